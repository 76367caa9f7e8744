package org.archduet.result.run;

import java.util.List;
import org.archduet.result.prediction.PredictedFigure;
import org.archduet.result.prediction.PredictedFigure.Quantity;
import org.archduet.result.prediction.PredictedWorkload;
import org.archduet.result.prediction.PredictedWorkload.CountChange;
import org.archduet.result.prediction.Prediction;
import org.archduet.result.prediction.PredictionVerdict;
import org.archduet.result.vocabulary.Unit;
import org.archduet.result.vocabulary.WindowId;
import org.archduet.result.waterfall.CountedWork;
import org.archduet.result.waterfall.Difference;
import org.archduet.result.waterfall.PriceSource;
import org.archduet.result.waterfall.PriceSource.Conditions;
import org.archduet.result.waterfall.WorkPrice;

/** A prediction of two workloads, every field in use. */
final class PredictionSamples {

    private PredictionSamples() {}

    static Prediction prediction() {
        return new Prediction(
                new PriceSource(
                        "dose",
                        "20260102-030405-dose",
                        "0123456789abcdef".repeat(4),
                        new Conditions("abc1234", "all compilers", "A CPU", "0", 1_536, "shop", 60.5)),
                List.of(new WorkPrice(
                        CountedWork.CALLS, "hops", "micro", difference(100_000.5, 90_000.5, 110_000.5), 3)),
                List.of("The prices come from a run at another load."),
                "usual",
                WindowId.mixLevel("usual"),
                List.of(
                        new PredictedWorkload(
                                "carts",
                                WindowId.mixLevel("carts"),
                                3,
                                List.of(
                                        new PredictedFigure(
                                                Quantity.CANDIDATE,
                                                "micro",
                                                Unit.NANOSECONDS,
                                                difference(2_100_000.5, 2_000_000.5, 2_200_000.5),
                                                difference(3_000_000.5, 2_900_000.5, 3_100_000.5),
                                                difference(-0.3, -0.35, -0.25),
                                                PredictionVerdict.MISSES),
                                        new PredictedFigure(
                                                Quantity.RATIO,
                                                null,
                                                Unit.COUNT,
                                                difference(2.5, 2.25, 2.75),
                                                difference(2.5, -0.25, 5.25),
                                                null,
                                                PredictionVerdict.UNDECIDED)),
                                List.of(
                                        new CountChange(
                                                "micro",
                                                CountedWork.CALLS,
                                                2.5,
                                                3.5,
                                                difference(100_000.5, 90_000.5, 110_000.5)),
                                        new CountChange("mono", CountedWork.CALLS, null, 0.5, null)),
                                ""),
                        new PredictedWorkload(
                                "reads",
                                WindowId.mixLevel("reads"),
                                1,
                                List.of(),
                                List.of(),
                                "One block shows no spread, so nothing is predicted.")));
    }

    private static Difference difference(double point, double low, double high) {
        return new Difference(point, low, high, 0.95, "t over blocks");
    }
}
