package org.archduet.analysis.statistics;

import java.util.List;

/** The paired t interval over blocks, and what it says about the size of the experiment. */
public final class Paired {

    /** Name of the method as it stands in results. */
    public static final String METHOD = "paired t on log ratios over blocks";

    /** Highest number that {@link #blocksFor} returns; it stands for more as well. */
    public static final int MOST_BLOCKS = 10_000;

    private Paired() {}

    /**
     * The mean of the blocks' log ratios with its standard error.
     *
     * @param logRatios ln(candidate / baseline) of each block, at least two
     */
    public static LogEffect effect(List<Double> logRatios) {
        int n = logRatios.size();
        return new LogEffect(mean(logRatios), deviation(logRatios) / Math.sqrt(n), n - 1, METHOD);
    }

    /** Arithmetic mean. */
    public static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).sum() / values.size();
    }

    /** Sample standard deviation, with n - 1. */
    public static double deviation(List<Double> values) {
        double mean = mean(values);
        double squares = values.stream()
                .mapToDouble(value -> (value - mean) * (value - mean))
                .sum();
        return Math.sqrt(squares / (values.size() - 1));
    }

    /**
     * Smallest relative difference that an experiment of {@code n} blocks with this spread would call better or worse
     * with the given power: the band, plus the multiplier t(confidence) + t(power) times the standard error. This is
     * the usual approximation of the noncentral t (Bloom, "Minimum Detectable Effects", Evaluation Review 19(5), 1995).
     */
    public static double minimumDetectableEffect(
            double deviation, int n, double confidence, double power, double logBand) {
        double multiplier = StudentT.twoSided(confidence, n - 1) + StudentT.quantile(power, n - 1);
        return Math.expm1(logBand + multiplier * deviation / Math.sqrt(n));
    }

    /** Smallest number of blocks whose interval would have at most the wanted relative half-width, at this spread. */
    public static int blocksFor(double deviation, double confidence, double wantedHalfWidth) {
        double wanted = Math.log1p(wantedHalfWidth);
        int low = 1;
        int high = MOST_BLOCKS;
        while (high - low > 1) {
            int n = (low + high) / 2;
            if (StudentT.twoSided(confidence, n - 1) * deviation / Math.sqrt(n) <= wanted) {
                high = n;
            } else {
                low = n;
            }
        }
        return high;
    }
}
