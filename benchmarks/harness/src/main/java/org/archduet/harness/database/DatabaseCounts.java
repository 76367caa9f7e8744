package org.archduet.harness.database;

import org.jspecify.annotations.Nullable;

/**
 * Reads what a server counts, over a separate connection that is kept open. The reading writes nothing, so that it is
 * in none of the counts. A server that shows nothing is no error. Used by one thread.
 */
public final class DatabaseCounts implements AutoCloseable {

    private static final String WAL_BYTES = "SELECT pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')::bigint";

    /** From PostgreSQL 18 on; older ones have no rows for the log there. */
    private static final String FSYNCS = "SELECT sum(fsyncs)::bigint FROM pg_stat_io WHERE object = 'wal'";

    private static final String FSYNCS_BEFORE_18 = "SELECT wal_sync FROM pg_stat_wal";

    /**
     * A transaction gets an id when it writes. Unlike {@code xact_commit} of pg_stat_database, which sessions report
     * up to 10 s late, it is exact at once.
     */
    private static final String COMMITS = "SELECT pg_snapshot_xmax(pg_current_snapshot())::text::bigint";

    private final DatabaseAddress server;
    private @Nullable AdminSession session;

    DatabaseCounts(DatabaseAddress server) {
        this.server = server;
    }

    /** The counters as they are now. */
    public DatabaseReading read() {
        try {
            AdminSession open = session;
            if (open == null) {
                open = AdminSession.open(server);
                session = open;
            }
            Long fsyncs = number(open, FSYNCS);
            return new DatabaseReading(
                    number(open, WAL_BYTES),
                    fsyncs == null ? number(open, FSYNCS_BEFORE_18) : fsyncs,
                    number(open, COMMITS));
        } catch (DatabaseException unreachable) {
            return new DatabaseReading(null, null, null);
        }
    }

    private static @Nullable Long number(AdminSession open, String sql) {
        try {
            String value = open.optionalValue(sql);
            return value == null ? null : Long.valueOf(value);
        } catch (DatabaseException notShown) {
            return null;
        }
    }

    @Override
    public void close() {
        AdminSession open = session;
        session = null;
        try {
            if (open != null) {
                open.close();
            }
        } catch (DatabaseException alreadyGone) {
            // the server went first
        }
    }
}
