package org.archduet.noop;

import java.util.concurrent.locks.LockSupport;

/**
 * How long an operation takes by order: a planted truth that a measurement must find. The time is waited, not worked,
 * so that it is the same on a busy machine; a timer of the system ends it some 60 µs late, in all systems alike.
 *
 * @param nanos 0 for an answer at once
 */
record ServiceTime(long nanos) {

    private static final long NANOS_PER_MICRO = 1_000;

    /** @param micros as in the environment; not negative */
    static ServiceTime ofMicros(String micros) {
        long value = Long.parseLong(micros);
        if (value < 0) {
            throw new IllegalArgumentException("a service time cannot be negative: " + micros);
        }
        return new ServiceTime(value * NANOS_PER_MICRO);
    }

    /** Waits until it is over. */
    void pass() {
        waitUntil(System.nanoTime() + nanos);
    }

    /** @param end on the clock of {@link System#nanoTime()}; returns at once when it has passed */
    static void waitUntil(long end) {
        for (long left = end - System.nanoTime(); left > 0; left = end - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
