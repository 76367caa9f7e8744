package org.archduet.report;

import java.util.ArrayList;
import java.util.List;
import org.archduet.report.run.StepFigures;
import org.archduet.report.text.StepWords;
import org.archduet.report.text.WholeWords;
import org.archduet.result.vocabulary.MetricId;
import org.archduet.result.vocabulary.OperationName;
import org.archduet.result.waterfall.Difference;
import org.archduet.result.waterfall.StepResult;
import org.archduet.result.waterfall.StepVerdict;
import org.archduet.result.waterfall.Waterfall;
import org.archduet.result.waterfall.WholeResult;
import org.jspecify.annotations.Nullable;

/** The steps of a chain on a terminal, a line each, in CPU time per request. */
final class TerminalSteps {

    private static final MetricId METRIC = MetricId.CPU_PER_REQUEST;
    private static final OperationName OPERATION = OperationName.MIX;

    private TerminalSteps() {}

    /** One line of two columns: what it is about, and what was found. */
    private record Line(String label, String found, String verdict) {}

    /** The lines; empty without a chain, or where its steps have no interval. */
    static List<String> lines(@Nullable Waterfall waterfall, TerminalStyle style) {
        if (waterfall == null || !StepFigures.isMeasured(waterfall, METRIC, OPERATION)) {
            return List.of();
        }
        List<Line> rows = new ArrayList<>();
        waterfall.steps(METRIC, OPERATION).forEach(step -> rows.add(line(step, style)));
        StepFigures.whole(waterfall, METRIC, OPERATION).ifPresent(whole -> rows.addAll(wholes(whole)));
        int label = TerminalSummary.width(rows.stream().map(Line::label).toList());
        int found = TerminalSummary.width(rows.stream().map(Line::found).toList());
        List<String> lines = new ArrayList<>();
        lines.add("  Where the difference in " + StepWords.figure(METRIC, OPERATION) + " comes from:");
        rows.forEach(row -> lines.add(("    " + TerminalSummary.pad(row.label(), label) + "  "
                        + TerminalSummary.pad(row.found(), found) + "  " + row.verdict())
                .stripTrailing()));
        return lines;
    }

    private static Line line(StepResult step, TerminalStyle style) {
        boolean decided = step.verdict() == StepVerdict.ADDS || step.verdict() == StepVerdict.SAVES;
        String verdict = StepWords.verdict(step);
        return new Line(
                TerminalSummary.clean(StepWords.label(step)),
                step.difference() == null ? "" : WholeWords.signed(step.difference(), step.unit()) + n(step.blocks()),
                decided ? style.strong(verdict) : style.warn(verdict));
    }

    private static List<Line> wholes(WholeResult whole) {
        return List.of(
                new Line("the whole, by the chain", found(whole.byChain(), whole, whole.chainBlocks()), ""),
                new Line(
                        "the whole, by its two ends alone",
                        found(whole.byEnds(), whole, whole.endBlocks()),
                        WholeWords.reading(whole)));
    }

    private static String found(@Nullable Difference difference, WholeResult whole, int blocks) {
        return WholeWords.signed(difference, whole.unit()) + (difference == null ? "" : n(blocks));
    }

    private static String n(int blocks) {
        return ", n = " + blocks;
    }
}
