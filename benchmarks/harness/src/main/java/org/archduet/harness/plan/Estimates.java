package org.archduet.harness.plan;

import java.time.Duration;

/** How long steps take that have no length of their own, on two cores; used for the estimate only. */
final class Estimates {

    /** Data set of one system: migrations, loading, template. */
    static final Duration PREPARATION = Duration.ofSeconds(5);
    /** Driver start, its own warm-up and calibration. */
    static final Duration CALIBRATION = Duration.ofSeconds(8);

    private static final Duration FIRST_PROCESS = Duration.ofSeconds(5);
    private static final Duration FURTHER_PROCESS = Duration.ofMillis(1800);
    private static final Duration REPLAYED_OPERATION = Duration.ofMillis(7);
    static final Duration TOPOLOGY = Duration.ofSeconds(1);
    /** Generating requests and writing histograms, beside a window's own length. */
    static final Duration AROUND_WINDOW = Duration.ofMillis(400);

    static final Duration AUDIT_AND_STOP = Duration.ofMillis(2500);

    private Estimates() {}

    static Duration launch(int processes) {
        return FIRST_PROCESS.plus(FURTHER_PROCESS.multipliedBy(Math.max(0, processes - 1)));
    }

    static Duration replay(int operations) {
        return REPLAYED_OPERATION.multipliedBy(operations);
    }
}
