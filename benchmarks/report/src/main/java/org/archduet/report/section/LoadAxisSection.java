package org.archduet.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.archduet.report.page.Block;
import org.archduet.report.page.Section;
import org.archduet.report.run.Run;
import org.archduet.report.text.Figures;
import org.archduet.report.text.LoadAxisWords;
import org.archduet.result.load.LoadAxis;
import org.archduet.result.load.LoadAxis.Point;
import org.archduet.result.load.LoadAxis.RatioAtLoad;

/** Cost and response time over the offered load, and at what load which question is answered. */
final class LoadAxisSection implements SectionMaker {

    @Override
    public Optional<Section> make(Run run) {
        List<Block> blocks = new ArrayList<>();
        LoadAxis axis = run.result().loadAxis();
        if (axis != null) {
            measured(run, axis, blocks);
        }
        LoadQuestions.table(run).ifPresent(blocks::add);
        return blocks.isEmpty()
                ? Optional.empty()
                : Optional.of(new Section("cost-by-load", "Cost and response time by load", blocks));
    }

    private static void measured(Run run, LoadAxis axis, List<Block> blocks) {
        blocks.add(new Block.Text(
                "What a system costs depends on how busy it is, so one ratio at one load is not the whole answer. In each "
                        + "block all systems were offered the same loads.",
                ""));
        LoadAxisCharts.ratios(run, axis).ifPresent(blocks::add);
        LoadAxisCharts.times(run, axis).ifPresent(blocks::add);
        LoadAxisCharts.costs(run, axis).ifPresent(blocks::add);
        List<String> said = new ArrayList<>();
        axis.systems().stream()
                .filter(system -> system.line() != null || system.saturated() != null)
                .forEach(system -> said.add(LoadAxisWords.cost(system)));
        if (axis.peak() != null) {
            said.add(LoadAxisWords.reconciled(
                    axis.peak(),
                    run.result().experiment().baseline(),
                    run.result().experiment().candidate()));
        }
        if (!said.isEmpty()) {
            blocks.add(new Block.Items(said));
        }
        if (!axis.ratios().isEmpty()) {
            blocks.add(new Block.Table(
                    "At equal load: candidate over baseline (" + Figures.percent(axis.confidence())
                            + " interval over blocks)",
                    List.of("Offered load", "CPU per request", "p50", "p99", "n"),
                    axis.ratios().stream().map(LoadAxisSection::row).toList(),
                    false));
        }
        blocks.add(new Block.Table(
                "Each system at each load, geometric means over blocks",
                List.of(
                        "System",
                        "offered",
                        "CPUs in use",
                        "CPU per request",
                        "p50",
                        "p99",
                        "blocks",
                        "fell behind in"),
                axis.systems().stream()
                        .flatMap(system -> system.points().stream().map(point -> row(system.system(), point)))
                        .toList(),
                true));
    }

    private static Block.Row row(RatioAtLoad ratio) {
        return Block.Row.of(
                Figures.rate(ratio.offeredPerSecond()),
                LoadAxisWords.ratio(ratio.cpuPerRequest()),
                LoadAxisWords.ratio(ratio.p50()),
                LoadAxisWords.ratio(ratio.p99()),
                String.valueOf(ratio.blocks()));
    }

    private static Block.Row row(String system, Point point) {
        Double cpus = point.cpus();
        return Block.Row.of(
                system,
                Figures.rate(point.offeredPerSecond()),
                cpus == null ? Figures.NONE : Figures.number(cpus),
                Figures.nanos(point.cpuNanosPerRequest()),
                Figures.nanos(point.p50Nanos()),
                Figures.nanos(point.p99Nanos()),
                String.valueOf(point.blocks()),
                String.valueOf(point.overloaded()));
    }
}
