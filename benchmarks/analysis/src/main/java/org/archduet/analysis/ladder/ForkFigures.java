package org.archduet.analysis.ladder;

import java.util.List;
import org.archduet.analysis.statistics.Paired;
import org.archduet.analysis.statistics.Rounded;
import org.archduet.analysis.statistics.StudentT;
import org.archduet.result.run.ForkFigure;
import org.jspecify.annotations.Nullable;

/**
 * Computes a figure over forks: the mean of the iterations of each fork, then the mean of these means with the interval
 * mean ± t · s / √n of Student's t with n − 1 degrees of freedom, n the number of forks. JMH's own interval counts each
 * iteration as one observation, and is too narrow when forks differ by more than iterations do.
 */
final class ForkFigures {

    private ForkFigures() {}

    /**
     * The figure; null when nothing was measured.
     *
     * @param raw for each fork the value of each iteration, 0 or more; NaN where there is none
     * @param confidence of the interval, for example 0.95
     */
    static @Nullable ForkFigure of(List<List<Double>> raw, double confidence) {
        List<Double> forks = raw.stream().map(ForkFigures::mean).toList();
        if (forks.isEmpty() || forks.stream().anyMatch(mean -> mean.isNaN())) {
            return null;
        }
        double mean = Paired.mean(forks);
        int n = forks.size();
        Double low = null;
        Double high = null;
        if (n > 1) {
            double half = StudentT.twoSided(confidence, n - 1) * Paired.deviation(forks) / Math.sqrt(n);
            low = Rounded.significant(Math.max(0, mean - half));
            high = Rounded.significant(mean + half);
        }
        return new ForkFigure(
                Rounded.significant(mean),
                low,
                high,
                confidence,
                forks.stream().map(Rounded::significant).toList());
    }

    private static double mean(List<Double> iterations) {
        return iterations.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
    }
}
