package org.archduet.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.archduet.report.chart.BarChart;
import org.archduet.report.page.Block;
import org.archduet.report.page.Section;
import org.archduet.report.run.Run;
import org.archduet.report.text.Figures;
import org.archduet.report.text.Words;
import org.archduet.result.run.SystemResult;
import org.archduet.result.start.Window;
import org.archduet.result.vocabulary.WindowKind;

/** Peak throughput in the closed loop, and how the offered load was met in the open one. */
final class Throughput implements SectionMaker {

    @Override
    public Optional<Section> make(Run run) {
        List<BarChart.Bar> bars = new ArrayList<>();
        List<Block.Row> rows = new ArrayList<>();
        for (SystemResult system : run.systems()) {
            List<Window> closed = run.windows(system, WindowKind.CLOSED_LOOP);
            if (!closed.isEmpty()) {
                List<Double> starts =
                        closed.stream().map(w -> w.load().goodputPerSecond()).toList();
                bars.add(new BarChart.Bar(
                        system.name(),
                        run.hue(system),
                        List.of(new BarChart.Part("", Run.typical(starts), 0)),
                        starts));
            }
            for (WindowKind kind : List.of(WindowKind.OPEN_LOOP, WindowKind.CLOSED_LOOP)) {
                List<Window> windows = run.windows(system, kind);
                if (!windows.isEmpty()) {
                    rows.add(row(system, kind, windows));
                }
            }
        }
        if (rows.isEmpty()) {
            return Optional.empty();
        }
        List<Block> blocks = new ArrayList<>();
        if (!bars.isEmpty()) {
            Integer users = run.windows(run.systems().get(0), WindowKind.CLOSED_LOOP).stream()
                    .map(w -> w.load().arrival().users())
                    .filter(java.util.Objects::nonNull)
                    .findFirst()
                    .orElse(null);
            blocks.add(new Block.Chart(
                    BarChart.draw(
                            "peak",
                            "Peak throughput",
                            bars.stream()
                                    .map(bar -> bar.label() + ": "
                                            + Figures.rate(bar.parts().get(0).size()))
                                    .reduce((a, b) -> a + "; " + b)
                                    .orElse(""),
                            bars,
                            Figures::rate),
                    "Correct answers per second with " + (users == null ? "a fixed number of" : users)
                            + " users who each wait for their answer before asking again; the bar is the geometric mean of starts, "
                            + "each dot a start."));
        }
        blocks.add(new Block.Table(
                "Offered and achieved, mean of valid starts",
                List.of("System", "Window", "offered", "achieved", "correct", "failed", "outcome in each start"),
                rows,
                true));
        return Optional.of(new Section("throughput", "Throughput", blocks));
    }

    private static Block.Row row(SystemResult system, WindowKind kind, List<Window> windows) {
        boolean scheduled = windows.get(0).load().offeredPerSecond() != null;
        return Block.Row.of(
                system.name(),
                kind.id(),
                scheduled ? Figures.rate(Run.mean(windows, w -> w.load().offeredPerSecond())) : Figures.NONE,
                Figures.rate(Run.mean(windows, w -> w.load().achievedPerSecond())),
                Figures.rate(Run.mean(windows, w -> w.load().goodputPerSecond())),
                Figures.count(windows.stream()
                        .mapToLong(w -> w.load().errors().total())
                        .sum()),
                String.join(
                        ", ",
                        windows.stream().map(w -> Words.outcome(w.outcome())).toList()));
    }
}
