package org.archduet.driver.selftest;

import java.util.List;

/** One experiment of the self-test with a known answer. */
interface Check {
    List<Row> rows(Bench bench, Scope scope);
}
