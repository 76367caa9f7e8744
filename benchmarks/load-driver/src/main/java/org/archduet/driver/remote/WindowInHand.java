package org.archduet.driver.remote;

import org.archduet.driver.DriveSpec;
import org.archduet.driver.engine.LedInWindow;
import org.archduet.driver.engine.WindowRun;
import org.jspecify.annotations.Nullable;

/**
 * The window that is being driven, or that waits after its lead-in. Once stopped, every later one ends as soon as it
 * begins.
 */
final class WindowInHand {
    private @Nullable WindowRun window;
    private @Nullable Waiting waiting;
    private boolean stopped;

    /** A window whose lead-in has ended, or is under way. */
    record Waiting(DriveSpec spec, LedInWindow window) {}

    /** Closes a window that still waits: nobody has asked for it. */
    synchronized void drop() {
        Waiting left = waiting;
        if (left != null) {
            left.window().close();
        }
        waiting = null;
    }

    synchronized void keep(Waiting led) {
        drop();
        waiting = led;
        if (stopped) {
            led.window().stop();
        }
    }

    /** @throws DriverException when there is none */
    synchronized Waiting takeWaiting() {
        Waiting led = waiting;
        if (led == null) {
            throw new DriverException("no window waits to be measured: its lead-in comes first");
        }
        waiting = null;
        take(led.window().window());
        return led;
    }

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
        Waiting led = waiting;
        if (led != null) {
            led.window().stop();
        }
    }

    synchronized boolean isStopped() {
        return stopped;
    }
}
