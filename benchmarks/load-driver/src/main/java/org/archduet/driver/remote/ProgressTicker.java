package org.archduet.driver.remote;

import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.archduet.driver.engine.Progress;
import org.archduet.driver.engine.WindowRun;

/** Tells where a window is once a second: rare enough not to disturb it. */
final class ProgressTicker implements AutoCloseable {
    private static final long PERIOD_NANOS = 1_000_000_000;

    private final Thread thread;
    private volatile boolean closed;

    ProgressTicker(WindowRun run, Consumer<Progress> progress) {
        this.thread = new Thread(
                () -> {
                    LockSupport.parkNanos(PERIOD_NANOS);
                    while (!closed) {
                        progress.accept(run.progress());
                        LockSupport.parkNanos(PERIOD_NANOS);
                    }
                },
                "driver-progress");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
        try {
            // the reply that follows must be the last line of this window
            thread.join();
        } catch (InterruptedException hurry) {
            Thread.currentThread().interrupt();
        }
    }
}
