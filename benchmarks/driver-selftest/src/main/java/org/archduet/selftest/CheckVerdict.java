package org.archduet.selftest;

/** What a row says. */
public enum CheckVerdict {
    /** As expected. */
    PASS,
    /** Within the limit and not within the aim: the driver is right, the machine is not as quiet as it could be. */
    MARGINAL,
    /** Told, with nothing to hold it against. */
    STATED,
    /** Not judged: the driver reported being late, and the check is repeated below. */
    LATE,
    /** Not as expected: the only one that fails a self-test. */
    FAIL
}
