package org.archduet.driver.engine;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * The one pacer of a window: one schedule, one cursor, one rule for waiting. Places are given out in the schedule's
 * order and each exactly once. It lends the calling thread its wait instead of handing a request over to it: a
 * hand-over costs a wake-up, which would be the larger part of the send lag and a fifth of the driver's CPU time.
 */
final class Pacer {
    private final long[] intended;
    private final Wait wait;
    private final AtomicInteger cursor = new AtomicInteger();
    private volatile boolean stopped;

    Pacer(long[] intended, Wait wait) {
        this.intended = intended;
        this.wait = wait;
    }

    /** The next place of the schedule; -1 when there is none. The caller must wait for it and send it. */
    int claim() {
        int place = cursor.getAndIncrement();
        return place < intended.length && !stopped ? place : -1;
    }

    /** Intended time of a place. */
    long intended(int place) {
        return intended[place];
    }

    /** Waits until shortly before the place's time; returns at once when that is over. */
    void awaitBefore(int place, long nanosBefore) {
        wait.until(intended[place] - nanosBefore, () -> stopped);
    }

    /** Waits for the place's time; returns at once when it is over. False when nothing more is to be sent. */
    boolean await(int place) {
        wait.until(intended[place], () -> stopped);
        return !stopped;
    }

    void stop() {
        stopped = true;
    }

    long spinNanos() {
        return wait.spinNanos();
    }

    int size() {
        return intended.length;
    }
}
