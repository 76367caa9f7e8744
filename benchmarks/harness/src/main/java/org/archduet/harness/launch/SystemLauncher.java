package org.archduet.harness.launch;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/**
 * Starts systems for a whole run; keeps what its starts share (database servers, templates, process guard) until
 * closed.
 * Several threads may start systems at the same time.
 */
public interface SystemLauncher extends AutoCloseable {

    /**
     * Starts one system on fresh databases and waits until every process is ready.
     *
     * @param logFolder made when missing; gets a log file per process
     * @throws LaunchException when it does not get ready; nothing of it is left running then
     */
    RunningSystem start(SystemSpec spec, Path logFolder);

    /**
     * The settings the database servers were asked for and answered with, by name, the same for all of them; empty
     * before a system with databases was started.
     */
    Map<String, String> databaseSettings();

    /**
     * How far the database servers are counted and bound, with the process id of the first; none before a system with
     * databases was started.
     */
    DatabaseHold databaseHold();

    /** By which interface of the kernel CPU quotas are set; empty before a system with quotas was started. */
    default Optional<String> quotaWords() {
        return Optional.empty();
    }

    /** Stops all that is left and removes the temporary folder. Safe to call twice. */
    @Override
    void close();
}
