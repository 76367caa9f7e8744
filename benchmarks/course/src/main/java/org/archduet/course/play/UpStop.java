package org.archduet.course.play;

import org.archduet.driver.load.LoadStop;

/** Ends what is done to a system that is up, from the thread of a signal; the system is stopped in order afterwards. */
final class UpStop {

    private final Thread runner = Thread.currentThread();
    private final LoadStop loads = new LoadStop();
    private boolean requested;
    private boolean interruptible = true;

    synchronized void request() {
        requested = true;
        loads.request();
        if (interruptible) {
            runner.interrupt();
        }
    }

    synchronized boolean isRequested() {
        return requested;
    }

    /** What ends a load. */
    LoadStop loads() {
        return loads;
    }

    /** From here on the thread is not interrupted: stopping a system must not be cut short. */
    synchronized void actionsEnded() {
        interruptible = false;
        Thread.interrupted();
    }
}
