package org.archduet.report;

import java.util.ArrayList;
import java.util.List;
import org.archduet.report.text.PredictionWords;
import org.archduet.result.prediction.PredictedWorkload;
import org.archduet.result.prediction.Prediction;
import org.archduet.result.run.RunResult;

/** What prices predict of each workload: a line for each figure. */
final class SummaryPrediction {

    private SummaryPrediction() {}

    /** The lines; empty without a prediction. */
    static List<String> lines(RunResult result) {
        Prediction prediction = result.prediction();
        if (prediction == null) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        lines.add("- " + Summary.escape(PredictionWords.count(prediction)));
        lines.add("- " + Summary.escape(PredictionWords.prices(prediction)));
        prediction.cautions().forEach(caution -> lines.add("- Caution: " + Summary.escape(caution)));
        for (PredictedWorkload workload : prediction.workloads()) {
            workload.figures()
                    .forEach(figure -> lines.add("- " + Summary.escape(PredictionWords.sentence(workload, figure))));
            if (!workload.note().isEmpty()) {
                lines.add("- " + Summary.escape(workload.workload() + ": " + workload.note()));
            }
        }
        lines.add("");
        return lines;
    }
}
