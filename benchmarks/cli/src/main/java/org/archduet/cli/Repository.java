package org.archduet.cli;

import java.nio.file.Path;
import java.util.List;
import org.archduet.harness.config.SearchFolders;

/**
 * The folders of this repository: the only place of the harness and its command line that knows them.
 *
 * @param home its root
 */
record Repository(Path home) {

    /** Where names on the command line and in experiments are looked up. */
    SearchFolders searchFolders() {
        return new SearchFolders(
                home, home.resolve("benchmarks/experiments"), home.resolve("business-feature/workloads"), home);
    }

    /** The module of the boundary ladder. */
    Path microbench() {
        return home.resolve("benchmarks/microbench");
    }

    /** Holds the results folders of runs that name none. */
    Path results() {
        return home.resolve("results");
    }

    /** The course. */
    Path labs() {
        return home.resolve("labs");
    }

    /** Holds a folder for each lab that was done, with its record. */
    Path labResults() {
        return results().resolve("labs");
    }

    /** Folders that hold the results of claims: runs of this machine, and those that are committed. */
    List<Path> claimResults() {
        return List.of(results(), results().resolve("reference/claims"));
    }

    /** Holds what may be deleted: logs and stack traces. */
    Path scratch() {
        return home.resolve("target");
    }
}
