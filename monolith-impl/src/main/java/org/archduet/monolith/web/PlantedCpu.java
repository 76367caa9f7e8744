package org.archduet.monolith.web;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.concurrent.TimeUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * A slow-down of known size: CPU time that each request burns before its work. A run that is to see a difference must
 * see this one. Off in every comparison of architectures.
 */
@Component
final class PlantedCpu {
    /** Rounds of arithmetic between two looks at the thread's clock; less than a microsecond. */
    private static final int ROUNDS = 256;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final long nanos;

    /** @param micros CPU time of each request in microseconds; 0 for none */
    PlantedCpu(@Value("${shop.planted-cpu-micros}") int micros) {
        if (micros < 0) {
            throw new IllegalArgumentException("PLANTED_CPU_MICROS must be 0 or more, not " + micros);
        }
        this.nanos = TimeUnit.MICROSECONDS.toNanos(micros);
    }

    /**
     * Returns when this thread has used the time. Time in which another thread has the CPU does not count.
     *
     * @return what the arithmetic came to, so that no compiler leaves it out
     */
    long burn() {
        if (nanos == 0) {
            return 0;
        }
        long start = threads.getCurrentThreadCpuTime();
        long value = start;
        while (threads.getCurrentThreadCpuTime() - start < nanos) {
            for (int round = 0; round < ROUNDS; round++) {
                value = Long.rotateLeft(value, 5) * 31 + round;
            }
        }
        return value;
    }
}
