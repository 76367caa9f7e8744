package org.archduet.driver.machine;

import java.time.Duration;
import java.util.Arrays;
import java.util.stream.LongStream;

/**
 * What a machine takes from a thread that never waits: where two looks at the clock lie far apart, the kernel or, in a
 * virtual machine, its host gave the CPU to somebody else. A driver on this CPU meets those of the host too; those of
 * the kernel, where other threads of the machine want the CPU, only if its priority is no higher than theirs. On a host
 * that grants CPU time by a quota the watching itself may use that up.
 */
public final class Pauses {
    /** Nanoseconds. Shorter ones, interrupts among them, are not kept: there are thousands a second. */
    private static final long SHORTEST = 20_000;

    /** Longest first. */
    private final long[] lengths;

    private final long watched;

    /**
     * @param lengths nanoseconds, in any order
     * @param watched nanoseconds in which these were all
     */
    public Pauses(long[] lengths, long watched) {
        this.lengths = LongStream.of(lengths)
                .map(length -> -length)
                .sorted()
                .map(length -> -length)
                .toArray();
        this.watched = watched;
    }

    /** Looks at the clock for so long, with all of the calling thread's CPU. */
    public static Pauses watch(Duration duration) {
        LongStream.Builder lengths = LongStream.builder();
        long begin = System.nanoTime();
        long end = begin + duration.toNanos();
        long before = begin;
        while (before < end) {
            long now = System.nanoTime();
            if (now - before >= SHORTEST) {
                lengths.add(now - before);
            }
            before = now;
        }
        return new Pauses(lengths.build().toArray(), before - begin);
    }

    /** Both together. */
    public Pauses and(Pauses other) {
        return new Pauses(
                LongStream.concat(Arrays.stream(lengths), Arrays.stream(other.lengths))
                        .toArray(),
                watched + other.watched);
    }

    /**
     * The q-quantile of how long something that is due at a random time has to wait for the end of a pause, in
     * nanoseconds: the least x with &Sigma; max(0, pause &minus; x) &le; (1 &minus; q) &middot; time watched. 0 when
     * less than the share 1 &minus; q was paused.
     */
    public double waitNanos(double q) {
        double allowed = (1 - q) * watched;
        double sum = 0;
        for (int longer = 1; longer <= lengths.length; longer++) {
            sum += lengths[longer - 1];
            double x = (sum - allowed) / longer;
            if (x >= (longer < lengths.length ? lengths[longer] : 0)) {
                return x;
            }
        }
        return 0;
    }
}
