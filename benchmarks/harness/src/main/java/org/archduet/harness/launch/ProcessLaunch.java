package org.archduet.harness.launch;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.archduet.harness.config.Placeholders;
import org.archduet.harness.config.ProcessDescription;
import org.archduet.harness.config.SystemBudget.ProcessBudget;
import org.archduet.harness.process.ChildCommand;
import org.archduet.result.failure.FailureWords;

/**
 * All that is decided about one process before it starts; each start makes a command from it.
 *
 * @param values placeholders of the whole system, addresses of all processes among them
 * @param runFlags JVM flags by {@link Compilation} and {@link ClassData}, decided once a launch
 */
record ProcessLaunch(
        SystemSpec spec,
        ProcessDescription process,
        int port,
        SystemValues values,
        Folders folders,
        List<String> runFlags) {

    /**
     * @param logs gets the logs
     * @param temporary existing folder for what the process writes aside
     */
    record Folders(Path logs, Path temporary) {}

    URI url() {
        return URI.create(values.resolve("${url." + process.name() + "}"));
    }

    URI readiness() {
        return url().resolve(process.readiness().path());
    }

    Path log() {
        return folders.logs().resolve(process.name() + ".log");
    }

    /** A restart gets its own log, since a JVM empties the file it is given. */
    Path gcLog(int start) {
        return folders.logs().resolve(process.name() + (start == 1 ? "" : "-" + start) + ".gc.log");
    }

    /** The knobs of the architecture that this process is started with. */
    Set<String> knobs() {
        return Stream.concat(process.command().stream(), process.environment().values().stream())
                .flatMap(text -> Placeholders.names(text).stream())
                .filter(name -> name.startsWith(SystemValues.KNOB))
                .map(name -> name.substring(SystemValues.KNOB.length()))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The same with the architecture's defaults for all knobs but these. */
    ProcessLaunch withKnobs(Map<String, String> knobs) {
        Map<String, String> values = new HashMap<>();
        spec.architecture().knobs().forEach((name, knob) -> values.put(SystemValues.KNOB + name, knob.defaultValue()));
        knobs.forEach((name, value) -> values.put(SystemValues.KNOB + name, value));
        return new ProcessLaunch(spec, process, port, this.values.with(values), folders, runFlags);
    }

    boolean takesJvmFlags() {
        return process.command().contains("${jvmFlags}");
    }

    List<String> jvmFlags(int start, int cpus) {
        if (!takesJvmFlags()) {
            return List.of();
        }
        Path crashLog = folders.logs().resolve(process.name() + ".crash.log");
        List<String> flags = new ArrayList<>(JvmFlags.of(
                budget().heapMegabytes(), cpus, new JvmFlags.Files(gcLog(start), crashLog, folders.temporary())));
        flags.addAll(runFlags);
        return List.copyOf(flags);
    }

    /** @param start 1 for the first, counted up by restarts */
    ChildCommand command(int start, int cpus) {
        SystemValues own = values.with(Map.of(
                "port", Integer.toString(port),
                "connections", Integer.toString(budget().databaseConnections()),
                "heapMegabytes", Integer.toString(budget().heapMegabytes())));
        Map<String, String> environment = new LinkedHashMap<>();
        process.environment().forEach((name, value) -> environment.put(name, own.resolve(value)));
        return new ChildCommand(
                process.name() + " of " + spec.name(),
                own.resolve(process.command(), jvmFlags(start, cpus)),
                environment,
                spec.architecture().folder(),
                log());
    }

    private ProcessBudget budget() {
        return spec.budget().of(process.name());
    }

    static Path makeFolder(Path folder) {
        try {
            return Files.createDirectories(folder).toAbsolutePath().normalize();
        } catch (IOException e) {
            throw new LaunchException(FailureWords.of("cannot create the folder", folder, e), e);
        }
    }
}
