package org.archduet.selftest;

import java.time.Duration;

/**
 * How thorough a self-test is.
 *
 * @param window length of most windows
 * @param slackMillis tolerance for what the machine adds to a time: the network, the scheduler, other processes
 * @param littleShare tolerance for LittlesLawCheck's law
 */
public record SelfTestScope(Duration window, double slackMillis, double littleShare) {
    /** For {@code ./archduet selftest} on a machine that is to measure: under three minutes. */
    public static final SelfTestScope FULL = new SelfTestScope(Duration.ofSeconds(8), 0.5, 0.01);

    /** For the build, where other work may share the machine: wide tolerances, which still catch a lie. */
    public static final SelfTestScope SHORT = new SelfTestScope(Duration.ofSeconds(2), 60, 0.3);

    /** Whether windows are long enough for every percentile that is looked at: one that is missing is then a fault. */
    boolean thorough() {
        return equals(FULL);
    }

    double seconds() {
        return window.toMillis() / 1000.0;
    }
}
