package org.archduet.driver.selftest;

/** What a row says. */
public enum Verdict {
    /** As expected. */
    PASS,
    /** Within the limit and not within the aim: the driver is right, the machine is not as quiet as it could be. */
    MARGINAL,
    /** Told, with nothing to hold it against. */
    STATED,
    /** Not as expected: the only one that fails a self-test. */
    FAIL
}
