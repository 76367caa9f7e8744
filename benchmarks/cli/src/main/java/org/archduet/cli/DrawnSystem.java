package org.archduet.cli;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.archduet.harness.config.ArchitectureDescription;
import org.archduet.harness.config.ConfigurationException;
import org.archduet.harness.config.ProcessDescription;
import org.archduet.report.chart.ArchitecturePicture.Box;
import org.archduet.report.chart.ArchitecturePicture.Drawing;
import org.archduet.result.failure.Location;
import org.archduet.result.failure.NearestWord;
import org.archduet.result.run.CallPath;

/** What there is to draw of an architecture.yaml. */
final class DrawnSystem {

    private DrawnSystem() {}

    /**
     * @param operation whose calls are numbered; the one with the most when empty
     * @throws ConfigurationException when the file does not list its calls
     */
    static Drawing of(ArchitectureDescription architecture, Optional<String> operation) {
        List<Box> boxes = architecture.processes().stream()
                .map(process -> new Box(process.name(), knowsADatabase(process)))
                .toList();
        List<CallPath> paths = architecture.callPaths();
        Optional<CallPath> numbered = operation.isPresent()
                ? Optional.of(named(architecture, operation.get()))
                : paths.stream()
                        .sorted(Comparator.comparingInt(path -> -path.calls().size()))
                        .findFirst();
        String words = numbered.map(DrawnSystem::words).orElse(makesNoCalls(architecture) ? "no remote calls" : "");
        return new Drawing(boxes, words, numbered.orElse(null), paths);
    }

    private static CallPath named(ArchitectureDescription architecture, String operation) {
        return architecture.callPaths().stream()
                .filter(path ->
                        path.label().equals(operation) || path.operation().equals(operation))
                .findFirst()
                .orElseThrow(() -> new ConfigurationException(
                        new Location(architecture.file(), 0, "topology.calls"),
                        "lists no calls of '" + operation + "'",
                        NearestWord.fix(
                                operation,
                                architecture.callPaths().stream()
                                        .map(CallPath::label)
                                        .toList())));
    }

    private static String words(CallPath path) {
        int calls = path.calls().size();
        return "one " + path.label() + ": " + calls + (calls == 1 ? " remote call" : " remote calls");
    }

    private static boolean makesNoCalls(ArchitectureDescription architecture) {
        return !architecture.callsPerOperation().isEmpty()
                && architecture.callsPerOperation().values().stream().allMatch(calls -> calls.most() == 0);
    }

    private static boolean knowsADatabase(ProcessDescription process) {
        return Stream.concat(process.command().stream(), process.environment().values().stream())
                .anyMatch(text -> text.contains("${database."));
    }
}
