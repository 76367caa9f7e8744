package org.archduet.analysis;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.archduet.result.prediction.PredictedFigure;
import org.archduet.result.prediction.PredictedWorkload;
import org.archduet.result.prediction.Prediction;
import org.archduet.result.validity.Validity;
import org.archduet.result.validity.Validity.Status;
import org.archduet.result.waterfall.Difference;
import org.jspecify.annotations.Nullable;

/** One row for each predicted figure of each workload. */
final class PredictionCsv {

    private static final List<String> HEADER = List.of(
            "workload",
            "window",
            "quantity",
            "system",
            "unit",
            "predicted",
            "predictedLow",
            "predictedHigh",
            "measured",
            "measuredLow",
            "measuredHigh",
            "error",
            "errorLow",
            "errorHigh",
            "confidence",
            "blocks",
            "verdict",
            "base",
            "prices",
            "valid");

    private PredictionCsv() {}

    static String of(Prediction prediction, Validity validity) {
        boolean valid = validity.status() == Status.VALID;
        List<List<@Nullable Object>> rows = new ArrayList<>();
        for (PredictedWorkload workload : prediction.workloads()) {
            for (PredictedFigure figure : workload.figures()) {
                rows.add(row(prediction, workload, figure, valid));
            }
        }
        return CommaSeparated.table(HEADER, rows);
    }

    private static List<@Nullable Object> row(
            Prediction prediction, PredictedWorkload workload, PredictedFigure figure, boolean valid) {
        List<@Nullable Object> cells = new ArrayList<>(Arrays.asList(
                workload.workload(),
                workload.window(),
                figure.quantity(),
                figure.system(),
                figure.unit().id()));
        Stream.of(figure.predicted(), figure.measured()).forEach(value -> cells.addAll(ends(value)));
        cells.addAll(ends(figure.error()));
        cells.addAll(Arrays.asList(
                figure.measured().confidence(),
                workload.blocks(),
                figure.verdict(),
                prediction.base(),
                prediction.source().folder(),
                valid));
        return cells;
    }

    private static List<@Nullable Object> ends(@Nullable Difference value) {
        return value == null
                ? Arrays.asList(null, null, null)
                : Arrays.asList(value.point(), value.low(), value.high());
    }
}
