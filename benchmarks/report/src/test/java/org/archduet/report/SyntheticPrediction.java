package org.archduet.report;

import java.util.List;
import org.archduet.report.SyntheticChain.Size;
import org.archduet.result.folder.Json;
import org.archduet.result.folder.RunFolder;
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
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** An invented prediction of three workloads: one that comes true, one that misses, one without blocks. */
final class SyntheticPrediction {

    static final String FOLDER = "20260102-030405-dose";

    private SyntheticPrediction() {}

    static Prediction of(String workload, List<String> cautions) {
        return new Prediction(
                new PriceSource(
                        "dose",
                        FOLDER,
                        "0123456789abcdef".repeat(4),
                        new Conditions("abc1234", "all compilers", "A CPU", "0", 1_024, "shop", 60.0)),
                List.of(new WorkPrice(
                        CountedWork.CALLS, "hops", "microservices", SyntheticChain.difference(new Size(480, 30)), 5)),
                cautions,
                "usual",
                WindowId.mixLevel("usual"),
                List.of(
                        new PredictedWorkload(
                                workload,
                                WindowId.mixLevel("reads"),
                                4,
                                List.of(
                                        cost(
                                                Quantity.BASELINE,
                                                "monolith",
                                                new Size(950, 40),
                                                new Size(930, 30),
                                                error(0.0215, 0.05)),
                                        cost(
                                                Quantity.CANDIDATE,
                                                "microservices",
                                                new Size(4_100, 300),
                                                new Size(3_700, 200),
                                                error(0.108, 0.11))),
                                List.of(),
                                ""),
                        new PredictedWorkload(
                                "checkout",
                                WindowId.mixLevel("checkout"),
                                3,
                                List.of(
                                        cost(
                                                Quantity.CANDIDATE,
                                                "microservices",
                                                new Size(2_100, 100),
                                                new Size(3_000, 100),
                                                error(-0.3, 0.06)),
                                        cost(Quantity.DIFFERENCE, null, new Size(-120, 90), new Size(-20, 60), null)),
                                List.of(
                                        new CountChange(
                                                "microservices",
                                                CountedWork.CALLS,
                                                2.31,
                                                5.84,
                                                SyntheticChain.difference(new Size(1_694, 110))),
                                        new CountChange("monolith", CountedWork.COMMITS, null, 0.98, null),
                                        new CountChange(
                                                "monolith",
                                                CountedWork.CALLS,
                                                0.0,
                                                0.0,
                                                SyntheticChain.difference(new Size(0, 0)))),
                                "Left out: 1 block in which a system did not keep up."),
                        new PredictedWorkload(
                                "large-carts", WindowId.mixLevel("large-carts"), 1, List.of(), List.of(), "Few.")));
    }

    static void put(RunFolder folder, Prediction prediction) {
        PartialRuns.edit(folder.result().path(), result -> ((ObjectNode) result)
                .set("prediction", Json.MAPPER.valueToTree(prediction)));
    }

    private static PredictedFigure cost(
            Quantity quantity, @Nullable String system, Size predicted, Size measured, @Nullable Difference error) {
        return new PredictedFigure(
                quantity,
                system,
                Unit.NANOSECONDS,
                SyntheticChain.difference(predicted),
                SyntheticChain.difference(measured),
                error,
                PredictionVerdict.of(error));
    }

    private static Difference error(double point, double half) {
        return new Difference(point, point - half, point + half, 0.95, "errors propagated to first order");
    }
}
