package org.archduet.driver.remote;

import org.archduet.driver.engine.WindowRun;
import org.jspecify.annotations.Nullable;

/** The window that is being driven. Once stopped, every later one ends as soon as it begins. */
final class WindowInHand {
    private @Nullable WindowRun window;
    private boolean stopped;

    synchronized void take(WindowRun run) {
        window = run;
        if (stopped) {
            run.stop();
        }
    }

    /** Sends nothing more; any thread. */
    synchronized void stop() {
        stopped = true;
        WindowRun run = window;
        if (run != null) {
            run.stop();
        }
    }

    synchronized boolean isStopped() {
        return stopped;
    }
}
