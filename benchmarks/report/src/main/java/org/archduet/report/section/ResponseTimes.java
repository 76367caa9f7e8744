package org.archduet.report.section;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.archduet.report.chart.PercentileChart;
import org.archduet.report.chart.PercentileChart.Curve;
import org.archduet.report.page.Block;
import org.archduet.report.page.Section;
import org.archduet.report.run.Run;
import org.archduet.report.text.Figures;
import org.archduet.report.text.Offered;
import org.archduet.result.load.LoadMeasurement;
import org.archduet.result.load.TimeDistribution;
import org.archduet.result.run.SystemResult;
import org.archduet.result.start.Start;
import org.archduet.result.start.Window;
import org.archduet.result.vocabulary.WindowKind;
import org.jspecify.annotations.Nullable;

/**
 * Response time over the mix at the same offered load: curves of each system and start, and the figures behind them.
 */
final class ResponseTimes implements SectionMaker {

    @Override
    public Optional<Section> make(Run run) {
        List<Curve> systems = new ArrayList<>();
        List<Curve> starts = new ArrayList<>();
        List<Block.Row> rows = new ArrayList<>();
        List<LoadMeasurement> loads = new ArrayList<>();
        for (SystemResult system : run.systems()) {
            Curves merged = new Curves();
            for (Start start : run.validStarts(system)) {
                Window window = Run.window(start, WindowKind.OPEN_LOOP);
                if (window == null) {
                    continue;
                }
                loads.add(window.load());
                Curves single = new Curves();
                for (Path log : run.intervalLogs(start, window)) {
                    single.add(log);
                    merged.add(log);
                }
                starts.add(new Curve("", run.hue(system), single.places()));
                rows.add(row(system, start, window));
            }
            systems.add(new Curve(system.name(), run.hue(system), merged.places()));
        }
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Text(
                "In each block all systems were offered the same requests at the same times: " + Offered.of(loads)
                        + ". Response time runs from the moment a request should have been sent to the last byte "
                        + "of its answer, so it includes waiting in any queue.",
                ""));
        if (systems.stream().anyMatch(curve -> !curve.points().isEmpty())) {
            blocks.add(
                    new Block.Chart(
                            PercentileChart.draw("percentiles", description(run), starts, systems, limit(run)),
                            "Each point: that share of requests was answered within the time on the left axis"
                                    + (rows.size() > systems.size()
                                            ? "; thick lines merge all valid starts of a system (for display only), thin lines are "
                                                    + "single starts, and the space between thin lines shows how much fresh processes "
                                                    + "differ."
                                            : ".")
                                    + (limit(run) == null
                                            ? ""
                                            : " Dashed: the SLO that defines capacity; a curve above its corner breaks it at this load.")));
        }
        blocks.add(new Block.Table(
                "Response time over the mix in each valid start",
                List.of("Start", "System", "p50", "p90", "p99", "p99.9", "slowest", "requests", "failed"),
                rows,
                true));
        return Optional.of(new Section("response-time", "Response time at equal load", blocks));
    }

    /** The SLO of the capacities, on the same chart as what it limits; null when none was searched. */
    private static PercentileChart.@Nullable Limit limit(Run run) {
        return run.result().capacity().stream()
                .flatMap(capacity -> capacity.level().stream())
                .findFirst()
                .map(level ->
                        new PercentileChart.Limit("SLO: " + level.described(), level.quantile(), level.limitNanos()))
                .orElse(null);
    }

    private static Block.Row row(SystemResult system, Start start, Window window) {
        TimeDistribution times = window.load().responseTime();
        return Block.Row.of(
                start.id(),
                system.name(),
                Figures.nanos(times.p50Nanos()),
                Figures.nanos(times.p90Nanos()),
                Figures.nanos(times.p99Nanos()),
                Figures.nanos(times.p999Nanos()),
                Figures.nanos(times.maxNanos()),
                Figures.count(times.count()),
                Figures.count(window.load().errors().total()));
    }

    private static String description(Run run) {
        List<String> parts = new ArrayList<>();
        for (SystemResult system : run.systems()) {
            List<Window> windows = run.windows(system, WindowKind.OPEN_LOOP);
            parts.add(system.name() + ": median "
                    + mean(windows, times -> times.p50Nanos())
                    + ", 99th percentile "
                    + mean(windows, times -> times.p99Nanos())
                    + " (mean of starts).");
        }
        return String.join(" ", parts);
    }

    /** A dash where no window has the percentile. */
    private static String mean(List<Window> windows, Function<TimeDistribution, @Nullable Long> percentile) {
        OptionalDouble mean = windows.stream()
                .map(window -> percentile.apply(window.load().responseTime()))
                .filter(Objects::nonNull)
                .mapToLong(Long::longValue)
                .average();
        return mean.isPresent() ? Figures.nanos(mean.getAsDouble()) : Figures.NONE;
    }
}
