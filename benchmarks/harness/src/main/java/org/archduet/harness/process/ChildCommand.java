package org.archduet.harness.process;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What to start, and where.
 *
 * @param name for messages
 * @param environment all variables beside the few that every child inherits
 * @param folder working folder, must exist
 * @param log gets standard output and error, appended
 */
public record ChildCommand(
        String name,
        List<String> command,
        Map<String, String> environment,
        Path folder,
        Path log,
        EndSignal endSignal) {

    /** Ended by KILL. */
    public ChildCommand(String name, List<String> command, Map<String, String> environment, Path folder, Path log) {
        this(name, command, environment, folder, log, EndSignal.KILL);
    }
}
