package org.archduet.report.answer;

import java.util.List;
import java.util.Optional;
import org.archduet.report.chart.WaterfallBars;
import org.archduet.report.chart.WaterfallChart;
import org.archduet.report.chart.WaterfallChart.Bar;
import org.archduet.report.chart.WaterfallForm;
import org.archduet.report.page.Block;
import org.archduet.report.run.Run;
import org.archduet.report.run.StepFigures;
import org.archduet.report.text.StepWords;
import org.archduet.result.vocabulary.MetricId;
import org.archduet.result.vocabulary.OperationName;
import org.archduet.result.waterfall.Waterfall;

/** The steps from baseline to candidate in CPU time per request over the mix, small, with one paragraph. */
final class StepsInBrief {

    private static final MetricId METRIC = MetricId.CPU_PER_REQUEST;
    private static final OperationName OPERATION = OperationName.MIX;

    private StepsInBrief() {}

    /** Empty without a chain, or where its steps have no interval. */
    static Optional<Block> of(Run run) {
        Waterfall waterfall = run.result().waterfall();
        if (waterfall == null || !StepFigures.isMeasured(waterfall, METRIC, OPERATION)) {
            return Optional.empty();
        }
        List<Bar> bars = WaterfallBars.brief(waterfall, METRIC, OPERATION);
        return Optional.of(new Block.Chart(
                WaterfallChart.draw(
                        WaterfallForm.FIRST_SCREEN,
                        new WaterfallChart.Drawing(
                                "steps-in-brief",
                                "What each step adds to " + StepWords.figure(METRIC, OPERATION),
                                WaterfallBars.inWords(bars),
                                METRIC.unit()),
                        bars),
                StepWords.brief(waterfall, METRIC, OPERATION)));
    }
}
