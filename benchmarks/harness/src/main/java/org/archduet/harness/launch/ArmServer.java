package org.archduet.harness.launch;

import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.archduet.harness.database.DatabaseException;
import org.archduet.harness.database.DatabaseServer;
import org.archduet.harness.database.EmbeddedServer;
import org.archduet.harness.database.ExternalServer;
import org.archduet.harness.database.ServerSettings;
import org.archduet.harness.database.StartDatabases;

/**
 * The database server of one arm, from the arm's first start until the launcher closes, with the arm's templates. An
 * external server is that of all arms. Safe for several threads.
 */
final class ArmServer implements AutoCloseable {

    private final DatabaseServer server;
    private final StartDatabases databases;
    private final DatabaseHold hold;
    private final Map<String, String> settings;
    private final AtomicInteger connectionsGiven = new AtomicInteger();

    private ArmServer(DatabaseServer server, DatabaseHold hold) {
        this.server = server;
        this.databases = new StartDatabases(
                server, "archduet_" + UUID.randomUUID().toString().substring(0, 8));
        this.hold = hold;
        this.settings = databases.checkSettings();
    }

    /**
     * The external server of the settings, or a new one.
     *
     * @param folder empty or missing; for a new server
     * @throws DatabaseException when it does not start, cannot be used, or has other settings than it must
     */
    static ArmServer start(LaunchContext context, Path folder) {
        DatabaseServer server = context.settings()
                .externalDatabase()
                .<DatabaseServer>map(ExternalServer::at)
                .orElseGet(() -> EmbeddedServer.start(folder, context.guard()));
        DatabaseHold hold = DatabaseHold.of(server, context.settings().cpuSets());
        try {
            return new ArmServer(server, hold);
        } catch (RuntimeException e) {
            hold.release();
            server.close();
            throw e;
        }
    }

    DatabaseServer server() {
        return server;
    }

    StartDatabases databases() {
        return databases;
    }

    DatabaseHold hold() {
        return hold;
    }

    /** As the server answered when it was first used. */
    Map<String, String> settings() {
        return settings;
    }

    /** Asserts the settings again. @throws DatabaseException when one is not as it must be, or not as it was */
    void checkSettings() {
        EqualSettings.check(
                "the database server at " + server.address().host() + ":"
                        + server.address().port(),
                settings,
                databases.checkSettings());
    }

    /**
     * Takes connections of the server for one start.
     *
     * @throws DatabaseException when all starts that are up together need more than the server allows
     */
    void takeConnections(int connections) {
        int wanted = connectionsGiven.addAndGet(connections) + LaunchDefaults.SPARE_CONNECTIONS;
        int offered = Integer.parseInt(settings.getOrDefault(ServerSettings.MAX_CONNECTIONS, "0"));
        if (wanted > offered) {
            giveBackConnections(connections);
            throw new DatabaseException("the budgets of the systems that are up at the same time on one database server"
                    + " and the harness need " + wanted + " connections, but the server allows " + offered
                    + " - raise its max_connections, or lower the budget's databaseConnections");
        }
    }

    void giveBackConnections(int connections) {
        connectionsGiven.addAndGet(-connections);
    }

    /** Databases on a server of ours go with the server. */
    @Override
    public void close() {
        try {
            if (server instanceof ExternalServer) {
                databases.close();
            }
        } finally {
            hold.release();
            server.close();
        }
    }
}
