package org.archduet.monolith.web;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What the sessions of the connection pool are set to. The server's configuration does not say: an address, a role or a
 * database may set a session otherwise.
 */
@Component
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

    private final JdbcClient jdbc;

    SessionSettings(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Values by name, as SHOW prints them. */
    Map<String, String> read() {
        Map<String, String> settings = new TreeMap<>();
        NAMES.forEach(name ->
                settings.put(name, jdbc.sql("SHOW " + name).query(String.class).single()));
        return settings;
    }
}
