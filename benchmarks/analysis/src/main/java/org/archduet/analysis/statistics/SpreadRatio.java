package org.archduet.analysis.statistics;

import java.util.List;
import java.util.Optional;
import org.archduet.result.decision.Comparison.Ratio;

/**
 * The ratio of two standard deviations from paired values, with an interval that takes the pairing into account: what
 * drifts in the machine moves both systems of a block alike. By E. J. G. Pitman, "A note on normal correlation",
 * Biometrika 31 (1939): with the correlation r of n pairs and Student's t of n - 2 degrees of freedom,
 *
 * <pre>
 * (s2 / s1)² · (K ± √(K² − 1)),  K = 1 + 2 t² (1 − r²) / (n − 2)
 * </pre>
 *
 * are the ends of the interval for the ratio of the variances.
 */
public final class SpreadRatio {

    /** Name of the method as it stands in results. */
    public static final String METHOD = "Pitman on paired log figures of starts";

    /** Fewest pairs. */
    public static final int FEWEST = 4;

    private SpreadRatio() {}

    /**
     * Second over first.
     *
     * @param first values of the baseline, on the log scale
     * @param second values of the candidate, as many, in the same order
     * @param confidence of the interval
     * @return empty below {@link #FEWEST} pairs, and where one of them does not vary
     */
    public static Optional<Ratio> of(List<Double> first, List<Double> second, double confidence) {
        int n = first.size();
        if (n != second.size()) {
            throw new IllegalArgumentException(n + " values against " + second.size());
        }
        if (n < FEWEST) {
            return Optional.empty();
        }
        double one = Paired.deviation(first);
        double two = Paired.deviation(second);
        if (one <= 0 || two <= 0) {
            return Optional.empty();
        }
        double r = covariance(first, second) / (one * two);
        double t = StudentT.twoSided(confidence, n - 2);
        double k = 1 + 2 * t * t * Math.max(0, 1 - r * r) / (n - 2);
        double wide = Math.sqrt(k + Math.sqrt(k * k - 1));
        double ratio = two / one;
        return Optional.of(new Ratio(
                Rounded.significant(ratio),
                Rounded.significant(ratio / wide),
                Rounded.significant(ratio * wide),
                confidence,
                METHOD));
    }

    private static double covariance(List<Double> first, List<Double> second) {
        double mean = Paired.mean(first);
        double other = Paired.mean(second);
        double sum = 0;
        for (int i = 0; i < first.size(); i++) {
            sum += (first.get(i) - mean) * (second.get(i) - other);
        }
        return sum / (first.size() - 1);
    }
}
