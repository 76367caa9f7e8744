package org.archduet.analysis;

import java.util.List;
import org.archduet.analysis.books.BookKeeper;
import org.archduet.analysis.books.PriceConditions;
import org.archduet.analysis.books.StepPrices;
import org.archduet.result.folder.RunFolder;
import org.archduet.result.start.Start;
import org.archduet.result.waterfall.Waterfall;

/** Explains the steps of a run at the prices that its folder was given from another run. */
final class RunBooks {

    private RunBooks() {}

    /** The same without books where it was given none. */
    static Waterfall explained(Waterfall waterfall, RunRecords records, RunFolder folder, List<Start> starts) {
        double confidence = records.plan().decision().confidence();
        return folder.borrowedPrices()
                .readIfPresent()
                .map(borrowed -> StepPrices.forSteps(
                        borrowed,
                        PriceConditions.of(
                                records.plan().experiment(), records.manifest(), records.systems(), records.starts()),
                        starts,
                        confidence))
                .map(prices -> waterfall.explainedBy(
                        new BookKeeper(starts, prices, confidence).of(waterfall).orElse(null)))
                .orElse(waterfall);
    }
}
