package org.archduet.harness.launch;

import java.nio.file.Path;
import java.util.Map;
import org.archduet.harness.database.DatabaseAddress;

/**
 * What one started system holds beside its processes.
 *
 * @param databasePid -1 when there is no server of ours
 * @param release gives the databases back; may run twice
 */
record SystemResources(
        Map<String, DatabaseAddress> databases,
        long databasePid,
        SystemValues values,
        Workshop workshop,
        Path logFolder,
        Runnable release)
        implements AutoCloseable {

    SystemResources withValues(SystemValues more) {
        return new SystemResources(databases, databasePid, more, workshop, logFolder, release);
    }

    @Override
    public void close() {
        release.run();
    }
}
