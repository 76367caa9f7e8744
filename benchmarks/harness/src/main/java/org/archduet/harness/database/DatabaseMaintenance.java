package org.archduet.harness.database;

import java.util.Collection;
import java.util.List;

/**
 * The work that a server puts off while it answers: removing dead rows, renewing the planner's statistics, writing
 * changed pages to the disk. Done between rounds, in all arms alike, so that none of it falls into a slice. Opens
 * connections and closes them again; used by one thread.
 */
public final class DatabaseMaintenance {

    private static final String VACUUM = "VACUUM (ANALYZE)";

    private final DatabaseAddress server;
    private final List<DatabaseAddress> databases;

    DatabaseMaintenance(DatabaseAddress server, Collection<DatabaseAddress> databases) {
        this.server = server;
        this.databases = List.copyOf(databases);
    }

    /**
     * Vacuums and analyses the system's databases, and no other, then runs a checkpoint of the whole server.
     *
     * @return what was skipped, why, and what to do, in words; empty when all was done
     * @throws DatabaseException when the server does not answer or a statement fails
     */
    public List<String> run() {
        for (DatabaseAddress database : databases) {
            try (AdminSession session = AdminSession.open(database)) {
                session.execute(VACUUM);
            }
        }
        try (AdminSession session = AdminSession.open(server)) {
            if (ServerFacts.mayCheckpoint(session)) {
                session.execute("CHECKPOINT");
                return List.of();
            }
        }
        return List.of("the checkpoint between rounds was skipped: " + server.user()
                + " may not run one on the database server at " + server.host() + ":" + server.port()
                + ", so that one may fall into a slice - as a superuser: "
                + ServerFacts.grantCheckpoint(server.user()));
    }
}
