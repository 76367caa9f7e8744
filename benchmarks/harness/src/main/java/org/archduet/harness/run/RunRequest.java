package org.archduet.harness.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.archduet.harness.config.SearchFolders;
import org.archduet.harness.database.DatabaseAddress;

/**
 * What a user asks for.
 *
 * @param folders where the experiment and what it names are looked up
 * @param experiment name of a file in the folder of experiments, or path of an experiment file
 * @param profile name of a profile
 * @param seed of order, schedules and requests
 * @param folder where the results go; new or empty
 * @param database a server to use instead of starting one
 * @param remoteDriver the driver on another host; empty: beside the systems
 * @param command the command line, for the manifest
 */
public record RunRequest(
        SearchFolders folders,
        String experiment,
        String profile,
        long seed,
        Path folder,
        Optional<DatabaseAddress> database,
        Optional<RemoteDriver> remoteDriver,
        List<String> command) {

    /** Seed of the data set: the same in all runs, so that runs can be compared. */
    public static final long DATA_SEED = 42;

    /** Seed of a run that was given none; any other number would do. */
    public static final long DEFAULT_SEED = 1;

    /** With the driver beside the systems, and one folder that holds everything. */
    public RunRequest(
            Path home,
            String experiment,
            String profile,
            long seed,
            Path folder,
            Optional<DatabaseAddress> database,
            List<String> command) {
        this(SearchFolders.allIn(home), experiment, profile, seed, folder, database, Optional.empty(), command);
    }

    /** Root of the repository. */
    public Path home() {
        return folders.home();
    }
}
