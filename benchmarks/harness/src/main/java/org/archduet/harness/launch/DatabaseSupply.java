package org.archduet.harness.launch;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import org.archduet.harness.config.Preparation;
import org.archduet.harness.database.DatabaseAddress;
import org.archduet.harness.database.DatabaseCounts;
import org.archduet.harness.database.DatabaseException;
import org.archduet.harness.database.StartDatabases;
import org.archduet.harness.process.ProcessException;
import org.archduet.result.failure.FailureWords;

/** Gives each start of a system its fresh databases, on the server of its arm. */
final class DatabaseSupply implements AutoCloseable {

    private final LaunchContext context;
    private final ArmServers servers;

    DatabaseSupply(LaunchContext context) {
        this.context = context;
        this.servers = new ArmServers(context);
    }

    /** The settings are asserted here, at each start of a system. */
    SystemResources supply(SystemSpec spec, Path logFolder) {
        if (spec.architecture().databases().isEmpty()) {
            return new SystemResources(
                    Map.of(),
                    new DatabaseHold.None(),
                    values(spec, Map.of()),
                    context,
                    logFolder,
                    Optional.empty(),
                    Optional.empty(),
                    () -> {});
        }
        try {
            return supply(spec, servers.of(spec.name()), logFolder);
        } catch (DatabaseException | ProcessException e) {
            throw new LaunchException(spec.name() + ": its databases could not be created: " + FailureWords.of(e), e);
        }
    }

    private SystemResources supply(SystemSpec spec, ArmServer arm, Path logFolder) {
        int connections = spec.budget().databaseConnections();
        arm.takeConnections(connections);
        try {
            StartDatabases databases = arm.databases();
            Map<String, DatabaseAddress> fresh = databases.create(
                    spec.architecture().databases(), key(spec), empty -> prepare(spec, empty, logFolder));
            LogCopy log = LogCopy.from(arm.server().log(), logFolder.resolve("postgres.log"));
            AtomicBoolean given = new AtomicBoolean(true);
            DatabaseCounts counts = databases.counts();
            Runnable release = () -> {
                counts.close();
                if (given.getAndSet(false)) {
                    arm.giveBackConnections(connections);
                }
                log.write();
                release(arm, spec, fresh);
            };
            return new SystemResources(
                    fresh,
                    arm.hold(),
                    values(spec, fresh),
                    context,
                    logFolder,
                    Optional.of(counts),
                    Optional.of(databases.maintenance(fresh)),
                    release);
        } catch (RuntimeException e) {
            arm.giveBackConnections(connections);
            throw e;
        }
    }

    Map<String, String> settings() {
        return servers.settings();
    }

    DatabaseHold hold() {
        return servers.hold();
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

    private static void release(ArmServer arm, SystemSpec spec, Map<String, DatabaseAddress> databases) {
        try {
            arm.databases().drop(databases);
        } catch (DatabaseException e) {
            throw new LaunchException(
                    "the databases of " + spec.name() + " could not be dropped: " + e.getMessage(), e);
        }
    }

    @Override
    public void close() {
        servers.close();
    }
}
