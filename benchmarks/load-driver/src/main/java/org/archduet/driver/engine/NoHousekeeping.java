package org.archduet.driver.engine;

import java.util.concurrent.BlockingQueue;
import java.util.logging.Logger;
import okhttp3.internal.concurrent.TaskRunner;

/**
 * Keeps OkHttp from waking a housekeeping thread after every request to look for idle connections, which costs a fifth
 * of the CPU time of a request; {@link Connection} does that work itself. This is not part of OkHttp's public API: its
 * version is pinned, and the open-loop tests fail when it no longer fits.
 */
final class NoHousekeeping implements TaskRunner.Backend {
    private NoHousekeeping() {}

    /** A runner that never runs anything. */
    static TaskRunner runner() {
        return new TaskRunner(new NoHousekeeping(), Logger.getLogger(NoHousekeeping.class.getName()));
    }

    @Override
    public long nanoTime() {
        return System.nanoTime();
    }

    @Override
    public void coordinatorNotify(TaskRunner runner) {}

    @Override
    public void coordinatorWait(TaskRunner runner, long nanos) {}

    @Override
    public <T> BlockingQueue<T> decorate(BlockingQueue<T> queue) {
        return queue;
    }

    @Override
    public void execute(TaskRunner runner, Runnable task) {}
}
