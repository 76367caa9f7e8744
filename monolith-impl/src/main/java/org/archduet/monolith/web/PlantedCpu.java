package org.archduet.monolith.web;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Positive control: burns a known CPU time before the work of each request. A run that is to see a difference of that
 * size must see this one. Off in every comparison of architectures.
 */
@Component
final class PlantedCpu {
    /** Rounds of arithmetic between two looks at the thread's clock. */
    private static final int ROUNDS = 256;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final long nanos;
    /** What the arithmetic came to: nobody reads it, but no compiler may leave it out. */
    private final AtomicLong sink = new AtomicLong();

    /** @param micros CPU time of each request in microseconds; 0 for none */
    PlantedCpu(@Value("${shop.planted-cpu-micros}") int micros) {
        if (micros < 0) {
            throw new IllegalArgumentException("PLANTED_CPU_MICROS must be 0 or more, not " + micros);
        }
        if (micros > 0 && !(threads.isCurrentThreadCpuTimeSupported() && threads.isThreadCpuTimeEnabled())) {
            throw new IllegalStateException("PLANTED_CPU_MICROS needs a JVM that counts the CPU time of its threads");
        }
        this.nanos = TimeUnit.MICROSECONDS.toNanos(micros);
    }

    /** Returns when this thread has used the time. Time in which another thread has the CPU does not count. */
    void burn() {
        if (nanos == 0) {
            return;
        }
        long start = threads.getCurrentThreadCpuTime();
        long value = start;
        while (threads.getCurrentThreadCpuTime() - start < nanos) {
            for (int round = 0; round < ROUNDS; round++) {
                value = Long.rotateLeft(value, 5) * 31 + round;
            }
        }
        sink.lazySet(value);
    }
}
