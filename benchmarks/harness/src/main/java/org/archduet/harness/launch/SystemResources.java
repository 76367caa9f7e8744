package org.archduet.harness.launch;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.archduet.harness.database.DatabaseAddress;
import org.archduet.harness.database.DatabaseCounts;
import org.archduet.harness.database.DatabaseMaintenance;

/**
 * What one started system holds beside its processes.
 *
 * @param databaseCounts what its database server does; empty without databases
 * @param databaseMaintenance of its databases and their server; empty without databases
 * @param release gives the databases back; may run twice
 */
record SystemResources(
        Map<String, DatabaseAddress> databases,
        DatabaseHold databaseHold,
        SystemValues values,
        LaunchContext context,
        Path logFolder,
        Optional<DatabaseCounts> databaseCounts,
        Optional<DatabaseMaintenance> databaseMaintenance,
        Runnable release)
        implements AutoCloseable {

    SystemResources withValues(SystemValues more) {
        return new SystemResources(
                databases, databaseHold, more, context, logFolder, databaseCounts, databaseMaintenance, release);
    }

    @Override
    public void close() {
        release.run();
    }
}
