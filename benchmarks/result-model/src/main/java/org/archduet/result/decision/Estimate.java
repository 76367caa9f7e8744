package org.archduet.result.decision;

import java.util.List;
import org.archduet.result.decision.Comparison.Ratio;
import org.jspecify.annotations.Nullable;

/**
 * What was measured of a {@link Comparison}.
 *
 * @param baselineValue geometric mean over the starts of the blocks that the ratio is made of
 * @param candidateValue the same of the candidate
 * @param ratio candidate over baseline, with the interval that carries the verdict; null below 2 blocks
 * @param bootstrap the same ratio by the second method; null for secondary metrics and below {@link
 *     DecisionRule#FEWEST_BOOTSTRAP_BLOCKS}
 * @param bootstrapCoverage share of simulated experiments in which an interval like {@code bootstrap} covered the
 *     truth; null where there is no such interval or its metric was not simulated
 * @param blockRatios candidate over baseline of each block, in the order of the blocks
 * @param normalisedRatio {@code ratio} as if the machine had been equally fast for both systems, by the reference
 *     loop around their slices; carries no verdict. Null for secondary metrics and where the loop was not run
 */
public record Estimate(
        @Nullable Double baselineValue,
        @Nullable Double candidateValue,
        @Nullable Ratio ratio,
        @Nullable Ratio bootstrap,
        @Nullable Double bootstrapCoverage,
        List<Double> blockRatios,
        @Nullable Ratio normalisedRatio) {

    /** Without the normalised ratio. */
    public Estimate(
            @Nullable Double baselineValue,
            @Nullable Double candidateValue,
            @Nullable Ratio ratio,
            @Nullable Ratio bootstrap,
            @Nullable Double bootstrapCoverage,
            List<Double> blockRatios) {
        this(baselineValue, candidateValue, ratio, bootstrap, bootstrapCoverage, blockRatios, null);
    }
}
