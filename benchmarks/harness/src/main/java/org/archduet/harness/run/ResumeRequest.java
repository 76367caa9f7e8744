package org.archduet.harness.run;

import java.nio.file.Path;
import java.util.Optional;
import org.archduet.harness.config.SearchFolders;
import org.archduet.harness.database.DatabaseAddress;

/**
 * A request to resume an interrupted run.
 *
 * @param folders where the experiment and what it names are looked up
 * @param folder the results folder of the run
 * @param database the server that the run used, when it did not start one: credentials are never stored
 * @param remoteDriver the same as the run had
 */
public record ResumeRequest(
        SearchFolders folders, Path folder, Optional<DatabaseAddress> database, Optional<RemoteDriver> remoteDriver) {

    /** With the driver beside the systems, and one folder that holds everything. */
    public ResumeRequest(Path home, Path folder, Optional<DatabaseAddress> database) {
        this(SearchFolders.allIn(home), folder, database, Optional.empty());
    }

    /** Root of the repository. */
    public Path home() {
        return folders.home();
    }
}
