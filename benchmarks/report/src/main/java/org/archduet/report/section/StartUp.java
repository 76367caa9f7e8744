package org.archduet.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.archduet.report.chart.BarChart;
import org.archduet.report.page.Block;
import org.archduet.report.page.Section;
import org.archduet.report.run.Run;
import org.archduet.report.text.Figures;
import org.archduet.result.SystemResult;
import org.archduet.result.Trial;

/** Time from the first process start until all are ready, and what the system costs when nobody asks for anything. */
final class StartUp implements SectionMaker {

    @Override
    public Optional<Section> make(Run run) {
        List<BarChart.Bar> bars = new ArrayList<>();
        List<Block.Row> rows = new ArrayList<>();
        for (SystemResult system : run.systems()) {
            List<Double> seconds =
                    run.validTrials(system).stream().map(Trial::readySeconds).toList();
            if (seconds.isEmpty()) {
                continue;
            }
            double mean = Run.typical(seconds);
            bars.add(
                    new BarChart.Bar(system.name(), run.hue(system), List.of(new BarChart.Part("", mean, 0)), seconds));
            List<Double> idle = run.validTrials(system).stream()
                    .map(Trial::idleCpuFraction)
                    .filter(Objects::nonNull)
                    .toList();
            double idleMean =
                    idle.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
            rows.add(Block.Row.of(
                    system.name(),
                    Figures.seconds(mean),
                    Double.isNaN(idleMean) ? Figures.NONE : Figures.percent(idleMean) + " of one CPU"));
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
                                        "Geometric mean of trials, a dot for each trial.",
                                        bars,
                                        Figures::seconds),
                                "From starting the first process until every process says it is ready, all processes starting at "
                                        + "once on all CPUs; each dot is a trial."),
                        new Block.Table(
                                "Start-up time (geometric mean) and CPU use without load (mean) of valid trials",
                                List.of("System", "ready after", "CPU when idle, database included"),
                                rows,
                                false))));
    }
}
