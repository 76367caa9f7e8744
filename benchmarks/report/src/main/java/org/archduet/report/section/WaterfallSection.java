package org.archduet.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.archduet.report.chart.WaterfallBars;
import org.archduet.report.chart.WaterfallChart;
import org.archduet.report.chart.WaterfallChart.Bar;
import org.archduet.report.chart.WaterfallForm;
import org.archduet.report.page.Block;
import org.archduet.report.page.Section;
import org.archduet.report.run.Run;
import org.archduet.report.run.StepFigures;
import org.archduet.report.text.NumberWords;
import org.archduet.report.text.StepWords;
import org.archduet.report.text.WholeWords;
import org.archduet.report.text.Words;
import org.archduet.result.vocabulary.MetricId;
import org.archduet.result.vocabulary.OperationName;
import org.archduet.result.waterfall.Waterfall;

/** The steps of a chain from the baseline to the candidate: drawn, in tables, and tested against the whole. */
final class WaterfallSection implements SectionMaker {

    private static final String ID = "waterfall";

    private static final String READING =
            "A bar is what a step adds, to the right, or saves, to the left; the line on it shows where its end lies, by"
                    + " the interval. A hollow bar includes zero: in this run the step is indistinguishable from none."
                    + " CPU time adds up: its steps are parts of what a request costs. Response times do not: a step of"
                    + " the median is the difference between two medians, not a part of each request's time. The two ends"
                    + " have their means over the blocks of the chain here, so they can differ a little from the table at"
                    + " the top.";

    private static final String CUT = " A line that reaches the edge is longer than drawn; the table has its ends.";

    @Override
    public Optional<Section> make(Run run) {
        return Optional.ofNullable(run.result().waterfall())
                .filter(waterfall -> !waterfall.steps().isEmpty())
                .map(waterfall -> new Section(ID, "Where the difference comes from", blocks(run, waterfall)));
    }

    private static List<Block> blocks(Run run, Waterfall waterfall) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Text(explained(run, waterfall), ""));
        if (!measured(waterfall, OperationName.MIX).isEmpty()) {
            blocks.add(new Block.Text(READING, ""));
        }
        figures(waterfall, OperationName.MIX, WaterfallForm.FULL, blocks);
        WaterfallTables.wholes(waterfall).ifPresent(table -> {
            blocks.add(new Block.Text("Does the sum hold?", "strong"));
            blocks.add(new Block.Text(WholeWords.TELESCOPING, ""));
            blocks.add(table);
        });
        if (!waterfall.interactions().isEmpty()) {
            blocks.add(new Block.Text("Does the order matter?", "strong"));
            blocks.add(new Block.Items(waterfall.interactions().stream()
                    .map(WholeWords::interaction)
                    .toList()));
        }
        StepFigures.operations(waterfall)
                .forEach(operation -> figures(waterfall, operation, WaterfallForm.COMPACT, blocks));
        return blocks;
    }

    private static String explained(Run run, Waterfall waterfall) {
        List<String> chain = waterfall.chain();
        return Words.capital(NumberWords.of(chain.size())) + " systems lead from " + chain.get(0) + " to "
                + chain.get(chain.size() - 1)
                + ", and each differs from the one before in one thing, so the difference between neighbours is the price"
                + " of that one thing: "
                + waterfall
                        .steps(
                                waterfall.steps().get(0).metric(),
                                waterfall.steps().get(0).operation())
                        .stream()
                        .map(StepWords::labelWithArms)
                        .collect(Collectors.joining("; "))
                + "."
                + WholeWords.blocks(run.result())
                        .map(blocks -> " Measured side by side in " + blocks + ".")
                        .orElse("");
    }

    private static List<MetricId> measured(Waterfall waterfall, OperationName operation) {
        return StepFigures.metrics(waterfall, operation).stream()
                .filter(metric -> StepFigures.isMeasured(waterfall, metric, operation))
                .toList();
    }

    /** The charts of the mix, or of one operation, and their table. */
    private static void figures(Waterfall waterfall, OperationName operation, WaterfallForm form, List<Block> blocks) {
        for (MetricId metric : measured(waterfall, operation)) {
            blocks.add(new Block.Text(Words.capital(StepWords.figure(metric, operation)), "strong"));
            blocks.add(chart(waterfall, metric, operation, form));
        }
        WaterfallTables.steps(waterfall, operation, form == WaterfallForm.COMPACT)
                .ifPresent(blocks::add);
    }

    private static Block chart(Waterfall waterfall, MetricId metric, OperationName operation, WaterfallForm form) {
        List<Bar> bars = form == WaterfallForm.FULL
                ? WaterfallBars.full(waterfall, metric, operation)
                : WaterfallBars.brief(waterfall, metric, operation);
        return new Block.Chart(
                WaterfallChart.draw(
                        form,
                        new WaterfallChart.Drawing(
                                ID + "-" + place(waterfall, operation) + "-" + metric.ordinal(),
                                "Steps of " + StepWords.figure(metric, operation),
                                WaterfallBars.inWords(bars),
                                metric.unit()),
                        bars),
                StepWords.sentence(waterfall, metric, operation) + (WaterfallChart.isCut(bars) ? CUT : ""));
    }

    /** Names of operations come from outside, so they stand in no id. */
    private static int place(Waterfall waterfall, OperationName operation) {
        return StepFigures.operations(waterfall).indexOf(operation) + 1;
    }
}
