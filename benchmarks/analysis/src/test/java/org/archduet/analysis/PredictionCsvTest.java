package org.archduet.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.archduet.result.prediction.PredictedFigure;
import org.archduet.result.prediction.PredictedFigure.Quantity;
import org.archduet.result.prediction.PredictedWorkload;
import org.archduet.result.prediction.Prediction;
import org.archduet.result.prediction.PredictionVerdict;
import org.archduet.result.validity.Validity;
import org.archduet.result.validity.ValidityReason;
import org.archduet.result.validity.ValidityReason.Code;
import org.archduet.result.vocabulary.Unit;
import org.archduet.result.vocabulary.WindowId;
import org.archduet.result.waterfall.Difference;
import org.archduet.result.waterfall.PriceSource;
import org.archduet.result.waterfall.PriceSource.Conditions;
import org.junit.jupiter.api.Test;

/** Seals the columns of {@code prediction.csv}. */
class PredictionCsvTest {

    private static final Prediction PREDICTION = new Prediction(
            new PriceSource("dose", "doses, second", "ab", new Conditions("", "", "", "", null, "shop", null)),
            List.of(),
            List.of(),
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
                                            "split",
                                            Unit.NANOSECONDS,
                                            difference(2_100_000, 2_000_000, 2_200_000),
                                            difference(3_000_000, 2_900_000, 3_100_000),
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
                            List.of(),
                            ""),
                    new PredictedWorkload("reads", WindowId.mixLevel("reads"), 1, List.of(), List.of(), "few")));

    @Test
    void aRowForEachFigure() {
        assertThat(PredictionCsv.of(PREDICTION, Validity.of(List.of()))).isEqualTo("""
                        workload,window,quantity,system,unit,predicted,predictedLow,predictedHigh,measured,measuredLow,\
                        measuredHigh,error,errorLow,errorHigh,confidence,blocks,verdict,base,prices,valid
                        carts,mix-level-carts,CANDIDATE,split,ns,2100000.0,2000000.0,2200000.0,3000000.0,2900000.0,\
                        3100000.0,-0.3,-0.35,-0.25,0.95,3,MISSES,usual,"doses, second",true
                        carts,mix-level-carts,RATIO,,1,2.5,2.25,2.75,2.5,-0.25,5.25,,,,0.95,3,UNDECIDED,usual,\
                        "doses, second",true
                        """.replace("\n", "\r\n"));
    }

    @Test
    void anInvalidRunSaysSoInEveryRow() {
        assertThat(PredictionCsv.of(PREDICTION, Validity.of(List.of(new ValidityReason(Code.BOOKS, "open"))))
                        .lines()
                        .skip(1))
                .hasSize(2)
                .allMatch(row -> row.endsWith(",false"));
    }

    private static Difference difference(double point, double low, double high) {
        return new Difference(point, low, high, 0.95, "t over blocks");
    }
}
