package org.archduet.harness.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.archduet.result.failure.NearestWord;
import org.archduet.result.run.CallPath;

/**
 * One architecture.yaml: all that the harness knows of a system under test.
 *
 * @param file the file it was read from, absolute
 * @param name lower-case word, used in file names
 * @param title what a reader calls it
 * @param entry name of the process that takes the public traffic
 * @param processes in the order of the file; at least one
 * @param processCount whether the number of processes is asserted
 * @param databases names of the logical databases; none means that no PostgreSQL is needed
 * @param prepare fills fresh databases
 * @param audit prints invariants and end state as JSON; empty when there is nothing to audit
 * @param callCountersPath answered by each process with its count of received requests; empty when not counted
 * @param poolSettingsPath answered by each process with the settings of its database sessions; empty when none
 * @param callsPerOperation calls between processes that one operation causes, by workload operation
 * @param callPaths who calls whom for one request, as far as the file says, in the order of the file
 * @param knobs settings an experiment may turn, by name
 * @param live extra work that an experiment may give running processes, by name
 * @param examples shell commands a user may try on a running system; placeholders unresolved
 */
public record ArchitectureDescription(
        Path file,
        String name,
        String title,
        String entry,
        List<ProcessDescription> processes,
        ProcessCount processCount,
        List<String> databases,
        Preparation prepare,
        Optional<CommandDescription> audit,
        Optional<OpsPath> callCountersPath,
        Optional<OpsPath> poolSettingsPath,
        Map<String, OutcomeCalls> callsPerOperation,
        List<CallPath> callPaths,
        Map<String, Knob> knobs,
        Map<String, LiveKnob> live,
        List<String> examples) {

    /**
     * What is wrong with a value for a knob, and the fix: there is no such knob, or it does not take that value. Empty
     * when nothing is.
     */
    public Optional<String> refusal(String knob, String value) {
        Knob known = knobs.get(knob);
        if (known == null) {
            return Optional.of(name + " has no knob '" + knob + "' - " + NearestWord.fix(knob, knobs.keySet()));
        }
        return known.values().refusal(value).map(refusal -> "knob '" + knob + "' of " + name + " " + refusal);
    }

    /** Placeholders of its commands and environments that stand for variables of whoever runs it, sorted. */
    public SortedSet<String> environmentPlaceholders() {
        Stream<String> ofProcesses = processes.stream()
                .flatMap(process -> Stream.concat(process.command().stream(), process.environment().values().stream()));
        Stream<String> ofCommands = Stream.of(prepare.command(), audit)
                .flatMap(Optional::stream)
                .flatMap(command -> command.command().stream());
        return Stream.concat(ofProcesses, ofCommands)
                .flatMap(text -> Placeholders.names(text).stream())
                .filter(EnvironmentVariable::isNamedBy)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * Who calls whom for a request of an operation that was answered with a status; empty when the file does not say.
     */
    public Optional<CallPath> callPath(String operation, int status) {
        return callPaths.stream().filter(path -> path.isOf(operation, status)).findFirst();
    }

    /** The process that takes the public traffic. */
    public ProcessDescription entryProcess() {
        return processes.stream()
                .filter(process -> process.name().equals(entry))
                .findFirst()
                .orElseThrow();
    }

    /** Folder that relative paths in the file are relative to; processes and commands run in it. */
    public Path folder() {
        return folderOf(file);
    }

    static Path folderOf(Path file) {
        Path parent = file.getParent();
        return parent == null ? Path.of("") : parent;
    }
}
