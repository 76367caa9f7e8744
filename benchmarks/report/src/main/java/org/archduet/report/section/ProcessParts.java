package org.archduet.report.section;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToDoubleBiFunction;
import org.archduet.report.chart.BarChart.Part;
import org.archduet.report.run.Run;
import org.archduet.result.start.ProcessUsage;
import org.archduet.result.start.Window;
import org.archduet.result.vocabulary.ProcessRole;

/**
 * Splits a figure of a system by process: the mean over windows, the system's own processes first, the database last.
 */
public final class ProcessParts {

    private ProcessParts() {}

    /** A process and its mean. */
    public record Mean(String process, ProcessRole role, double size) {}

    static List<Mean> means(List<Window> windows, ToDoubleBiFunction<Window, ProcessUsage> figure) {
        Map<String, Mean> means = new LinkedHashMap<>();
        for (Window window : windows) {
            for (ProcessUsage process : window.resources().processes()) {
                double size = figure.applyAsDouble(window, process) / windows.size();
                means.merge(
                        process.role() + " " + process.name(),
                        new Mean(process.name(), process.role(), size),
                        (one, two) -> new Mean(one.process(), one.role(), one.size() + two.size()));
            }
        }
        List<Mean> ordered = new ArrayList<>(means.values());
        ordered.sort((one, two) -> Boolean.compare(isDatabase(one), isDatabase(two)));
        return ordered;
    }

    /** CPU time for one request by process, in nanoseconds, its sum at the geometric mean over windows. */
    public static List<Mean> cpuPerRequest(List<Window> windows) {
        List<Double> totals = windows.stream()
                .map(window -> window.resources().cpuNanosPerRequest())
                .filter(Objects::nonNull)
                .toList();
        return typical(
                means(
                        windows,
                        (window, process) ->
                                (double) process.cpuNanos() / window.load().completed()),
                totals);
    }

    /** The same shares with their sum at the geometric mean over windows, so that charts and comparisons agree. */
    static List<Mean> typical(List<Mean> means, List<Double> totals) {
        double sum = means.stream().mapToDouble(Mean::size).sum();
        double typical = Run.typical(totals);
        double factor = sum <= 0 || typical <= 0 ? 1 : typical / sum;
        return means.stream()
                .map(mean -> new Mean(mean.process(), mean.role(), mean.size() * factor))
                .toList();
    }

    static List<Part> parts(List<Mean> means) {
        List<Part> parts = new ArrayList<>();
        for (Mean mean : means) {
            parts.add(new Part(mean.process(), mean.size(), isDatabase(mean) ? -1 : parts.size()));
        }
        return parts;
    }

    /** Whether it is the database server. */
    public static boolean isDatabase(Mean mean) {
        return mean.role() == ProcessRole.DATABASE;
    }
}
