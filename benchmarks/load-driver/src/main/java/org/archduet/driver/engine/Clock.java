package org.archduet.driver.engine;

/**
 * Nanoseconds since the window's begin, of the one monotonic clock that every time of a request is read from. Begun by
 * one thread before the threads that read it are let go.
 */
final class Clock {
    private long zero = System.nanoTime();
    private volatile boolean begun;

    /** @param leadNanos how far in the future the window begins */
    void begin(long leadNanos) {
        zero = System.nanoTime() + leadNanos;
        begun = true;
    }

    long now() {
        return System.nanoTime() - zero;
    }

    /** When the window begins, as {@link System#nanoTime()} tells it. */
    long beginNanos() {
        return zero;
    }

    /** Seconds that the window has been running; 0 while it is prepared. */
    double elapsedSeconds() {
        return begun ? Math.max(0, now()) / 1e9 : 0;
    }
}
