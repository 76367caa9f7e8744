package org.archduet.harness.pipeline;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Lets Ctrl-C and other polite signals end a run in order: what is being measured is broken off, processes are stopped,
 * the folder is completed, and only then the JVM goes. The JVM's own exit code (130 for Ctrl-C) stays.
 */
final class Interruption implements AutoCloseable {

    /** Stopping a system and a database server takes a few seconds. */
    private static final long PATIENCE_SECONDS = 20;

    private static final long SIGNAL_MILLIS = 300;

    private final CountDownLatch done = new CountDownLatch(1);
    private volatile Runnable breakOff = () -> {};
    private final Thread runner = Thread.currentThread();
    private final Thread hook = new Thread(this::interrupt, "interruption");
    private volatile boolean wanted;

    Interruption() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    /** What ends a wait that a thread's interruption does not. */
    void breaksOff(Runnable action) {
        breakOff = action;
    }

    /** @throws InterruptedException when somebody wants the run to end */
    void check() throws InterruptedException {
        if (wanted) {
            throw new InterruptedException();
        }
    }

    /**
     * How the run really ended. Ctrl-C reaches all processes of a terminal at once, so a dead driver may be seen before our
     * own signal: an ending that is not clean waits a moment for it.
     */
    RunSummary.Ending ending(RunSummary.Ending seen) {
        Thread.interrupted();
        if (seen != RunSummary.Ending.COMPLETED && !wanted) {
            try {
                Thread.sleep(SIGNAL_MILLIS);
            } catch (InterruptedException e) {
                wanted = true;
            }
        }
        return wanted ? RunSummary.Ending.INTERRUPTED : seen;
    }

    /** Asks the run to end and waits until it has. */
    void interrupt() {
        wanted = true;
        runner.interrupt();
        breakOff.run();
        try {
            if (!done.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                runner.interrupt();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        done.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException alreadyGoingDown) {
            // the hook is what brought us here
            return;
        }
    }
}
