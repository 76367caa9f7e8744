package org.archduet.harness.launch;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.archduet.harness.config.CommandDescription;
import org.archduet.harness.process.ChildCommand;
import org.archduet.harness.process.CommandRun;
import org.archduet.harness.process.ProcessException;

/**
 * A command that an architecture names beside its processes: prepare or audit.
 *
 * @param role for messages and for the name of the log
 */
record SideCommand(String role, SystemSpec spec, CommandDescription description, Duration limit) {

    /**
     * @return what it wrote to standard output
     * @throws LaunchException with the end of its log
     */
    String run(SystemValues values, LaunchContext context, Path logFolder) {
        List<String> words = values.resolve(description.command(), List.of());
        Path log = logFolder.resolve(role + ".log");
        ChildCommand command = new ChildCommand(
                role + " of " + spec.name(),
                words,
                Map.of(),
                spec.architecture().folder(),
                log);
        try {
            return CommandRun.run(command, context.guard(), limit);
        } catch (ProcessException e) {
            throw new LaunchException(String.valueOf(e.getMessage()), e);
        }
    }
}
