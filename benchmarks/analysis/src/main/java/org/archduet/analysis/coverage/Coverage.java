package org.archduet.analysis.coverage;

/**
 * How often an interval covered the truth.
 *
 * @param figure {@code p50}, {@code p99} or {@code cpu}
 * @param method as it stands in results
 * @param blocks blocks of each simulated experiment
 * @param covered experiments whose interval held the true ratio
 * @param experiments experiments simulated
 * @param meanHalfWidth mean half-width of the interval, relative
 */
public record Coverage(String figure, String method, int blocks, int covered, int experiments, double meanHalfWidth) {

    /** Share of experiments whose interval held the truth. */
    public double share() {
        return (double) covered / experiments;
    }

    /** Standard error of {@link #share()}. */
    public double shareError() {
        return Math.sqrt(share() * (1 - share()) / experiments);
    }
}
