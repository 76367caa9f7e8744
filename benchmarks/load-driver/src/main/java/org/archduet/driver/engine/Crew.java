package org.archduet.driver.engine;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;

/**
 * The threads that send. There are always some waiting for their time: when fewer than {@link #RESERVE} are left a thread of
 * its own adds more, so that neither the start of a thread nor an answer that takes long holds the schedule up.
 */
final class Crew {
    private static final int RESERVE = 3;
    private static final int STACK_BYTES = 256 * 1024;

    private final Function<Runnable, Runnable> work;
    private final Queue<Thread> threads = new ConcurrentLinkedQueue<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicInteger starting = new AtomicInteger();
    private final Thread hirer = new Thread(this::hire, "driver-hirer");
    private volatile boolean dismissed;

    /** @param work makes one member's work; what it is given must be run when the member is ready to wait */
    Crew(Function<Runnable, Runnable> work) {
        this.work = work;
    }

    /** Starts the first members; returns when they are ready. */
    void assemble(int members) throws InterruptedException {
        CountDownLatch ready = new CountDownLatch(members);
        for (int i = 0; i < members; i++) {
            start(ready::countDown);
        }
        ready.await();
        hirer.setDaemon(true);
        hirer.start();
    }

    /** A member begins to wait. */
    void waits() {
        waiting.incrementAndGet();
    }

    /** A member's time has come. */
    void leaves() {
        if (waiting.decrementAndGet() < RESERVE) {
            LockSupport.unpark(hirer);
        }
    }

    /** Returns when all members have ended; they do so by themselves. */
    void awaitEnd() throws InterruptedException {
        for (Thread thread = threads.poll(); thread != null; thread = threads.poll()) {
            thread.join();
        }
        dismissed = true;
        LockSupport.unpark(hirer);
    }

    private void hire() {
        while (!dismissed) {
            LockSupport.park(this);
            while (!dismissed && waiting.get() + starting.get() < RESERVE) {
                starting.incrementAndGet();
                start(starting::decrementAndGet);
            }
        }
    }

    private void start(Runnable ready) {
        Thread thread = new Thread(null, work.apply(ready), "driver-worker", STACK_BYTES);
        thread.setDaemon(true);
        threads.add(thread);
        thread.start();
    }
}
