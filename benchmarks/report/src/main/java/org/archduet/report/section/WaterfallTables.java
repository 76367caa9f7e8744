package org.archduet.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.archduet.report.page.Block;
import org.archduet.report.run.StepFigures;
import org.archduet.report.text.DifferenceWords;
import org.archduet.report.text.Figures;
import org.archduet.report.text.Sentences;
import org.archduet.report.text.StepWords;
import org.archduet.report.text.WholeWords;
import org.archduet.report.text.Words;
import org.archduet.result.decision.Comparison.Ratio;
import org.archduet.result.vocabulary.MetricId;
import org.archduet.result.vocabulary.OperationName;
import org.archduet.result.vocabulary.Unit;
import org.archduet.result.waterfall.Difference;
import org.archduet.result.waterfall.StepResult;
import org.archduet.result.waterfall.Waterfall;
import org.jspecify.annotations.Nullable;

/** The tables of a chain: its steps, and the whole measured twice. */
final class WaterfallTables {

    private WaterfallTables() {}

    /** All steps of an operation, or of the mix; empty when it has none. */
    static Optional<Block> steps(Waterfall waterfall, OperationName operation, boolean folded) {
        List<Block.Row> rows = new ArrayList<>();
        for (MetricId metric : StepFigures.metrics(waterfall, operation)) {
            waterfall.steps(metric, operation).forEach(step -> rows.add(row(step)));
        }
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Block.Table(
                        "Each step of " + (operation.isMix() ? "the whole load" : operation.value())
                                + "; intervals are not corrected for the number of steps",
                        List.of("Step", "Figure", "Before", "After", "Difference", "Ratio", "n", "Verdict"),
                        rows,
                        folded));
    }

    private static Block.Row row(StepResult step) {
        Ratio ratio = step.ratio();
        Difference difference = step.difference();
        return Block.Row.of(
                StepWords.labelWithArms(step),
                Words.capital(step.metric().words()),
                value(step.fromValue(), step.unit()),
                value(step.toValue(), step.unit()),
                difference == null ? Figures.NONE : DifferenceWords.signed(difference, step.unit()),
                ratio == null ? Figures.NONE : Sentences.brief(ratio),
                String.valueOf(step.blocks()),
                StepWords.verdict(step));
    }

    private static String value(@Nullable Double value, Unit unit) {
        return value == null ? Figures.NONE : DifferenceWords.value(value, unit);
    }

    /** The whole by the chain and by its two ends; empty when the run concludes nothing. */
    static Optional<Block> wholes(Waterfall waterfall) {
        List<Block.Row> rows = waterfall.wholes().stream()
                .map(whole -> Block.Row.of(
                        Words.capital(StepWords.figure(whole.metric(), whole.operation())),
                        WholeWords.signed(whole.byChain(), whole.unit()),
                        String.valueOf(whole.chainBlocks()),
                        WholeWords.signed(whole.byEnds(), whole.unit()),
                        String.valueOf(whole.endBlocks()),
                        whole.gap() == null ? Figures.NONE : DifferenceWords.signed(whole.gap(), whole.unit()),
                        WholeWords.reading(whole)))
                .toList();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(new Block.Table(
                        "The whole, candidate minus baseline, measured twice",
                        List.of("Figure", "By the chain", "n", "By its two ends", "n", "Gap", "Reading"),
                        rows,
                        false));
    }
}
