package org.archduet.driver.engine;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import java.util.function.Function;
import org.archduet.driver.machine.RealTimePriority;
import org.archduet.result.load.Scheduling;
import org.jspecify.annotations.Nullable;

/**
 * The threads that send. There are always some waiting for their time: when fewer than {@link #RESERVE} are left the
 * hirer, a separate thread, adds more, so that neither the start of a thread nor an answer that takes long holds the
 * schedule up. All members are started by the hirer, so that they have its priority.
 */
final class SenderThreads {
    private static final int RESERVE = 3;
    private static final int STACK_BYTES = 256 * 1024;

    private final Function<Runnable, Runnable> work;
    private final Consumer<Throwable> noThread;
    private final Queue<Thread> threads = new ConcurrentLinkedQueue<>();
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicInteger starting = new AtomicInteger();
    private volatile Scheduling scheduling = Scheduling.NORMAL;
    private volatile boolean dismissed;
    private @Nullable Thread hirer;

    /**
     * No thread is started yet.
     *
     * @param work makes one member's work; what it is given must be run when the member is ready to wait
     * @param noThread told once when the machine has no memory or thread left for a member; the others must do then
     */
    SenderThreads(Function<Runnable, Runnable> work, Consumer<Throwable> noThread) {
        this.work = work;
        this.noThread = noThread;
    }

    /** Starts the first members; returns when they are ready. */
    void assemble(int members) throws InterruptedException {
        CountDownLatch ready = new CountDownLatch(members);
        Thread started = new Thread(() -> hire(members, ready::countDown), "driver-hirer");
        started.setDaemon(true);
        hirer = started;
        started.start();
        ready.await();
    }

    /** How the kernel schedules the members. */
    Scheduling scheduling() {
        return scheduling;
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
        dismiss();
    }

    /** Starts no more members. */
    void dismiss() {
        dismissed = true;
        LockSupport.unpark(hirer);
    }

    private void hire(int first, Runnable ready) {
        scheduling = RealTimePriority.take();
        boolean more = true;
        for (int i = 0; i < first && !dismissed; i++) {
            more = more && start(ready);
            if (!more) {
                ready.run();
            }
        }
        while (more && !dismissed) {
            LockSupport.park(this);
            while (more && !dismissed && waiting.get() + starting.get() < RESERVE) {
                starting.incrementAndGet();
                more = start(starting::decrementAndGet);
            }
        }
    }

    /** False when there is nothing left to start one with. */
    private boolean start(Runnable ready) {
        try {
            Thread thread = new Thread(null, work.apply(ready), "driver-worker", STACK_BYTES);
            thread.setDaemon(true);
            thread.start();
            threads.add(thread);
            return true;
        } catch (OutOfMemoryError none) {
            noThread.accept(none);
            return false;
        }
    }
}
