package org.archduet.harness.launch;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.archduet.harness.config.ArchitectureDescription;
import org.archduet.harness.config.ConfigurationException;
import org.archduet.result.failure.Location;

/** Looks for the programs, jars and SQL files that an architecture names, before anything is started. */
public final class RequiredFiles {

    private final Path folder;
    private final SystemValues values;

    private RequiredFiles(Path folder, SystemValues values) {
        this.folder = folder.toAbsolutePath();
        this.values = values;
    }

    /** @throws ConfigurationException for the first that is missing */
    public static void check(SystemSpec spec, LaunchSettings settings) {
        ArchitectureDescription architecture = spec.architecture();
        RequiredFiles files = new RequiredFiles(architecture.folder(), SystemValues.of(spec, settings, Map.of()));
        architecture
                .processes()
                .forEach(process -> files.check(process.command(), process.environment(), process.location()));
        Stream.concat(architecture.prepare().command().stream(), architecture.audit().stream())
                .forEach(it -> files.check(it.command(), Map.of(), it.location()));
        architecture.prepare().files().forEach(SqlSeed::digest);
    }

    private void check(List<String> command, Map<String, String> environment, Location location) {
        values.resolveIfKnown(command.get(0)).ifPresent(program -> checkProgram(program, path(environment), location));
        for (int i = 1; i < command.size(); i++) {
            Optional<String> word = values.resolveIfKnown(command.get(i));
            if (word.isPresent()) {
                if (command.get(i - 1).equals("-jar")) {
                    checkJar(word.get(), location);
                } else if (ProgramFiles.CLASS_PATH.contains(command.get(i - 1))) {
                    Stream.of(word.get().split(File.pathSeparator))
                            .filter(name -> name.endsWith(".jar"))
                            .forEach(name -> checkJar(name, location));
                }
            }
        }
    }

    private void checkJar(String name, Location location) {
        Path jar = folder.resolve(name).normalize();
        if (!Files.isRegularFile(jar)) {
            throw new ConfigurationException(
                    location, "the jar " + jar + " is missing", "build it first: mvn package -DskipTests");
        }
    }

    /** Where the shell looks: a process may have a path of its own. */
    private String path(Map<String, String> environment) {
        return Optional.ofNullable(environment.get("PATH"))
                .flatMap(values::resolveIfKnown)
                .orElseGet(() -> System.getenv().getOrDefault("PATH", "/usr/bin:/bin"));
    }

    private void checkProgram(String name, String path, Location location) {
        if (!name.contains(File.separator)) {
            if (Stream.of(path.split(File.pathSeparator))
                    .noneMatch(place -> isProgram(folder.resolve(place).resolve(name)))) {
                throw new ConfigurationException(
                        location,
                        "no program '" + name + "' is on the PATH",
                        "install it, or write its path; one beside this file is ./" + name);
            }
            return;
        }
        Path program = folder.resolve(name).normalize();
        if (!Files.exists(program)) {
            throw new ConfigurationException(
                    location, "the program " + program + " is missing", "build it, or correct the command");
        }
        if (!isProgram(program)) {
            throw new ConfigurationException(
                    location, "the program " + program + " is not executable", "chmod +x " + program);
        }
    }

    private static boolean isProgram(Path file) {
        return Files.isRegularFile(file) && Files.isExecutable(file);
    }
}
