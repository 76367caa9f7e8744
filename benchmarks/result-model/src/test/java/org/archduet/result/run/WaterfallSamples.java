package org.archduet.result.run;

import java.util.List;
import org.archduet.result.decision.Comparison.Ratio;
import org.archduet.result.vocabulary.MetricId;
import org.archduet.result.vocabulary.OperationName;
import org.archduet.result.vocabulary.WindowId;
import org.archduet.result.vocabulary.WindowKind;
import org.archduet.result.waterfall.Difference;
import org.archduet.result.waterfall.Figure;
import org.archduet.result.waterfall.Interaction;
import org.archduet.result.waterfall.StepResult;
import org.archduet.result.waterfall.Waterfall;
import org.archduet.result.waterfall.WholeResult;

/** A chain of three arms, every field in use. */
final class WaterfallSamples {

    private WaterfallSamples() {}

    static Waterfall waterfall() {
        Figure cost = new Figure(MetricId.CPU_PER_REQUEST, OperationName.MIX, WindowId.main(WindowKind.OPEN_LOOP));
        Figure checkout =
                new Figure(MetricId.CPU_PER_REQUEST, OperationName.of("checkout"), WindowId.closedLoopOf("checkout"));
        Difference step = difference(250_000.5, 200_000.5, 300_000.5);
        return new Waterfall(
                List.of("mono", "collapsed", "micro"),
                List.of(
                        new StepResult(
                                "mono",
                                "collapsed",
                                "joins become calls",
                                cost,
                                1_000_000.5,
                                1_250_001.0,
                                step,
                                new Ratio(1.25, 1.2, 1.3, 0.95, "paired t on log ratios"),
                                3,
                                step.verdict()),
                        StepResult.notMeasured("collapsed", "micro", null, checkout)),
                List.of(new WholeResult(
                        cost,
                        difference(-1_000.5, -3_000.5, 1_000.5),
                        difference(-2_000.5, -2_500.5, -1_500.5),
                        difference(-1_000.0, -4_000.5, 2_000.5),
                        3,
                        4)),
                List.of(new Interaction(
                        "joins become calls",
                        "mono",
                        "collapsed",
                        "split",
                        "micro",
                        cost,
                        step,
                        difference(240_000.5, 190_000.5, 290_000.5),
                        difference(10_000.0, -5_000.5, 25_000.5),
                        3)),
                BookSamples.books(cost, step));
    }

    private static Difference difference(double point, double low, double high) {
        return new Difference(point, low, high, 0.95, "paired t over blocks");
    }
}
