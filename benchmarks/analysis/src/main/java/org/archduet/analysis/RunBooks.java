package org.archduet.analysis;

import java.util.List;
import org.archduet.analysis.books.BookKeeper;
import org.archduet.analysis.books.PriceConditions;
import org.archduet.analysis.books.StepPrices;
import org.archduet.result.decision.DosePrice;
import org.archduet.result.folder.RunFolder;
import org.archduet.result.run.Experiment;
import org.archduet.result.start.Start;
import org.archduet.result.waterfall.PriceSource.Conditions;
import org.archduet.result.waterfall.Waterfall;

/** Explains the steps of a run: at the prices that its folder was given from another run, else at its own. */
final class RunBooks {

    private RunBooks() {}

    static Waterfall explained(
            Waterfall waterfall, RunRecords records, RunFolder folder, List<Start> starts, List<DosePrice> own) {
        Experiment experiment = records.plan().experiment();
        double confidence = records.plan().decision().confidence();
        Conditions conditions = PriceConditions.of(experiment, records.manifest(), records.systems(), records.starts());
        StepPrices prices = folder.borrowedPrices()
                .readIfPresent()
                .map(borrowed -> StepPrices.borrowed(borrowed, conditions, StepPrices.Purpose.STEPS))
                .orElseGet(() -> StepPrices.own(
                        experiment.name(), conditions, StepPrices.usable(own, experiment.candidate(), confidence)));
        return waterfall.explainedBy(
                new BookKeeper(starts, prices, confidence).of(waterfall).orElse(null));
    }
}
