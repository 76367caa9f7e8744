package org.archduet.services.kit.server;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import javax.sql.DataSource;

/**
 * What the sessions of a service's connection pool are set to. The server's configuration does not say: an address, a
 * role or a database may set a session otherwise.
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

    private SessionSettings() {}

    /** Values as SHOW prints them. */
    static Map<String, String> of(DataSource pool) throws SQLException {
        Map<String, String> settings = new TreeMap<>();
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement()) {
            for (String name : NAMES) {
                try (ResultSet row = statement.executeQuery("SHOW " + name)) {
                    row.next();
                    settings.put(name, row.getString(1));
                }
            }
        }
        return settings;
    }
}
