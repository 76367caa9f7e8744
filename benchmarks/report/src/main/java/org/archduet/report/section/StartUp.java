package org.archduet.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.archduet.report.chart.BarChart;
import org.archduet.report.page.Block;
import org.archduet.report.page.Section;
import org.archduet.report.run.Run;
import org.archduet.report.text.Figures;
import org.archduet.result.run.SystemResult;
import org.archduet.result.start.Start;
import org.jspecify.annotations.Nullable;

/** Time from the first process start until all are ready, and what the system costs without load. */
final class StartUp implements SectionMaker {

    @Override
    public Optional<Section> make(Run run) {
        List<BarChart.Bar> bars = new ArrayList<>();
        List<Block.Row> rows = new ArrayList<>();
        for (SystemResult system : run.systems()) {
            List<Double> seconds =
                    run.validStarts(system).stream().map(Start::readySeconds).toList();
            if (seconds.isEmpty()) {
                continue;
            }
            double mean = Run.typical(seconds);
            bars.add(
                    new BarChart.Bar(system.name(), run.hue(system), List.of(new BarChart.Part("", mean, 0)), seconds));
            rows.add(Block.Row.of(system.name(), Figures.seconds(mean), idle(run.validStarts(system))));
        }
        if (bars.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Section(
                "start-up",
                "Start-up and idling",
                List.of(
                        new Block.Chart(
                                BarChart.draw(
                                        "start-up-bars",
                                        "Start-up time",
                                        "Geometric mean of starts, a dot for each start.",
                                        bars,
                                        Figures::seconds),
                                "From starting the first process until every process is ready, all processes starting at "
                                        + "once on all CPUs; each dot is a start."),
                        new Block.Table(
                                "Start-up time (geometric mean) and CPU use without load (mean) of valid starts; CPU time is counted in clock ticks, so less than one tick of each process is indistinguishable from zero",
                                List.of(
                                        "System",
                                        "ready after",
                                        "CPU when idle" + (run.facts().ownDatabase() ? ", database included" : "")),
                                rows,
                                false))));
    }

    private static String idle(List<Start> starts) {
        OptionalDouble used = mean(starts, Start::idleCpuFraction);
        OptionalDouble resolution = mean(starts, Start::idleCpuResolution);
        if (used.isEmpty()) {
            return Figures.NONE;
        }
        boolean told = resolution.isEmpty() || used.getAsDouble() >= resolution.getAsDouble();
        return (told ? Figures.percent(used.getAsDouble()) : "< " + Figures.percent(resolution.getAsDouble()))
                + " of one CPU";
    }

    private static OptionalDouble mean(List<Start> starts, Function<Start, @Nullable Double> figure) {
        return starts.stream()
                .map(figure)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .average();
    }
}
