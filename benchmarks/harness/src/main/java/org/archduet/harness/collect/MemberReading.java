package org.archduet.harness.collect;

import java.util.Map;

/**
 * CPU time of one process until one moment: clock ticks from {@code /proc/PID/stat} (proc_pid_stat(5)), nanoseconds
 * from {@code schedstat} of its threads (sched-stats.rst of the kernel).
 *
 * @param ownTicks of all its threads, ended ones included, in clock ticks
 * @param reapedTicks of children that ended and were waited for, in clock ticks
 * @param threadNanos of each thread that lives, by its id; empty when the kernel does not show it
 */
public record MemberReading(long ownTicks, long reapedTicks, Map<Long, Long> threadNanos) {

    /**
     * User and system time are cut to ticks one by one, at both readings, and the threads are read after the ticks. A
     * difference above this is time of threads that came and went between the readings.
     */
    private static final long MOST_TICKS_APART = 3;

    /** A process that did not exist. */
    static final MemberReading NONE = new MemberReading(0, 0, Map.of());

    /**
     * CPU time of the process itself since an earlier reading: that of its threads in nanoseconds, or, where a thread
     * ended in between and took its time with it, of the whole process in ticks.
     */
    CpuSpent since(MemberReading before) {
        long ticks = ownTicks - before.ownTicks;
        long nanos = sum(threadNanos) - sum(before.threadNanos);
        boolean isComplete = !threadNanos.isEmpty()
                && threadNanos.keySet().containsAll(before.threadNanos.keySet())
                && (before.ownTicks == 0 || !before.threadNanos.isEmpty())
                && ticks * Proc.TICK_NANOS - nanos <= MOST_TICKS_APART * Proc.TICK_NANOS;
        return isComplete ? new CpuSpent(nanos, false) : new CpuSpent(ticks * Proc.TICK_NANOS, true);
    }

    /** Time of children that it waited for, since an earlier reading. */
    CpuSpent reapedSince(MemberReading before) {
        long ticks = reapedTicks - before.reapedTicks;
        return new CpuSpent(ticks * Proc.TICK_NANOS, ticks != 0);
    }

    /** All time of the process, and of the children that it waited for, until now. */
    CpuSpent all() {
        return since(NONE).plus(reapedSince(NONE));
    }

    private static long sum(Map<Long, Long> threadNanos) {
        return threadNanos.values().stream().mapToLong(Long::longValue).sum();
    }
}
