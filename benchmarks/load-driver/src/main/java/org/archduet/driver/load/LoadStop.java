package org.archduet.driver.load;

/** Ends a {@link LoadRun} before its time, from any thread; what was measured until then is written. */
public final class LoadStop {
    private Runnable action = () -> {};
    private boolean requested;

    /** Asks for the end; returns at once. */
    public synchronized void request() {
        requested = true;
        action.run();
    }

    /** Whether it was asked for. */
    public synchronized boolean isRequested() {
        return requested;
    }

    /** What ends that which the run does now. */
    synchronized void by(Runnable ending) {
        action = ending;
        if (requested) {
            ending.run();
        }
    }
}
