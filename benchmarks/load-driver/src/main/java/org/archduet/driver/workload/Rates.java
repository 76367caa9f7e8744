package org.archduet.driver.workload;

import org.archduet.driver.Gaps;

/**
 * Loads that the workload's author chose, such that the slower system keeps up.
 *
 * @param openLoopPerSecond offered load of the open-loop window, while only the first compiler works
 * @param warmOpenLoopPerSecond the same when both compilers work, so that the slower system carries more
 * @param closedLoopUsers users of the closed-loop window
 * @param smokePerSecond offered load of a smoke run
 * @param arrivals in every open-loop window, those that search a capacity included
 */
public record Rates(
        double openLoopPerSecond,
        double warmOpenLoopPerSecond,
        int closedLoopUsers,
        double smokePerSecond,
        Gaps arrivals) {
    /** More than any driver offers; a larger number in a file is a slip. */
    static final double HIGHEST_PER_SECOND = 1_000_000;
}
