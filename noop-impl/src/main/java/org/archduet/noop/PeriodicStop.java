package org.archduet.noop;

/**
 * A stop by order: at the end of every period nothing is answered for a while, as when a garbage collector or a frozen
 * virtual machine stops the process. With a stop of 1 s in a period of 10 s every window of 10 s holds one whole stop.
 *
 * @param lengthNanos length of a stop, 0 for none
 * @param periodNanos from the end of one stop to the end of the next
 * @param originNanos where the first period begins, on the clock of {@link System#nanoTime()}
 */
record PeriodicStop(long lengthNanos, long periodNanos, long originNanos) {

    private static final long NANOS_PER_MILLI = 1_000_000;

    /**
     * Stops whose first period begins now.
     *
     * @param lengthMillis as in the environment; not negative
     * @param periodMillis as in the environment; longer than a stop, so that something is answered
     */
    static PeriodicStop ofMillis(String lengthMillis, String periodMillis) {
        long length = Long.parseLong(lengthMillis);
        long period = Long.parseLong(periodMillis);
        if (length < 0 || period <= length) {
            throw new IllegalArgumentException("a stop must not be negative, and shorter than its period: a stop of "
                    + lengthMillis + " ms every " + periodMillis + " ms");
        }
        return new PeriodicStop(length * NANOS_PER_MILLI, period * NANOS_PER_MILLI, System.nanoTime());
    }

    /** Waits until the stop is over; returns at once outside of a stop. */
    void pass() {
        long now = System.nanoTime();
        long left = leftAt(now);
        if (left > 0) {
            ServiceTime.waitUntil(now + left);
        }
    }

    /**
     * What is left of a stop.
     *
     * @param now on the clock of {@link System#nanoTime()}
     * @return nanoseconds; 0 outside of a stop
     */
    long leftAt(long now) {
        long left = periodNanos - (now - originNanos) % periodNanos;
        return left <= lengthNanos ? left : 0;
    }
}
