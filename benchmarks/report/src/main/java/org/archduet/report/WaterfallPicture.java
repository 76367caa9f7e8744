package org.archduet.report;

import java.util.ArrayList;
import java.util.List;
import org.archduet.report.chart.WaterfallBars;
import org.archduet.report.chart.WaterfallChart;
import org.archduet.report.chart.WaterfallChart.Bar;
import org.archduet.report.chart.WaterfallSheet;
import org.archduet.report.run.Concluded;
import org.archduet.report.run.StepFigures;
import org.archduet.report.text.Figures;
import org.archduet.report.text.RunConditions;
import org.archduet.report.text.WholeWords;
import org.archduet.result.failure.ResultsException;
import org.archduet.result.run.PlanSummary;
import org.archduet.result.run.RunResult;
import org.archduet.result.vocabulary.MetricId;
import org.archduet.result.vocabulary.OperationName;
import org.archduet.result.waterfall.Waterfall;

/** The steps of a chain in CPU time per request over the mix, as one picture that needs no page. */
public final class WaterfallPicture {

    private static final MetricId METRIC = MetricId.CPU_PER_REQUEST;
    private static final OperationName OPERATION = OperationName.MIX;

    private WaterfallPicture() {}

    /** @throws ResultsException when the experiment has no chain, and so no steps */
    public static void check(PlanSummary plan) {
        if (plan.chain() == null) {
            throw new ResultsException("The experiment " + plan.experiment().name()
                    + " has no chain, so there are no steps to draw - name a run that has one, such as ./archduet run"
                    + " waterfall");
        }
    }

    /**
     * The picture as a complete SVG file.
     *
     * @throws ResultsException when no step has an interval
     */
    public static String of(RunResult whole) {
        RunResult result = Concluded.of(whole);
        Waterfall waterfall = result.waterfall();
        if (waterfall == null || !StepFigures.isMeasured(waterfall, METRIC, OPERATION)) {
            throw new ResultsException(
                    "No step of " + METRIC.words()
                            + " has an interval, so there is nothing to draw - name a valid run along a chain of two blocks or more");
        }
        List<Bar> bars = WaterfallBars.full(waterfall, METRIC, OPERATION);
        return WaterfallSheet.draw(
                new WaterfallChart.Drawing(
                        "waterfall",
                        "Where the difference in CPU time per request comes from",
                        WaterfallBars.inWords(bars),
                        METRIC.unit()),
                bars,
                notes(result));
    }

    private static List<String> notes(RunResult result) {
        List<String> notes = new ArrayList<>();
        notes.add("Lines: " + Figures.percent(result.decision().confidence())
                + " intervals. Hollow: the interval includes zero."
                + WholeWords.blocks(result).map(blocks -> " " + blocks + ".").orElse(""));
        RunConditions.dated(result).ifPresent(notes::add);
        return notes;
    }
}
