package org.archduet.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.archduet.result.decision.Comparison.Ratio;
import org.archduet.result.run.RunResult;
import org.archduet.result.validity.Validity.Status;
import org.archduet.result.waterfall.Difference;
import org.archduet.result.waterfall.Figure;
import org.archduet.result.waterfall.Interaction;
import org.archduet.result.waterfall.StepResult;
import org.archduet.result.waterfall.Waterfall;
import org.archduet.result.waterfall.WholeResult;
import org.jspecify.annotations.Nullable;

/** One row for each step of a chain and figure, then the wholes and the interactions. */
final class WaterfallCsv {

    private static final List<String> HEADER = List.of(
            "row",
            "from",
            "to",
            "change",
            "metric",
            "operation",
            "window",
            "unit",
            "fromValue",
            "toValue",
            "difference",
            "low",
            "high",
            "confidence",
            "ratio",
            "blocks",
            "verdict",
            "valid");

    private final boolean valid;
    private final List<List<@Nullable Object>> rows = new ArrayList<>();

    private WaterfallCsv(boolean valid) {
        this.valid = valid;
    }

    /** What a row is about. */
    private enum Row {
        STEP,
        BY_CHAIN,
        BY_ENDS,
        GAP,
        IN_CHAIN,
        IN_OTHER_ORDER,
        INTERACTION
    }

    /** @param result that the waterfall is a part of */
    static String of(RunResult result, Waterfall waterfall) {
        WaterfallCsv table = new WaterfallCsv(result.validity().status() == Status.VALID);
        waterfall.steps().forEach(table::add);
        waterfall.wholes().forEach(whole -> table.add(result, whole));
        waterfall.interactions().forEach(table::add);
        return CommaSeparated.table(HEADER, table.rows);
    }

    private void add(StepResult step) {
        @Nullable Ratio ratio = step.ratio();
        row(
                Row.STEP,
                new Way(step.from(), step.to(), step.change()),
                step.figure(),
                step.difference(),
                Arrays.asList(step.fromValue(), step.toValue()),
                Arrays.asList(ratio == null ? null : ratio.point(), step.blocks(), step.verdict()));
    }

    private void add(RunResult result, WholeResult whole) {
        Way ends = new Way(result.experiment().baseline(), result.experiment().candidate(), null);
        row(Row.BY_CHAIN, ends, whole.figure(), whole.byChain(), whole.chainBlocks());
        row(Row.BY_ENDS, ends, whole.figure(), whole.byEnds(), whole.endBlocks());
        row(Row.GAP, ends, whole.figure(), whole.gap(), whole.chainBlocks() + whole.endBlocks());
    }

    private void add(Interaction order) {
        Way inChain = new Way(order.from(), order.insteadOf(), order.change());
        row(Row.IN_CHAIN, inChain, order.figure(), order.inChain(), order.blocks());
        Way inOtherOrder = new Way(order.via(), order.to(), order.change());
        row(Row.IN_OTHER_ORDER, inOtherOrder, order.figure(), order.inOtherOrder(), order.blocks());
        Way both = new Way(order.from(), order.to(), order.change());
        row(Row.INTERACTION, both, order.figure(), order.interaction(), order.blocks());
    }

    /** Between which arms a difference is. */
    private record Way(String from, String to, @Nullable String change) {}

    private void row(Row row, Way way, Figure figure, @Nullable Difference difference, int blocks) {
        row(
                row,
                way,
                figure,
                difference,
                Arrays.asList(null, null),
                Arrays.asList(null, blocks, difference == null ? null : difference.verdict()));
    }

    private void row(
            Row row,
            Way way,
            Figure figure,
            @Nullable Difference difference,
            List<@Nullable Object> values,
            List<@Nullable Object> last) {
        List<@Nullable Object> cells = new ArrayList<>(Arrays.asList(
                row,
                way.from(),
                way.to(),
                way.change(),
                figure.metric(),
                figure.operation(),
                figure.window(),
                figure.unit().id()));
        cells.addAll(values);
        cells.addAll(Arrays.asList(
                difference == null ? null : difference.point(),
                difference == null ? null : difference.low(),
                difference == null ? null : difference.high(),
                difference == null ? null : difference.confidence()));
        cells.addAll(last);
        cells.add(valid);
        rows.add(cells);
    }
}
