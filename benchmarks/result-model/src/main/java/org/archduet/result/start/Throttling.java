package org.archduet.result.start;

import java.util.List;
import java.util.Objects;

/**
 * How a CPU quota held a process back: the kernel counts in periods of fixed length, and stops a process that has used
 * up its quota until the next period begins ({@code cpu.stat}, sched-bwc.rst of the kernel).
 *
 * @param periods in which the process ran
 * @param throttledPeriods of them, those in which it was stopped
 * @param throttledNanos how long it was stopped, summed over CPUs, in nanoseconds
 */
public record Throttling(long periods, long throttledPeriods, long throttledNanos) {

    /**
     * A process that is held back in a larger share of its periods carries a caution: tails and peaks are the quota's.
     */
    public static final double CAUTION_ABOVE = 0.05;

    /** Part of the periods in which it was stopped, 0 to 1; 0 when it did not run. */
    public double share() {
        return periods == 0 ? 0 : (double) throttledPeriods / periods;
    }

    /** What was counted since an earlier reading. */
    public Throttling since(Throttling before) {
        return new Throttling(
                periods - before.periods,
                throttledPeriods - before.throttledPeriods,
                throttledNanos - before.throttledNanos);
    }

    /** Both together. */
    public Throttling plus(Throttling other) {
        return new Throttling(
                periods + other.periods,
                throttledPeriods + other.throttledPeriods,
                throttledNanos + other.throttledNanos);
    }

    /** Whether one of these processes was held back in more than {@link #CAUTION_ABOVE} of its periods. */
    public static boolean isNotable(List<ProcessUsage> processes) {
        return processes.stream()
                .map(ProcessUsage::throttling)
                .filter(Objects::nonNull)
                .anyMatch(throttling -> throttling.share() > CAUTION_ABOVE);
    }
}
