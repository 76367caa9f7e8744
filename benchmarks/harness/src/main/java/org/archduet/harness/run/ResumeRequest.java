package org.archduet.harness.run;

import java.nio.file.Path;
import java.util.Optional;
import org.archduet.harness.database.DatabaseAddress;

/**
 * An interrupted run shall go on.
 *
 * @param home root of the repository
 * @param folder the results folder of the run
 * @param database the server that the run used, when it did not start one: credentials are never stored
 * @param remoteDriver the same as the run had
 */
public record ResumeRequest(
        Path home, Path folder, Optional<DatabaseAddress> database, Optional<RemoteDriver> remoteDriver) {

    /** With the driver beside the systems. */
    public ResumeRequest(Path home, Path folder, Optional<DatabaseAddress> database) {
        this(home, folder, database, Optional.empty());
    }
}
