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
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.archduet.harness.config.Placeholders;
import org.archduet.harness.config.ProcessDescription;
import org.archduet.harness.config.SystemBudget.ProcessBudget;
import org.archduet.harness.pinning.QuotaGroup;
import org.archduet.harness.process.ChildCommand;
import org.archduet.result.failure.FailureWords;

/**
 * All that is decided about one process before it starts; each start makes a command from it.
 *
 * @param values placeholders of the whole system, addresses of all processes among them, and the process's own ports
 * @param runFlags JVM flags by {@link org.archduet.harness.config.Compilation} and {@link ClassData}, decided once a
 *     launch
 * @param quota the group that limits its CPU time; empty when nothing does
 */
record ProcessLaunch(
        SystemSpec spec,
        ProcessDescription process,
        SystemValues values,
        Folders folders,
        List<String> runFlags,
        Optional<QuotaGroup> quota) {

    /**
     * @param logs gets the logs
     * @param temporary existing folder for what the process writes aside
     */
    record Folders(Path logs, Path temporary) {}

    private static final int SHOWN_LETTERS = 120;

    URI url() {
        return URI.create(values.resolve("${url." + process.name() + "}"));
    }

    List<ReadinessProbe> readiness() {
        return process.readiness().checks().stream()
                .map(check -> {
                    String port = check.port().map(name -> "." + name).orElse("");
                    URI url = URI.create(values.resolve("${url." + process.name() + port + "}"));
                    return new ReadinessProbe(check, url, "${port" + port + "}");
                })
                .toList();
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
        return new ProcessLaunch(spec, process, this.values.with(values), folders, runFlags, quota);
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

    /** CPUs that a JVM counts: under a quota as in a container, those of the quota, rounded up. */
    int cpus(int ofSystem) {
        int millis = budget().cpuMillis();
        return millis == 0 ? ofSystem : Math.min(ofSystem, (millis + 999) / 1000);
    }

    /** Puts its CPU quota into force; does nothing when it has none. */
    void limit() {
        quota.ifPresent(group -> group.limit(budget().cpuMillis()));
    }

    /** @param start 1 for the first, counted up by restarts */
    ChildCommand command(int start, int cpus) {
        SystemValues own = own();
        Map<String, String> environment = new LinkedHashMap<>();
        process.environment().forEach((name, value) -> environment.put(name, own.resolve(value)));
        List<String> words = new ArrayList<>();
        quota.ifPresent(group -> words.addAll(group.entering()));
        words.addAll(own.resolve(process.command(), jvmFlags(start, cpus)));
        return new ChildCommand(
                process.name() + " of " + spec.name(),
                List.copyOf(words),
                environment,
                spec.architecture().folder(),
                log());
    }

    /**
     * Its command for messages: without JVM flags, class paths shortened, and secrets as the placeholders that stand
     * for them.
     */
    String shownCommand() {
        return own().withoutSecrets().resolve(process.command(), List.of("${jvmFlags}")).stream()
                .map(word -> word.length() > SHOWN_LETTERS ? word.substring(0, SHOWN_LETTERS) + "..." : word)
                .collect(Collectors.joining(" "));
    }

    private SystemValues own() {
        return values.with(Map.of(
                "connections", Integer.toString(budget().databaseConnections()),
                "heapMegabytes", Integer.toString(budget().heapMegabytes())));
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
