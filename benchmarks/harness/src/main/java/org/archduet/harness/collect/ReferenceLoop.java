package org.archduet.harness.collect;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/**
 * A fixed piece of work that tells how fast this machine is at a moment: integer mixing whose every step reads a place
 * of a table that depends on the step before, so that clock and caches both count. It allocates nothing and makes no
 * system call.
 *
 * <pre>{@code
 * ReferenceLoop loop = ReferenceLoop.warm();
 * long before = loop.cpuNanos();
 * // a slice
 * long after = loop.cpuNanos();
 * }</pre>
 *
 * <p>The figures of a slice are normalised by the median of the loops around it. Used by one thread.
 */
public final class ReferenceLoop {

    /** 4 MiB of longs: more than a second-level cache holds, less than most third-level ones. */
    private static final int TABLE_ENTRIES = 1 << 19;

    /** About 20 ms of CPU time on a server CPU of 2023. */
    static final int STEPS = 1_000_000;

    /** Many calls, so that the compilers take the method and need not replace it on the stack. */
    private static final int STEPS_OF_A_CALL = 1_000;

    /** The fill is SplitMix64 without its last step (Steele, Lea, Flood: Fast splittable pseudorandom generators). */
    private static final long GOLDEN_GAMMA = 0x9E3779B97F4A7C15L;

    private static final long MIX = 0xBF58476D1CE4E5B9L;

    /** Runs in a row that improve on the fastest by less than {@link #IMPROVEMENT}: the loop is compiled. */
    private static final int STEADY_RUNS = 20;

    private static final double IMPROVEMENT = 0.02;

    private static final int MOST_RUNS = 200;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final long[] table = new long[TABLE_ENTRIES];
    private final int steps;
    private final long checksum;

    /** @param steps of the loop, each one read of the table */
    ReferenceLoop(int steps) {
        this.steps = steps;
        for (int i = 0; i < TABLE_ENTRIES; i++) {
            long value = (i + 1) * GOLDEN_GAMMA;
            value = (value ^ (value >>> 30)) * MIX;
            table[i] = value ^ (value >>> 27);
        }
        this.checksum = run();
    }

    /** Runs until it is compiled: until no run is faster than the ones before, for some seconds at most. */
    public static ReferenceLoop warm() {
        ReferenceLoop loop = new ReferenceLoop(STEPS);
        loop.warmUp();
        return loop;
    }

    void warmUp() {
        long fastest = Long.MAX_VALUE;
        int steady = 0;
        for (int run = 0; run < MOST_RUNS && steady < STEADY_RUNS; run++) {
            long nanos = cpuNanos();
            steady = nanos < fastest * (1 - IMPROVEMENT) ? 0 : steady + 1;
            fastest = Math.min(fastest, nanos);
        }
    }

    /**
     * CPU time in nanoseconds that the calling thread needs for the loop now.
     *
     * @throws IllegalStateException when the loop had another result than before: a broken machine or compiler
     */
    public long cpuNanos() {
        long from = threads.getCurrentThreadCpuTime();
        long result = run();
        long nanos = threads.getCurrentThreadCpuTime() - from;
        if (result != checksum) {
            throw new IllegalStateException("the reference loop gave " + Long.toHexString(result) + " instead of "
                    + Long.toHexString(checksum) + " - this machine does not compute reliably");
        }
        return nanos;
    }

    /** The result of every run, the same on every machine. */
    long checksum() {
        return checksum;
    }

    private long run() {
        long state = GOLDEN_GAMMA;
        for (int from = 0; from < steps; from += STEPS_OF_A_CALL) {
            state = mix(table, state, from, Math.min(steps, from + STEPS_OF_A_CALL));
        }
        return state;
    }

    private static long mix(long[] table, long before, int from, int to) {
        long state = before;
        for (int i = from; i < to; i++) {
            state += table[(int) (state >>> 40) & (TABLE_ENTRIES - 1)] ^ i;
            state = (state ^ (state >>> 31)) * MIX;
        }
        return state;
    }
}
