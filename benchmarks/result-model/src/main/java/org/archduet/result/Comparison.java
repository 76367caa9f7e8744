package org.archduet.result;

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
 * @param ratio candidate over baseline; null when a block lacks the metric
 * @param blocks blocks with both trials valid
 * @param noiseFloor half-width of the interval of a system against itself, as a fraction; null when not measured
 * @param minimumDetectableEffect smallest relative difference that this n and spread would show with power 0.8; null below 2 blocks
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
        @Nullable Double baselineValue,
        @Nullable Double candidateValue,
        @Nullable Ratio ratio,
        int blocks,
        @Nullable Double noiseFloor,
        @Nullable Double minimumDetectableEffect,
        @Nullable Integer blocksForWantedWidth,
        Verdict verdict,
        String note) {

    /**
     * A ratio with its interval.
     *
     * @param confidence for example 0.95
     * @param method for example {@code paired t on log ratios}
     */
    public record Ratio(double point, double low, double high, double confidence, String method) {}

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
