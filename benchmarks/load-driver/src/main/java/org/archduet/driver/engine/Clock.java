package org.archduet.driver.engine;

/**
 * Nanoseconds since the window's begin, of the one monotonic clock that every time of a request is read from. Begun by one
 * thread before the threads that read it are let go.
 */
final class Clock {
    private long zero = System.nanoTime();

    /** @param leadNanos how far in the future the window begins */
    void begin(long leadNanos) {
        zero = System.nanoTime() + leadNanos;
    }

    long now() {
        return System.nanoTime() - zero;
    }
}
