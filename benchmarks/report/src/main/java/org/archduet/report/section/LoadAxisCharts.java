package org.archduet.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.archduet.report.chart.CostLineChart;
import org.archduet.report.chart.LoadCurveChart;
import org.archduet.report.chart.LoadRatioChart;
import org.archduet.report.page.Block;
import org.archduet.report.run.Run;
import org.archduet.report.text.Figures;
import org.archduet.report.text.LoadAxisWords;
import org.archduet.result.load.LoadAxis;
import org.archduet.result.load.LoadAxis.CostLine;
import org.archduet.result.load.LoadAxis.Interval;
import org.archduet.result.load.LoadAxis.Point;
import org.archduet.result.load.LoadAxis.RatioAtLoad;
import org.archduet.result.load.LoadAxis.SystemLoads;
import org.jspecify.annotations.Nullable;

/** The drawings of the load axis. Each says which question it answers. */
final class LoadAxisCharts {

    private LoadAxisCharts() {}

    /** Empty when no load has a ratio. */
    static Optional<Block> ratios(Run run, LoadAxis axis) {
        List<LoadRatioChart.Series> series = new ArrayList<>();
        add(series, "CPU per request", 0, axis, RatioAtLoad::cpuPerRequest);
        add(series, "p50", 1, axis, RatioAtLoad::p50);
        add(series, "p99", 2, axis, RatioAtLoad::p99);
        if (series.isEmpty()) {
            return Optional.empty();
        }
        String description = axis.ratios().stream()
                .map(ratio -> Figures.rate(ratio.offeredPerSecond()) + ": CPU per request "
                        + LoadAxisWords.ratio(ratio.cpuPerRequest()))
                .collect(Collectors.joining("; "));
        return Optional.of(new Block.Chart(
                LoadRatioChart.draw(
                        "axis-ratios",
                        "Ratios by offered load",
                        description,
                        series,
                        run.result().decision().equivalenceBand()),
                "At equal load, what does the same work cost, and how long do users wait? Each mark is the ratio "
                        + "candidate over baseline with its " + Figures.percent(axis.confidence())
                        + " interval over blocks; above 1 the candidate has more. The shaded band counts as equal."));
    }

    private static void add(
            List<LoadRatioChart.Series> series,
            String label,
            int style,
            LoadAxis axis,
            Function<RatioAtLoad, @Nullable Interval> figure) {
        List<LoadRatioChart.Place> places = new ArrayList<>();
        for (RatioAtLoad ratio : axis.ratios()) {
            Interval interval = figure.apply(ratio);
            if (interval != null && interval.point() > 0) {
                places.add(new LoadRatioChart.Place(
                        ratio.offeredPerSecond(), interval.point(), interval.low(), interval.high()));
            }
        }
        if (!places.isEmpty()) {
            series.add(new LoadRatioChart.Series(label, style, places));
        }
    }

    /** Empty when no load has a percentile. */
    static Optional<Block> times(Run run, LoadAxis axis) {
        boolean tail = axis.systems().stream()
                .flatMap(system -> system.points().stream())
                .anyMatch(point -> point.p99Nanos() != null);
        List<LoadCurveChart.Curve> curves = new ArrayList<>();
        for (SystemLoads system : axis.systems()) {
            List<LoadCurveChart.Place> places = new ArrayList<>();
            for (Point point : system.points()) {
                Double nanos = tail ? point.p99Nanos() : point.p50Nanos();
                if (nanos != null) {
                    places.add(new LoadCurveChart.Place(point.offeredPerSecond(), nanos, point.overloaded() == 0));
                }
            }
            if (!places.isEmpty()) {
                curves.add(new LoadCurveChart.Curve(system.system(), hue(run, system), 0, 0, List.of(places)));
            }
        }
        String percentile = tail ? "99th percentile" : "median";
        return curves.isEmpty()
                ? Optional.empty()
                : Optional.of(new Block.Chart(
                        LoadCurveChart.draw(
                                "axis-times", "The " + percentile + " of response time of each system.", curves, null),
                        "At equal load, how long do users wait? The " + percentile
                                + " of response time, geometric mean over blocks; a hollow mark is a load that the system "
                                + "fell behind at in at least one block."));
    }

    /** Empty when CPU time was not counted. */
    static Optional<Block> costs(Run run, LoadAxis axis) {
        List<CostLineChart.Series> series = new ArrayList<>();
        for (SystemLoads system : axis.systems()) {
            List<CostLineChart.Place> places = new ArrayList<>();
            for (Point point : system.points()) {
                Double cpus = point.cpus();
                if (cpus != null) {
                    places.add(new CostLineChart.Place(point.offeredPerSecond(), cpus, point.overloaded() == 0));
                }
            }
            if (!places.isEmpty()) {
                series.add(new CostLineChart.Series(system.system(), hue(run, system), places, line(system)));
            }
        }
        return series.isEmpty()
                ? Optional.empty()
                : Optional.of(new Block.Chart(
                        CostLineChart.draw(
                                new CostLineChart.Drawing(
                                        "axis-costs",
                                        "CPUs in use by offered load",
                                        axis.systems().stream()
                                                .map(LoadAxisWords::cost)
                                                .collect(Collectors.joining(" ")),
                                        "offered load, requests per second",
                                        Figures::plain),
                                series),
                        "What does one more request cost? CPUs in use by system and database. The slope of a line is the "
                                + "CPU time of one more request; where it meets the left edge is what the system uses at "
                                + "any load. A hollow mark is a load that the system fell behind at."));
    }

    /** Up to the highest load that it kept up with. */
    private static CostLineChart.@Nullable Line line(SystemLoads system) {
        CostLine line = system.line();
        return line == null
                ? null
                : new CostLineChart.Line(
                        line.baseCpus().point(),
                        line.cpuNanosPerRequest().point() / 1e9,
                        system.points().stream()
                                .filter(point -> point.overloaded() == 0)
                                .mapToDouble(Point::offeredPerSecond)
                                .max()
                                .orElse(0));
    }

    private static int hue(Run run, SystemLoads loads) {
        return run.systems().stream()
                .filter(system -> system.name().equals(loads.system()))
                .findFirst()
                .map(run::hue)
                .orElse(0);
    }
}
