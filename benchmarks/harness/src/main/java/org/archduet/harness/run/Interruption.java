package org.archduet.harness.run;

/**
 * Lets Ctrl-C and other polite signals end a run in order: what is being measured is broken off, processes are stopped,
 * the folder is completed, and only then the JVM goes. The JVM's own exit code (130 for Ctrl-C) stays.
 */
public final class Interruption implements AutoCloseable {

    private static final long SIGNAL_MILLIS = 300;

    private volatile Runnable breakOff = () -> {};
    private final Thread runner = Thread.currentThread();
    private final StopOnSignal signal = new StopOnSignal(this::interrupt);
    private volatile boolean wanted;

    /** What ends a wait that a thread's interruption does not. */
    public void breaksOff(Runnable action) {
        breakOff = action;
    }

    /** @throws InterruptedException when somebody wants the run to end */
    public void check() throws InterruptedException {
        if (wanted) {
            throw new InterruptedException();
        }
    }

    /**
     * How the run really ended. Ctrl-C reaches all processes of a terminal at once, so a dead driver may be seen before
     * our own signal: an ending that is not clean waits a moment for it.
     */
    public RunSummary.Ending ending(RunSummary.Ending seen) {
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

    private void interrupt() {
        wanted = true;
        runner.interrupt();
        breakOff.run();
    }

    @Override
    public void close() {
        signal.close();
    }
}
