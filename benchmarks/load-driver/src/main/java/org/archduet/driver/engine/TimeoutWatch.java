package org.archduet.driver.engine;

import java.util.Collection;
import java.util.concurrent.locks.LockSupport;

/** Gives up requests that take too long. Looks every 50 ms, so that a time-out of 5 s is kept within 1 %. */
final class TimeoutWatch implements AutoCloseable {
    private static final long PERIOD_NANOS = 50_000_000;

    private final Collection<Connection> connections;
    private final Clock clock;
    private final Thread thread = new Thread(this::watch, "driver-timeouts");
    private volatile boolean closed;

    /** @param connections may grow while it is watched */
    TimeoutWatch(Collection<Connection> connections, Clock clock) {
        this.connections = connections;
        this.clock = clock;
        thread.setDaemon(true);
        thread.start();
    }

    private void watch() {
        while (!closed) {
            LockSupport.parkNanos(this, PERIOD_NANOS);
            long now = clock.now();
            for (Connection connection : connections) {
                connection.giveUpWhenOver(now);
            }
        }
    }

    @Override
    public void close() {
        closed = true;
        LockSupport.unpark(thread);
    }
}
