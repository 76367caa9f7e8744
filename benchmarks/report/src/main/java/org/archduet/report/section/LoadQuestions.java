package org.archduet.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.archduet.report.page.Block;
import org.archduet.report.run.Run;
import org.archduet.report.text.CpuUse;
import org.archduet.report.text.Figures;
import org.archduet.report.text.Sentences;
import org.archduet.report.text.Words;
import org.archduet.result.decision.Comparison;
import org.archduet.result.run.SystemResult;
import org.archduet.result.start.Window;
import org.archduet.result.vocabulary.MetricId;
import org.archduet.result.vocabulary.OperationName;
import org.archduet.result.vocabulary.WindowKind;

/** The same metrics at equal load, at an equal share of SLO capacity and at equal planned CPU utilisation. */
final class LoadQuestions {

    private LoadQuestions() {}

    /** Empty when the run asked only one of the questions. */
    static Optional<Block> table(Run run) {
        List<Block.Row> rows = new ArrayList<>();
        row(run, WindowKind.OPEN_LOOP, "equal load: what does the same work cost?")
                .ifPresent(rows::add);
        row(run, WindowKind.OPEN_LOOP_SHARE, "equal share of SLO capacity: how does each do with the same reserve?")
                .ifPresent(rows::add);
        row(
                        run,
                        WindowKind.UTILISATION,
                        "equal planned CPU utilisation, by what a request costs at each peak (what was used stands beside the load): "
                                + "how does each do when about equally busy?")
                .ifPresent(rows::add);
        return rows.size() < 2
                ? Optional.empty()
                : Optional.of(new Block.Table(
                        "Three ways to choose the load; each answers another question (candidate over baseline)",
                        List.of("Question", "loads", "CPU per request", "p50", "p99", "n"),
                        rows,
                        false));
    }

    private static Optional<Block.Row> row(Run run, WindowKind kind, String question) {
        List<Comparison> comparisons = run.comparisons(OperationName.MIX).stream()
                .filter(comparison -> comparison.window().isMain(kind))
                .toList();
        if (comparisons.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Block.Row.of(
                Words.capital(question),
                loads(run, kind),
                ratio(comparisons, MetricId.CPU_PER_REQUEST),
                ratio(comparisons, MetricId.RESPONSE_TIME_P50),
                ratio(comparisons, MetricId.RESPONSE_TIME_P99),
                String.valueOf(
                        comparisons.stream().mapToInt(Comparison::blocks).max().orElse(0))));
    }

    private static String ratio(List<Comparison> comparisons, MetricId metric) {
        return comparisons.stream()
                .filter(comparison -> comparison.metric() == metric)
                .map(Sentences::ratio)
                .findFirst()
                .orElse(Figures.NONE);
    }

    private static String loads(Run run, WindowKind kind) {
        List<String> loads = new ArrayList<>();
        for (SystemResult system : run.systems()) {
            List<Window> windows = run.windows(system, kind);
            if (!windows.isEmpty()) {
                loads.add(system.name() + " "
                        + Figures.rate(Run.mean(windows, window -> window.load().offeredPerSecond()))
                        + CpuUse.described(windows, system.budget().systemCpus())
                                .map(used -> ", " + used)
                                .orElse(""));
            }
        }
        return String.join("; ", loads);
    }
}
