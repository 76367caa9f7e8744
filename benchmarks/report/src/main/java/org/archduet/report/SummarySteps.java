package org.archduet.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.archduet.report.run.StepFigures;
import org.archduet.report.text.Figures;
import org.archduet.report.text.StepWords;
import org.archduet.report.text.WholeWords;
import org.archduet.result.run.RunResult;
import org.archduet.result.vocabulary.MetricId;
import org.archduet.result.vocabulary.OperationName;
import org.archduet.result.waterfall.Difference;
import org.archduet.result.waterfall.StepResult;
import org.archduet.result.waterfall.Waterfall;
import org.archduet.result.waterfall.WholeResult;
import org.jspecify.annotations.Nullable;

/** The steps of a chain over the mix as a table of Markdown: a row for each step, a column for each metric. */
final class SummarySteps {

    private static final OperationName OPERATION = OperationName.MIX;

    private SummarySteps() {}

    /** The lines; empty without a chain, or where its steps have no interval. */
    static List<String> lines(RunResult result) {
        Waterfall waterfall = result.waterfall();
        if (waterfall == null) {
            return List.of();
        }
        List<MetricId> metrics = StepFigures.metrics(waterfall, OPERATION).stream()
                .filter(metric -> StepFigures.isMeasured(waterfall, metric, OPERATION))
                .toList();
        if (metrics.isEmpty()) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        metrics.forEach(metric -> lines.add("- " + escaped(StepWords.sentence(waterfall, metric, OPERATION))));
        waterfall.interactions().stream()
                .filter(interaction -> interaction.operation().isMix())
                .forEach(interaction -> lines.add("- " + escaped(WholeWords.interaction(interaction))));
        lines.add("");
        lines.add("| step"
                + WholeWords.blocks(result).map(blocks -> " (" + blocks + ")").orElse("") + " | "
                + String.join(" | ", metrics.stream().map(MetricId::words).toList()) + " |");
        lines.add("| --- |" + " ---: |".repeat(metrics.size()));
        waterfall
                .steps(metrics.get(0), OPERATION)
                .forEach(step ->
                        row(StepWords.labelWithArms(step), metrics, metric -> found(waterfall, metric, step), lines));
        row("the whole, by the chain", metrics, metric -> whole(waterfall, metric, WholeResult::byChain), lines);
        row(
                "the whole, by its two ends alone",
                metrics,
                metric -> whole(waterfall, metric, WholeResult::byEnds),
                lines);
        row("gap between the two", metrics, metric -> whole(waterfall, metric, WholeResult::gap), lines);
        lines.add("");
        return lines;
    }

    private static void row(String label, List<MetricId> metrics, Function<MetricId, String> cell, List<String> lines) {
        lines.add("| " + escaped(label) + " | "
                + String.join(" | ", metrics.stream().map(cell).toList()) + " |");
    }

    private static String found(Waterfall waterfall, MetricId metric, StepResult step) {
        return waterfall.steps(metric, OPERATION).stream()
                .filter(other -> other.from().equals(step.from()) && other.to().equals(step.to()))
                .findFirst()
                .map(StepWords::found)
                .orElse(Figures.NONE);
    }

    private static String whole(
            Waterfall waterfall, MetricId metric, Function<WholeResult, @Nullable Difference> part) {
        Optional<WholeResult> whole = StepFigures.whole(waterfall, metric, OPERATION);
        return whole.map(found -> WholeWords.signed(part.apply(found), found.unit()))
                .orElse(Figures.NONE);
    }

    private static String escaped(String text) {
        return Summary.escape(text);
    }
}
