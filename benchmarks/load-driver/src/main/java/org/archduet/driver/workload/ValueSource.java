package org.archduet.driver.workload;

/** A seeded, endless stream of values for one placeholder; not thread safe. */
interface ValueSource {
    String next();
}
