package org.archduet.analysis;

import java.util.List;
import java.util.Optional;
import org.archduet.analysis.books.Predictor;
import org.archduet.analysis.books.PriceConditions;
import org.archduet.analysis.books.StepPrices;
import org.archduet.result.folder.RunFolder;
import org.archduet.result.prediction.Prediction;
import org.archduet.result.start.Start;
import org.archduet.result.waterfall.PriceSource.Conditions;

/** Predicts the workloads of a run at the prices that its folder was given from another run. */
final class RunPrediction {

    private RunPrediction() {}

    /** Empty when the folder was given no prices or compares no mixes. */
    static Optional<Prediction> of(RunRecords records, RunFolder folder, List<Start> starts) {
        Conditions conditions = PriceConditions.of(
                records.plan().experiment(), records.manifest(), records.systems(), records.starts());
        return folder.borrowedPrices()
                .readIfPresent()
                .map(borrowed -> StepPrices.forWorkloads(borrowed, conditions))
                .flatMap(prices -> new Predictor(
                                starts, prices, records.plan().decision().confidence())
                        .of(records.plan().factors()));
    }
}
