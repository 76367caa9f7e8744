package org.archduet.harness.plan;

import java.time.Duration;

/** How long steps take whose length no plan fixes, on two cores; used for the estimate only. */
public final class Estimates {

    /** Data set of one system: migrations, loading, template. */
    static final Duration PREPARATION = Duration.ofSeconds(5);
    /** Start of the driver, and the measuring of its ceiling and floor. */
    static final Duration DRIVER_START = Duration.ofSeconds(8);

    private static final Duration FIRST_PROCESS = Duration.ofSeconds(3);
    private static final Duration FURTHER_PROCESS = Duration.ofMillis(1300);
    /** The first requests of a fresh system find it cold. */
    private static final Duration FIRST_REPLAYED = Duration.ofMillis(600);

    private static final Duration REPLAYED_OPERATION = Duration.ofMillis(18);
    private static final Duration ONE_CLIENT = Duration.ofMillis(200);
    private static final Duration WARM_OPERATION = Duration.ofMillis(8);
    static final Duration TOPOLOGY = Duration.ofSeconds(1);
    /**
     * Beside a window's own length: generating requests, writing histograms, and the wait until nothing of the load
     * before is left.
     */
    static final Duration AROUND_WINDOW = Duration.ofMillis(600);

    /** The same of an open loop after other load: the driver also waits for its own compiler. */
    public static final Duration AROUND_LATER_OPEN_LOOP = Duration.ofMillis(900);

    /**
     * Beside a slice's own length and its lead-in: waiting until all arms are quiet, generating requests, writing
     * histograms.
     */
    public static final Duration AROUND_SLICE = Duration.ofMillis(1400);

    /** Load that both compilers of one more process need until the second has little left to do. */
    static final Duration WARM_UP_OF_FURTHER_PROCESS = Duration.ofSeconds(15);

    static final Duration AUDIT = Duration.ofMillis(1000);
    static final Duration STOP = Duration.ofMillis(1000);

    private Estimates() {}

    static Duration launch(int processes) {
        return FIRST_PROCESS.plus(FURTHER_PROCESS.multipliedBy(Math.max(0, processes - 1)));
    }

    static Duration replay(int operations) {
        return operations == 0 ? Duration.ZERO : FIRST_REPLAYED.plus(afterPreflight(operations));
    }

    /** Of a system that has answered its first requests. */
    static Duration afterPreflight(int operations) {
        return REPLAYED_OPERATION.multipliedBy(operations);
    }

    /** Of a system that was loaded before. */
    static Duration afterLoad(int operations) {
        return ONE_CLIENT.plus(WARM_OPERATION.multipliedBy(operations));
    }
}
