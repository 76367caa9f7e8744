package org.archduet.result.load;

/**
 * How many samples a percentile needs: the smallest n with P(Binomial(n, 1 - q) &le; 1) &le; 0.01, so that with 99 %
 * confidence at least two samples lie beyond it (11, 64, 662 and 6,636 for q = 0.5, 0.9, 0.99, 0.999; 66,381 for
 * 0.9999).
 */
public final class SampleSizes {
    private SampleSizes() {}

    /** Whether n samples are enough for quantile q. */
    public static boolean enough(long n, double q) {
        return Math.pow(q, n) + n * (1 - q) * Math.pow(q, n - 1.0) <= 0.01;
    }
}
