package org.archduet.analysis.load;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.archduet.analysis.load.LineFit.Point;
import org.archduet.analysis.metric.Windows;
import org.archduet.analysis.statistics.Paired;
import org.archduet.analysis.statistics.Rounded;
import org.archduet.result.load.LoadAxis;
import org.archduet.result.load.LoadAxis.CostLine;
import org.archduet.result.load.LoadAxis.Interval;
import org.archduet.result.load.LoadAxis.RatioAtLoad;
import org.archduet.result.load.LoadAxis.Saturated;
import org.archduet.result.load.LoadAxis.SystemLoads;
import org.archduet.result.start.Start;
import org.archduet.result.start.Window;
import org.archduet.result.validity.Outcome;
import org.archduet.result.vocabulary.WindowId;
import org.archduet.result.vocabulary.WindowKind;
import org.jspecify.annotations.Nullable;

/** Makes the load axis of a run: the main open loop and the loads of the grid, which all arms share. */
public final class LoadAxes {

    private static final WindowId CLOSED_LOOP = WindowId.main(WindowKind.CLOSED_LOOP);

    private final TreeMap<Integer, TreeMap<String, Start>> blocks = new TreeMap<>();
    private final List<WindowId> loads;
    private final Means means;

    private LoadAxes(List<Start> starts, double confidence) {
        for (Start start : starts) {
            if (start.validity().isEmpty()) {
                blocks.computeIfAbsent(start.block(), block -> new TreeMap<>()).put(start.system(), start);
            }
        }
        this.loads = starts.stream()
                .flatMap(start -> start.windows().stream())
                .filter(window -> window.load().kind() == WindowKind.LOAD
                        || window.load().id().isMain(WindowKind.OPEN_LOOP))
                .sorted(Comparator.comparingDouble(LoadFigures::planned))
                .map(window -> window.load().id())
                .distinct()
                .toList();
        this.means = new Means(confidence);
    }

    /**
     * The load axis.
     *
     * @param starts all of the run; those that are not valid are left out
     * @param systems baseline first, then the candidate, then other arms
     * @return empty when no load of the grid was measured
     */
    public static Optional<LoadAxis> of(List<Start> starts, List<String> systems, double confidence) {
        boolean measured = starts.stream()
                .flatMap(start -> start.windows().stream())
                .anyMatch(window -> window.load().kind() == WindowKind.LOAD);
        return measured ? Optional.of(new LoadAxes(starts, confidence).axis(systems, confidence)) : Optional.empty();
    }

    private LoadAxis axis(List<String> systems, double confidence) {
        String baseline = systems.get(0);
        String candidate = systems.get(1);
        return new LoadAxis(
                confidence,
                systems.stream().map(this::loadsOf).toList(),
                loads.stream()
                        .map(load -> ratio(load, baseline, candidate))
                        .filter(Objects::nonNull)
                        .toList(),
                PeakRatios.of(pairs(CLOSED_LOOP, baseline, candidate), demandAtLoad(baseline, candidate))
                        .orElse(null));
    }

    private SystemLoads loadsOf(String system) {
        List<LoadAxis.Point> points = loads.stream()
                .filter(load -> !windows(load, system).isEmpty())
                .map(load -> point(load, windows(load, system)))
                .toList();
        List<Window> closed = windows(CLOSED_LOOP, system);
        return new SystemLoads(system, points, line(system), saturated(closed));
    }

    private static LoadAxis.Point point(WindowId load, List<Window> windows) {
        List<Double> cpus = figures(windows, LoadFigures::cpus);
        return new LoadAxis.Point(
                load,
                LoadFigures.planned(windows.get(0)),
                cpus.size() < windows.size() ? null : (Double) Rounded.significant(Paired.mean(cpus)),
                Means.geometric(windows, LoadFigures::cpuPerRequest),
                Means.geometric(windows, LoadFigures::p50),
                Means.geometric(windows, LoadFigures::p99),
                windows.size(),
                (int) windows.stream()
                        .filter(window -> window.outcome() != Outcome.OK)
                        .count());
    }

    /** Fitted within each block: what drifts from block to block must not bend the line. */
    private @Nullable CostLine line(String system) {
        List<LineFit> fits = new ArrayList<>();
        for (TreeMap<String, Start> block : blocks.values()) {
            Start start = block.get(system);
            if (start != null) {
                List<Point> points = new ArrayList<>();
                for (WindowId load : loads) {
                    Window window = Windows.byId(start, load);
                    Double cpus = window == null || window.outcome() != Outcome.OK ? null : LoadFigures.cpus(window);
                    if (window != null && cpus != null) {
                        points.add(new Point(LoadFigures.offered(window), cpus));
                    }
                }
                LineFit.of(points).ifPresent(fits::add);
            }
        }
        return fits.isEmpty()
                ? null
                : new CostLine(
                        means.of(fits.stream().map(LineFit::base).toList()),
                        means.of(fits.stream().map(fit -> fit.slope() * 1e9).toList()),
                        fits.size());
    }

    private @Nullable Saturated saturated(List<Window> closed) {
        List<Double> costs = Means.logs(closed, LoadFigures::cpuPerRequest);
        Double peak = Means.geometric(closed, LoadFigures::goodput);
        Double cpus = Means.geometric(closed, LoadFigures::cpus);
        return costs.isEmpty() || peak == null || cpus == null
                ? null
                : new Saturated(means.ofLogs(costs), peak, cpus, costs.size());
    }

    private @Nullable RatioAtLoad ratio(WindowId load, String baseline, String candidate) {
        List<WindowPair> pairs = pairs(load, baseline, candidate);
        return pairs.isEmpty()
                ? null
                : new RatioAtLoad(
                        load,
                        LoadFigures.planned(pairs.get(0).baseline()),
                        ratio(pairs, LoadFigures::cpuPerRequest),
                        ratio(pairs, LoadFigures::p50),
                        ratio(pairs, LoadFigures::p99),
                        pairs.size());
    }

    private @Nullable Interval ratio(List<WindowPair> pairs, Function<Window, @Nullable Double> figure) {
        List<Double> logs = WindowPair.logRatios(pairs, figure);
        return logs.isEmpty() ? null : means.ofLogs(logs);
    }

    private @Nullable Double demandAtLoad(String baseline, String candidate) {
        List<Double> logs = WindowPair.logRatios(
                pairs(WindowId.main(WindowKind.OPEN_LOOP), baseline, candidate), LoadFigures::cpuPerRequest);
        return logs.isEmpty() ? null : (Double) Rounded.significant(Math.exp(Paired.mean(logs)));
    }

    private List<Window> windows(WindowId id, String system) {
        return blocks.values().stream()
                .flatMap(block -> Stream.ofNullable(block.get(system)))
                .flatMap(start -> Stream.ofNullable(Windows.byId(start, id)))
                .toList();
    }

    private List<WindowPair> pairs(WindowId id, String baseline, String candidate) {
        List<WindowPair> pairs = new ArrayList<>();
        for (TreeMap<String, Start> block : blocks.values()) {
            Start first = block.get(baseline);
            Start second = block.get(candidate);
            Window one = first == null ? null : Windows.byId(first, id);
            Window two = second == null ? null : Windows.byId(second, id);
            if (one != null && two != null) {
                pairs.add(new WindowPair(one, two));
            }
        }
        return pairs;
    }

    private static List<Double> figures(List<Window> windows, Function<Window, @Nullable Double> figure) {
        List<Double> found = new ArrayList<>();
        for (Window window : windows) {
            Double value = figure.apply(window);
            if (value != null) {
                found.add(value);
            }
        }
        return found;
    }
}
