package org.archduet.harness.launch;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.archduet.harness.config.ArchitectureDescription;
import org.archduet.harness.config.ConfigurationException;
import org.archduet.result.failure.Location;

/** Looks for the jars that commands name, before anything is started. */
public final class RequiredFiles {

    private RequiredFiles() {}

    /** @throws ConfigurationException for the first that is missing */
    public static void check(SystemSpec spec, LaunchSettings settings) {
        check(spec.architecture(), SystemValues.of(spec, settings, Map.of()));
    }

    private static void check(ArchitectureDescription architecture, SystemValues values) {
        architecture.processes().forEach(process -> check(architecture, process.command(), process.location(), values));
        architecture.prepare().ifPresent(it -> check(architecture, it.command(), it.location(), values));
        architecture.audit().ifPresent(it -> check(architecture, it.command(), it.location(), values));
    }

    private static void check(
            ArchitectureDescription architecture, List<String> command, Location location, SystemValues values) {
        int flag = command.indexOf("-jar");
        if (flag < 0 || flag + 1 == command.size()) {
            return;
        }
        Path jar = architecture
                .folder()
                .resolve(values.resolve(command.get(flag + 1)))
                .normalize();
        if (!Files.isRegularFile(jar)) {
            throw new ConfigurationException(
                    location, "the jar " + jar + " is missing", "build it first: mvn package -DskipTests");
        }
    }
}
