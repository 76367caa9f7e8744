package org.archduet.harness.launch;

import java.nio.file.Path;
import java.util.Map;
import org.archduet.harness.database.DatabaseAddress;

/**
 * What one started system holds beside its processes.
 *
 * @param release gives the databases back; may run twice
 */
record SystemResources(
        Map<String, DatabaseAddress> databases,
        DatabaseHold databaseHold,
        SystemValues values,
        LaunchContext context,
        Path logFolder,
        Runnable release)
        implements AutoCloseable {

    SystemResources withValues(SystemValues more) {
        return new SystemResources(databases, databaseHold, more, context, logFolder, release);
    }

    @Override
    public void close() {
        release.run();
    }
}
