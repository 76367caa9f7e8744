package org.archduet.harness.database;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

/**
 * Fresh databases for each start, safe for several threads. Filling them takes seconds, so it is done once per key into
 * templates, and each start gets copies.
 *
 * <p>Copies are made with the strategy FILE_COPY. For data sets of some tens of megabytes it takes as long as WAL_LOG
 * with the checkpoint that would have to follow, and it writes no log that a start would pay for later.
 */
public final class StartDatabases implements AutoCloseable {

    private final DatabaseServer server;
    private final String prefix;
    private final Map<String, Map<String, DatabaseAddress>> templates = new ConcurrentHashMap<>();
    private final Set<String> present = ConcurrentHashMap.newKeySet();
    private final AtomicInteger count = new AtomicInteger();

    /**
     * @param prefix starts the name of every database made here; lower-case letters, digits, underscores
     */
    public StartDatabases(DatabaseServer server, String prefix) {
        this.server = server;
        this.prefix = prefix;
    }

    /**
     * Databases for one start.
     *
     * @param names logical names
     * @param key what the content depends on; the same key gives the same content
     * @param fill fills empty databases; called once per key
     */
    public Map<String, DatabaseAddress> create(
            List<String> names, String key, Consumer<Map<String, DatabaseAddress>> fill) {
        Map<String, DatabaseAddress> template = templates.computeIfAbsent(key, it -> prepare(names, fill));
        Map<String, DatabaseAddress> databases = new LinkedHashMap<>();
        int number = count.incrementAndGet();
        try (AdminSession session = AdminSession.open(server.address())) {
            for (Map.Entry<String, DatabaseAddress> entry : template.entrySet()) {
                databases.put(
                        entry.getKey(),
                        make(
                                session,
                                number,
                                entry.getKey(),
                                " TEMPLATE " + quoted(entry.getValue().database()) + " STRATEGY FILE_COPY"));
            }
            session.execute("CHECKPOINT");
        }
        return databases;
    }

    private Map<String, DatabaseAddress> prepare(List<String> names, Consumer<Map<String, DatabaseAddress>> fill) {
        Map<String, DatabaseAddress> databases = new LinkedHashMap<>();
        int number = count.incrementAndGet();
        try (AdminSession session = AdminSession.open(server.address())) {
            for (String name : names) {
                databases.put(name, make(session, number, name, ""));
            }
        }
        try {
            fill.accept(databases);
            databases.values().forEach(StartDatabases::settle);
        } catch (RuntimeException e) {
            drop(databases);
            throw e;
        }
        return databases;
    }

    /** Gives the planner its statistics and leaves no clean-up work for the starts to stumble over. */
    private static void settle(DatabaseAddress database) {
        try (AdminSession session = AdminSession.open(database)) {
            session.execute("VACUUM (FREEZE, ANALYZE)");
        }
    }

    private DatabaseAddress make(AdminSession session, int number, String name, String options) {
        String database = prefix + "_" + number + "_" + name.replace('-', '_');
        session.execute("CREATE DATABASE " + quoted(database) + options);
        present.add(database);
        return server.address().withDatabase(database);
    }

    /** Counts what the server does. Connects at the first reading. */
    public DatabaseCounts counts() {
        return new DatabaseCounts(server.address());
    }

    /** Does what the server puts off. @param databases that {@link #create} gave */
    public DatabaseMaintenance maintenance(Map<String, DatabaseAddress> databases) {
        return new DatabaseMaintenance(server.address(), databases.values());
    }

    /** Drops databases that {@link #create} gave, with all their connections. */
    public void drop(Map<String, DatabaseAddress> databases) {
        try (AdminSession session = AdminSession.open(server.address())) {
            databases.values().forEach(address -> drop(session, address.database()));
        }
    }

    private void drop(AdminSession session, String database) {
        session.execute("DROP DATABASE IF EXISTS " + quoted(database) + " WITH (FORCE)");
        present.remove(database);
    }

    /** Asks for the settings that must hold. @throws DatabaseException when one does not */
    public Map<String, String> checkSettings() {
        try (AdminSession session = AdminSession.open(server.address())) {
            return session.checkSettings(server.requiredSettings());
        }
    }

    /** Drops all that is left, templates too. */
    @Override
    public void close() {
        if (!present.isEmpty()) {
            try (AdminSession session = AdminSession.open(server.address())) {
                List.copyOf(present).forEach(database -> drop(session, database));
            }
        }
    }

    private static String quoted(String identifier) {
        return "\"" + identifier.replace("\"", "\"\"") + "\"";
    }
}
