package org.archduet.monolith.web;

import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.HikariPoolMXBean;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * The sessions of a pool, held at once so that each is asked once; a request that needs one meanwhile waits a few
 * milliseconds. Those that requests hold are left out after a short wait.
 */
final class BorrowedSessions implements AutoCloseable {

    /** What a request of a healthy system needs to give its session back. */
    private static final Duration LONGEST = Duration.ofMillis(100);

    private static final Duration PAUSE = Duration.ofMillis(1);

    private final List<Connection> held = new ArrayList<>();
    private int inUse;

    private BorrowedSessions() {}

    /** @throws SQLException when the pool has none to give within its own time-out, or the database does not answer */
    static BorrowedSessions of(HikariDataSource pool) throws SQLException {
        BorrowedSessions sessions = new BorrowedSessions();
        try {
            sessions.borrow(pool);
            return sessions;
        } catch (SQLException | RuntimeException e) {
            sessions.closeAfter(e);
            throw e;
        }
    }

    private void borrow(HikariDataSource pool) throws SQLException {
        held.add(pool.getConnection());
        HikariPoolMXBean state = pool.getHikariPoolMXBean();
        long deadline = System.nanoTime() + LONGEST.toNanos();
        while (held.size() < pool.getMaximumPoolSize()) {
            if (state.getIdleConnections() > 0 || state.getTotalConnections() < pool.getMaximumPoolSize()) {
                held.add(pool.getConnection());
            } else if (System.nanoTime() < deadline) {
                LockSupport.parkNanos(PAUSE.toNanos());
            } else {
                break;
            }
        }
        inUse = Math.max(0, state.getTotalConnections() - held.size());
    }

    List<Connection> all() {
        return held;
    }

    /** How many the pool has beside them. */
    int inUse() {
        return inUse;
    }

    private void closeAfter(Exception cause) {
        try {
            close();
        } catch (SQLException e) {
            cause.addSuppressed(e);
        }
    }

    /** Gives all back, also after one that cannot be. */
    @Override
    public void close() throws SQLException {
        SQLException failed = null;
        for (Connection session : held) {
            try {
                session.close();
            } catch (SQLException e) {
                failed = e;
            }
        }
        if (failed != null) {
            throw failed;
        }
    }
}
