package org.archduet.harness.database;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;

/** All settings in which our PostgreSQL differs from its defaults; the same for every system. */
public final class ServerSettings {

    /** In the answers whether it is required or not. */
    public static final String MAX_CONNECTIONS = "max_connections";

    /** A commit that returned is on the disk. Asked of an external server too. */
    public static final Map<String, String> DURABILITY =
            ordered("fsync", "on", "synchronous_commit", "on", "full_page_writes", "on");

    /**
     * Beside durability: room for every connection budget; planning without just-in-time compilation, whose compile
     * time would hit single requests; no checkpoint forced by time or by log volume inside a slice; no vacuum at a time
     * that the server chooses, in one arm alone: {@link DatabaseMaintenance} runs it between rounds in all arms.
     */
    static final Map<String, String> EMBEDDED = ordered(
            MAX_CONNECTIONS,
            "200",
            "shared_buffers",
            "256MB",
            "jit",
            "off",
            "checkpoint_timeout",
            "30min",
            "max_wal_size",
            "4GB",
            "autovacuum",
            "off");

    /** Where it listens and what it logs; nothing that a query could feel. */
    static final Map<String, String> SURROUNDINGS = ordered(
            "listen_addresses", "127.0.0.1",
            "unix_socket_directories", "",
            "log_min_messages", "warning",
            "log_checkpoints", "off",
            "timezone", "UTC");

    private ServerSettings() {}

    static Map<String, String> requiredOfEmbedded() {
        Map<String, String> all = new LinkedHashMap<>(DURABILITY);
        all.putAll(EMBEDDED);
        return all;
    }

    /**
     * Asks the server by SHOW.
     *
     * @return the answers, and the server's version, by name
     * @throws DatabaseException when one is not as required
     */
    static Map<String, String> check(Statement statement, Map<String, String> required) throws SQLException {
        Map<String, String> found = new LinkedHashMap<>();
        found.put("server_version", show(statement, "server_version"));
        found.put(MAX_CONNECTIONS, show(statement, MAX_CONNECTIONS));
        for (Map.Entry<String, String> setting : required.entrySet()) {
            String value = show(statement, setting.getKey());
            if (!value.equals(setting.getValue())) {
                throw new DatabaseException("the database server has " + setting.getKey() + " = " + value
                        + ", but measuring needs " + setting.getValue() + " - set it in postgresql.conf");
            }
            found.put(setting.getKey(), value);
        }
        return found;
    }

    private static String show(Statement statement, String setting) throws SQLException {
        try (ResultSet rows = statement.executeQuery("SHOW " + setting)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Map<String, String> ordered(String... namesAndValues) {
        Map<String, String> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put(namesAndValues[i], namesAndValues[i + 1]);
        }
        return java.util.Collections.unmodifiableMap(map);
    }
}
