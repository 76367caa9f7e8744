package org.archduet.harness.capacity;

import java.util.concurrent.Callable;
import java.util.concurrent.locks.ReentrantLock;

/**
 * One window at a time: arms that are searched side by side take turns, so that what drifts in the machine meets their
 * searches alike.
 */
final class Turns {
    /** Fair: who has waited longest is next. */
    private final ReentrantLock lock = new ReentrantLock(true);

    /** @return what the turn gave */
    <R> R take(Turn<R> turn) throws InterruptedException {
        lock.lockInterruptibly();
        try {
            return turn.run();
        } finally {
            lock.unlock();
        }
    }

    /** What is done in a turn; {@link Callable} throws more. */
    @FunctionalInterface
    interface Turn<R> {
        R run() throws InterruptedException;
    }
}
