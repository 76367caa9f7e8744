package org.archduet.services.kit.server;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.sql.DataSource;

/**
 * What the sessions of a process's connection pools are set to. The server's configuration does not say: an address, a
 * role, a database or an earlier statement may set a session otherwise.
 */
final class SessionSettings {

    /** Settings of PostgreSQL that change what a statement costs or when a commit returns. */
    private static final List<String> NAMES = List.of(
            "synchronous_commit",
            "fsync",
            "full_page_writes",
            "wal_level",
            "wal_compression",
            "commit_delay",
            "commit_siblings",
            "default_transaction_isolation",
            "default_transaction_read_only",
            "jit",
            "plan_cache_mode",
            "statement_timeout",
            "lock_timeout",
            "idle_in_transaction_session_timeout",
            "work_mem",
            "max_parallel_workers_per_gather",
            "random_page_cost",
            "effective_cache_size",
            "track_io_timing",
            "log_statement",
            "log_min_duration_statement");

    /** The same text as SHOW prints, in one round trip. */
    private static final String SETTINGS = NAMES.stream()
            .collect(Collectors.joining(
                    "','", "SELECT name, current_setting(name) FROM unnest(ARRAY['", "']::text[]) AS name"));

    /** A session otherwise keeps its counts of log and disk for up to 10 s. They are shared before this answers. */
    private static final String REPORT_STATISTICS = "SELECT pg_stat_force_next_flush()";

    private static final int FIRST_VERSION_THAT_REPORTS = 15;

    private SessionSettings() {}

    /**
     * Asks every session of some pools that is not in use. One caller at a time, for two would wait for each
     * other's sessions.
     *
     * @param pools of one process, at least one
     * @throws SQLException when a database does not answer
     */
    static synchronized SessionReport of(Collection<DataSource> pools) throws SQLException {
        SortedMap<String, SortedMap<String, Integer>> sessionsByValue = new TreeMap<>();
        int asked = 0;
        int inUse = 0;
        boolean allReport = true;
        for (DataSource pool : pools) {
            try (BorrowedSessions sessions = BorrowedSessions.of(pool.unwrap(HikariDataSource.class))) {
                for (Connection session : sessions.all()) {
                    ask(session, sessionsByValue);
                    allReport &= reportStatistics(session);
                }
                asked += sessions.all().size();
                inUse += sessions.inUse();
            }
        }
        return SessionReport.of(sessionsByValue, asked, inUse, allReport && inUse == 0);
    }

    private static void ask(Connection session, SortedMap<String, SortedMap<String, Integer>> sessionsByValue)
            throws SQLException {
        try (Statement statement = session.createStatement();
                ResultSet rows = statement.executeQuery(SETTINGS)) {
            while (rows.next()) {
                sessionsByValue
                        .computeIfAbsent(rows.getString(1), name -> new TreeMap<>())
                        .merge(rows.getString(2), 1, Integer::sum);
            }
        }
    }

    private static boolean reportStatistics(Connection session) throws SQLException {
        if (session.getMetaData().getDatabaseMajorVersion() < FIRST_VERSION_THAT_REPORTS) {
            return false;
        }
        try (Statement statement = session.createStatement()) {
            statement.execute(REPORT_STATISTICS);
        }
        return true;
    }
}
