package org.archduet.harness.launch;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.archduet.harness.config.ArchitectureDescription;
import org.archduet.harness.config.Preparation;
import org.archduet.harness.database.DatabaseAddress;
import org.archduet.harness.database.DatabaseCounts;
import org.archduet.harness.database.DatabaseException;
import org.archduet.harness.database.DatabaseServer;
import org.archduet.harness.database.EmbeddedServer;
import org.archduet.harness.database.ExternalServer;
import org.archduet.harness.database.ServerSettings;
import org.archduet.harness.database.TrialDatabases;
import org.archduet.harness.process.ProcessException;
import org.archduet.result.failure.FailureWords;
import org.jspecify.annotations.Nullable;

/** Gives each start of a system its fresh databases. The server is started when the first system needs one. */
final class DatabaseSupply implements AutoCloseable {

    private record Running(DatabaseServer server, TrialDatabases databases, DatabaseHold hold) {}

    private final LaunchContext context;
    private @Nullable Running running;
    private final AtomicInteger connectionsGiven = new AtomicInteger();
    private volatile Map<String, String> settings = Map.of();

    DatabaseSupply(LaunchContext context) {
        this.context = context;
    }

    /** The settings are asserted here, at each start of a system. */
    SystemResources supply(SystemSpec spec, Path logFolder) {
        ArchitectureDescription architecture = spec.architecture();
        if (architecture.databases().isEmpty()) {
            return new SystemResources(
                    Map.of(),
                    new DatabaseHold.None(),
                    values(spec, Map.of()),
                    context,
                    logFolder,
                    Optional.empty(),
                    () -> {});
        }
        int connections = spec.budget().databaseConnections();
        int all = connectionsGiven.addAndGet(connections);
        try {
            Running now = running();
            settings = now.databases().checkSettings();
            checkConnections(all);
            Map<String, DatabaseAddress> fresh = now.databases()
                    .create(architecture.databases(), key(spec), empty -> prepare(spec, empty, logFolder));
            LogCopy log = LogCopy.from(now.server().log(), logFolder.resolve("postgres.log"));
            AtomicBoolean given = new AtomicBoolean(true);
            DatabaseCounts counts = now.databases().counts();
            Runnable release = () -> {
                counts.close();
                if (given.getAndSet(false)) {
                    connectionsGiven.addAndGet(-connections);
                }
                log.write();
                release(now, spec, fresh);
            };
            return new SystemResources(
                    fresh, now.hold(), values(spec, fresh), context, logFolder, Optional.of(counts), release);
        } catch (RuntimeException e) {
            connectionsGiven.addAndGet(-connections);
            throw e instanceof DatabaseException || e instanceof ProcessException
                    ? new LaunchException(
                            spec.name() + ": its databases could not be created: " + FailureWords.of(e), e)
                    : e;
        }
    }

    /** @param given to all systems that are up */
    private void checkConnections(int given) {
        int wanted = given + LaunchDefaults.SPARE_CONNECTIONS;
        int offered = Integer.parseInt(settings.getOrDefault(ServerSettings.MAX_CONNECTIONS, "0"));
        if (wanted > offered) {
            throw new DatabaseException(
                    "the budgets of the systems that are up at the same time (two while they are verified) and "
                            + "the harness need " + wanted + " connections, but the server allows " + offered
                            + " - raise its max_connections, or lower the budget's databaseConnections");
        }
    }

    Map<String, String> settings() {
        return settings;
    }

    synchronized DatabaseHold hold() {
        Running now = running;
        return now == null ? new DatabaseHold.None() : now.hold();
    }

    private void prepare(SystemSpec spec, Map<String, DatabaseAddress> empty, Path logFolder) {
        Preparation preparation = spec.architecture().prepare();
        preparation
                .sql()
                .forEach((name, files) ->
                        files.forEach(file -> SqlSeed.run(file, Objects.requireNonNull(empty.get(name)))));
        preparation
                .command()
                .map(command -> new SideCommand("prepare", spec, command, LaunchDefaults.PREPARE_LIMIT))
                .ifPresent(command -> command.run(values(spec, empty), context, logFolder));
    }

    private SystemValues values(SystemSpec spec, Map<String, DatabaseAddress> databases) {
        return SystemValues.of(spec, context.settings(), databases);
    }

    /** The content depends on the SQL files, on the prepare command with its seed and knobs, and on nothing else. */
    private String key(SystemSpec spec) {
        return String.join(
                " ",
                spec.architecture().file().toString(),
                Long.toString(context.settings().dataSeed()),
                new java.util.TreeMap<>(spec.knobs()).toString(),
                spec.architecture().prepare().files().map(SqlSeed::digest).collect(Collectors.joining(" ")));
    }

    private static void release(Running running, SystemSpec spec, Map<String, DatabaseAddress> databases) {
        try {
            running.databases().drop(databases);
        } catch (DatabaseException e) {
            throw new LaunchException(
                    "the databases of " + spec.name() + " could not be dropped: " + e.getMessage(), e);
        }
    }

    private synchronized Running running() {
        Running now = running;
        if (now == null) {
            DatabaseServer server = context.settings()
                    .externalDatabase()
                    .<DatabaseServer>map(ExternalServer::at)
                    .orElseGet(() -> EmbeddedServer.start(context.temporary().resolve("postgres"), context.guard()));
            String prefix = "archduet_" + UUID.randomUUID().toString().substring(0, 8);
            DatabaseHold hold = DatabaseHold.of(server, context.settings().cpuSets());
            now = new Running(server, new TrialDatabases(server, prefix), hold);
            running = now;
        }
        return now;
    }

    /** Databases on a server of ours go with the server. */
    @Override
    public synchronized void close() {
        Running now = running;
        if (now != null) {
            running = null;
            try {
                if (now.server() instanceof ExternalServer) {
                    now.databases().close();
                }
            } finally {
                now.hold().release();
                now.server().close();
            }
        }
    }
}
