package org.archduet.result;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One metric of two systems, compared.
 *
 * @param metric for example {@code responseTime.p50}, {@code cpuPerRequest}, {@code peakThroughput}
 * @param operation {@code mix} for the whole
 * @param window the window the metric is taken from, for example {@code open-loop}
 * @param primary named before the run as one the verdict rests on
 * @param unit {@code ns} or {@code 1/s} or {@code bytes} or {@code s}
 * @param baselineValue geometric mean over trials
 * @param candidateValue geometric mean over trials
 * @param better which direction of the metric is the good one
 * @param ratio candidate over baseline, with the interval that carries the verdict; null below 2 blocks
 * @param bootstrap the same ratio by the second method; null where there are no interval logs to draw from
 * @param blockRatios candidate over baseline of each block, in the order of the blocks
 * @param adjustedP p value of the claim (beyond the equivalence band, or inside it) after Holm's correction over the
 *     secondary metrics; null for a primary metric, whose verdict is not adjusted
 * @param blocks blocks in which both trials are valid and have the metric
 * @param noiseFloor half-width of the interval of a system against itself, as a fraction; null when not measured
 * @param minimumDetectableEffect smallest relative difference that this n and spread would call better or worse with the
 *     power of the {@link DecisionRule}; null below 2 blocks
 * @param blocksForWantedWidth blocks that the wanted width would need; null below 2 blocks
 * @param note what a reader must know beside the verdict, in one sentence; empty when nothing
 */
public record Comparison(
        String metric,
        String operation,
        String window,
        boolean primary,
        String baseline,
        String candidate,
        String unit,
        Better better,
        @Nullable Double baselineValue,
        @Nullable Double candidateValue,
        @Nullable Ratio ratio,
        @Nullable Ratio bootstrap,
        List<Double> blockRatios,
        @Nullable Double adjustedP,
        int blocks,
        @Nullable Double noiseFloor,
        @Nullable Double minimumDetectableEffect,
        @Nullable Integer blocksForWantedWidth,
        Verdict verdict,
        List<Caution> cautions,
        String note) {

    /** The same with another verdict. */
    public Comparison withVerdict(Verdict value) {
        return new Comparison(
                metric,
                operation,
                window,
                primary,
                baseline,
                candidate,
                unit,
                better,
                baselineValue,
                candidateValue,
                ratio,
                bootstrap,
                blockRatios,
                adjustedP,
                blocks,
                noiseFloor,
                minimumDetectableEffect,
                blocksForWantedWidth,
                value,
                cautions,
                note);
    }

    /** The same with an adjusted p value. */
    public Comparison withAdjustedP(double value) {
        return new Comparison(
                metric,
                operation,
                window,
                primary,
                baseline,
                candidate,
                unit,
                better,
                baselineValue,
                candidateValue,
                ratio,
                bootstrap,
                blockRatios,
                value,
                blocks,
                noiseFloor,
                minimumDetectableEffect,
                blocksForWantedWidth,
                verdict,
                cautions,
                note);
    }

    /** The same with another note. */
    public Comparison withNote(String value) {
        return new Comparison(
                metric,
                operation,
                window,
                primary,
                baseline,
                candidate,
                unit,
                better,
                baselineValue,
                candidateValue,
                ratio,
                bootstrap,
                blockRatios,
                adjustedP,
                blocks,
                noiseFloor,
                minimumDetectableEffect,
                blocksForWantedWidth,
                verdict,
                cautions,
                value);
    }

    /** The same with a noise floor. */
    public Comparison withNoiseFloor(@Nullable Double value) {
        return new Comparison(
                metric,
                operation,
                window,
                primary,
                baseline,
                candidate,
                unit,
                better,
                baselineValue,
                candidateValue,
                ratio,
                bootstrap,
                blockRatios,
                adjustedP,
                blocks,
                value,
                minimumDetectableEffect,
                blocksForWantedWidth,
                verdict,
                cautions,
                note);
    }

    /**
     * A ratio with its interval.
     *
     * @param confidence for example 0.95
     * @param method for example {@code paired t on log ratios}
     */
    public record Ratio(double point, double low, double high, double confidence, String method) {}

    /** Which direction of a metric is the good one. */
    public enum Better {
        /** Times and costs. */
        LOWER,
        /** Throughput. */
        HIGHER
    }

    /** The verdict against the equivalence band. */
    public enum Verdict {
        /** The interval lies wholly beyond the band, on the baseline's side. */
        BASELINE_BETTER,
        /** The interval lies wholly beyond the band, on the candidate's side. */
        CANDIDATE_BETTER,
        /** The interval lies wholly inside the band. */
        EQUIVALENT,
        /** Anything else. */
        INCONCLUSIVE
    }
}
