package org.archduet.report.run;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.archduet.result.decision.Comparison;
import org.archduet.result.folder.MeasuredFolder;
import org.archduet.result.folder.RunFolder;
import org.archduet.result.load.LoadAxis;
import org.archduet.result.run.RunResult;
import org.archduet.result.run.SystemResult;
import org.archduet.result.start.Slice;
import org.archduet.result.start.Start;
import org.archduet.result.start.Window;
import org.archduet.result.vocabulary.OperationName;
import org.archduet.result.vocabulary.WindowId;
import org.archduet.result.vocabulary.WindowKind;
import org.jspecify.annotations.Nullable;

/**
 * A run as the report looks at it.
 *
 * @param folder for the interval logs; everything else is in {@code result}
 */
public record Run(RunResult result, RunFolder folder) {
    private static final int COLOURS = 6;

    /** Colours that no other system has: those of baseline and candidate. */
    private static final int ENDS = 2;

    /** The systems, baseline and candidate first, then the others. */
    public List<SystemResult> systems() {
        String baseline = result.experiment().baseline();
        String candidate = result.experiment().candidate();
        return Stream.concat(
                        Stream.of(baseline, candidate).distinct().flatMap(name -> named(name).stream()),
                        result.systems().stream()
                                .filter(system -> !system.name().equals(baseline)
                                        && !system.name().equals(candidate)))
                .toList();
    }

    /** Baseline and candidate, as far as they are known. */
    public List<SystemResult> compared() {
        return systems().stream()
                .filter(system -> system.name().equals(result.experiment().baseline())
                        || system.name().equals(result.experiment().candidate()))
                .toList();
    }

    /** The primary comparisons of candidate and baseline; of all arms where these two were not compared. */
    public List<Comparison> primary() {
        List<Comparison> all =
                result.comparisons().stream().filter(Comparison::primary).toList();
        List<Comparison> pair = all.stream()
                .filter(comparison ->
                        comparison.baseline().equals(result.experiment().baseline()))
                .filter(comparison ->
                        comparison.candidate().equals(result.experiment().candidate()))
                .toList();
        return pair.isEmpty() ? all : pair;
    }

    /** Index of a system's colour. There may be more systems than colours: then all but the first two repeat. */
    public int hue(SystemResult system) {
        int place = systems().indexOf(system);
        return place < COLOURS ? place : ENDS + (place - ENDS) % (COLOURS - ENDS);
    }

    /** The starts of a system that the comparisons use: an invalid one is never shown among them. */
    public List<Start> validStarts(SystemResult system) {
        return result.starts().stream()
                .filter(start -> start.system().equals(system.name()))
                .filter(start -> start.validity().isEmpty())
                .toList();
    }

    /** Blocks that have a valid start of both baseline and candidate. */
    public int pairedBlocks() {
        Set<Integer> blocks = validBlocks(result.experiment().baseline());
        blocks.retainAll(validBlocks(result.experiment().candidate()));
        return blocks.size();
    }

    private Set<Integer> validBlocks(String system) {
        return result.starts().stream()
                .filter(start -> start.system().equals(system))
                .filter(start -> start.validity().isEmpty())
                .map(Start::block)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What this run did and had. */
    public RunFacts facts() {
        return RunFacts.of(result);
    }

    /** Whether blocks measured slices of all systems in turn; in version 1 of the format each start ran alone. */
    public boolean measuredInSlices() {
        return result.starts().stream().anyMatch(start -> !start.slices().isEmpty());
    }

    /** Blocks with finished starts, in their order. */
    public List<List<Start>> blocks() {
        return List.copyOf(result.starts().stream()
                .collect(Collectors.groupingBy(Start::block, TreeMap::new, Collectors.toList()))
                .values());
    }

    /** All that was measured, invalid starts included: slices, those not used among them, or in version 1 windows. */
    public List<Window> measured() {
        return result.starts().stream()
                .flatMap(start -> start.slices().isEmpty()
                        ? start.windows().stream()
                        : start.slices().stream().map(Slice::window))
                .toList();
    }

    /** The interval logs of response times that a window is made of: those of its slices, or in version 1 its own. */
    public List<Path> intervalLogs(Start start, Window window) {
        List<String> slices = start.slices().stream()
                .filter(Slice::used)
                .filter(slice -> slice.condition().equals(window.load().id()))
                .map(slice -> slice.window().load().intervalLog())
                .toList();
        MeasuredFolder measured = folder.measured(start);
        return (slices.isEmpty() ? List.of(window.load().intervalLog()) : slices)
                .stream().map(measured::intervalLog).toList();
    }

    /** The first window of a kind of each valid start of a system. */
    public List<Window> windows(SystemResult system, WindowKind kind) {
        return validStarts(system).stream()
                .map(start -> window(start, kind))
                .filter(Objects::nonNull)
                .toList();
    }

    /** The first window of a kind over the mix; null when the start has none. */
    public static @Nullable Window window(Start start, WindowKind kind) {
        return start.windows().stream()
                .filter(window -> window.load().kind() == kind)
                .filter(window -> !window.load().id().isOfOneOperation())
                .findFirst()
                .orElse(null);
    }

    /** The comparisons of the candidate with the baseline in one operation. */
    public List<Comparison> comparisons(OperationName operation) {
        return result.comparisons().stream()
                .filter(comparison -> comparison.operation().equals(operation))
                .filter(comparison ->
                        comparison.candidate().equals(result.experiment().candidate()))
                .toList();
    }

    /** Windows at further loads of the grid, beside the main open loop. */
    public Set<WindowId> furtherLoads() {
        LoadAxis axis = result.loadAxis();
        return axis == null
                ? Set.of()
                : axis.systems().stream()
                        .flatMap(system -> system.points().stream())
                        .map(LoadAxis.Point::window)
                        .filter(window -> !window.isMain(WindowKind.OPEN_LOOP))
                        .collect(Collectors.toSet());
    }

    /** Names of the operations that were compared, the most frequent in the open loop first. */
    public List<OperationName> operations() {
        return OperationOrder.compared(result);
    }

    /** Requests of each operation in the open loops of valid starts, the most frequent first. */
    public Map<String, Long> scheduled() {
        return OperationOrder.scheduled(result);
    }

    /** The arithmetic mean of a figure over windows; 0 when no window has it. */
    public static double mean(List<Window> windows, Function<Window, @Nullable Double> figure) {
        return windows.stream()
                .map(figure)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .average()
                .orElse(0);
    }

    /** The geometric mean, as the comparisons use it; 0 when there is no value or one is 0. */
    public static double typical(List<Double> values) {
        if (values.isEmpty() || values.stream().anyMatch(value -> value <= 0)) {
            return 0;
        }
        return Math.exp(values.stream().mapToDouble(Math::log).sum() / values.size());
    }

    private java.util.Optional<SystemResult> named(String name) {
        return result.systems().stream()
                .filter(system -> system.name().equals(name))
                .findFirst();
    }
}
