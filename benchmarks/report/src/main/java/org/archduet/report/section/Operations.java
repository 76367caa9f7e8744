package org.archduet.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.archduet.report.chart.DumbbellChart;
import org.archduet.report.chart.DumbbellChart.Mark;
import org.archduet.report.page.Block;
import org.archduet.report.page.Section;
import org.archduet.report.run.Run;
import org.archduet.report.text.Figures;
import org.archduet.report.text.Sentences;
import org.archduet.report.text.Words;
import org.archduet.result.decision.Comparison;
import org.archduet.result.vocabulary.MetricId;
import org.archduet.result.vocabulary.OperationName;

/** Response time by operation, cut from the mix. */
final class Operations implements SectionMaker {

    @Override
    public Optional<Section> make(Run run) {
        List<DumbbellChart.Row> chart = new ArrayList<>();
        List<Block.Row> table = new ArrayList<>();
        List<String> said = new ArrayList<>();
        for (OperationName operation : run.operations()) {
            for (Comparison comparison : run.comparisons(operation)) {
                table.add(row(comparison));
                if (comparison.metric() == MetricId.RESPONSE_TIME_P50) {
                    List<Mark> marks = marks(comparison);
                    if (!marks.isEmpty()) {
                        chart.add(new DumbbellChart.Row(operation.value(), marks));
                    }
                    said.add(Sentences.verdict(run.result(), comparison));
                }
            }
        }
        if (table.isEmpty()) {
            return Optional.empty();
        }
        List<Block> blocks = new ArrayList<>();
        if (!chart.isEmpty()) {
            blocks.add(new Block.Chart(
                    DumbbellChart.draw(
                            "operations", "Median response time by operation", String.join(" ", said), chart),
                    "Each row is one kind of request inside the mix; the longer the line between the two dots, the larger the "
                            + "factor between the systems, since the axis is logarithmic."));
        }
        blocks.add(new Block.Table(
                "Response time by operation; secondary, so the verdicts carry Holm's correction",
                List.of(
                        "Operation",
                        "Percentile",
                        run.result().experiment().baseline(),
                        run.result().experiment().candidate(),
                        "Ratio (95 % interval)",
                        "n",
                        "Noise floor",
                        "Verdict"),
                table,
                false));
        AnswerLengths.table(run).ifPresent(blocks::add);
        return Optional.of(new Section("operations", "By operation", blocks));
    }

    private static List<Mark> marks(Comparison comparison) {
        List<Mark> marks = new ArrayList<>();
        if (comparison.baselineValue() != null) {
            marks.add(new Mark(comparison.baseline(), 0, comparison.baselineValue()));
        }
        if (comparison.candidateValue() != null) {
            marks.add(new Mark(comparison.candidate(), 1, comparison.candidateValue()));
        }
        return marks;
    }

    private static Block.Row row(Comparison comparison) {
        return new Block.Row(
                List.of(
                        comparison.operation().value(),
                        comparison.metric().shortName(),
                        Figures.of(comparison.baselineValue(), comparison.unit()),
                        Figures.of(comparison.candidateValue(), comparison.unit()),
                        Sentences.ratio(comparison),
                        Integer.toString(comparison.blocks()),
                        Sentences.difference(comparison.power().noiseFloor()),
                        Words.verdict(comparison)),
                "tone-" + Words.tone(comparison.verdict()));
    }
}
