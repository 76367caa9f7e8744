package org.archduet.driver.capacity;

import org.HdrHistogram.Histogram;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.archduet.driver.DriverDefaults;
import org.archduet.driver.record.ResponseSeconds;
import org.archduet.driver.record.ResponseSeconds.Second;
import org.jspecify.annotations.Nullable;

/**
 * One-sided confidence bounds of a quantile of the response time, failed requests counted as slower than all others.
 *
 * <p>The bounds are order statistics whose ranks come from the binomial distribution (Conover, <i>Practical
 * Nonparametric Statistics</i>, 3.2). That needs independent samples, and the requests of a busy system are not: slow
 * ones come together. So the ranks are those of the effective sample size, n over the design effect, which is the
 * variance over seconds of the number of requests beyond the limit, over the variance it would have if they were
 * independent (Kish, 1965).
 *
 * @param lowNanos lower bound; null when there are too few samples
 * @param highNanos upper bound; null when there are too few samples, or it lies among the failed requests
 * @param designEffect at least 1
 */
public record QuantileBounds(
        @Nullable Long lowNanos, @Nullable Long highNanos, double designEffect) {
    /** Bounds of the SLO's quantile. */
    public static QuantileBounds of(ResponseSeconds response, Slo slo) {
        Histogram answered = new Histogram(3);
        long failed = 0;
        for (Second second : response.seconds()) {
            answered.add(second.answered());
            failed += second.failed();
        }
        long n = answered.getTotalCount() + failed;
        double effect = designEffect(response, slo.limit().toNanos());
        int effective = (int) Math.min(Integer.MAX_VALUE, Math.floor(n / effect));
        if (effective == 0) {
            return new QuantileBounds(null, null, effect);
        }
        BinomialDistribution below = BinomialDistribution.of(effective, slo.quantile());
        double confidence = DriverDefaults.CAPACITY_CONFIDENCE;
        int lowRank = below.inverseCumulativeProbability(1 - confidence);
        int highRank = below.inverseCumulativeProbability(confidence) + 1;
        return new QuantileBounds(
                lowRank == 0 ? null : valueAt((double) lowRank / effective * n, answered),
                highRank > effective ? null : valueAt((double) highRank / effective * n, answered),
                effect);
    }

    /** Null among the failed requests. */
    private static @Nullable Long valueAt(double rank, Histogram answered) {
        long answers = answered.getTotalCount();
        return rank > answers || answers == 0 ? null : (Long) answered.getValueAtPercentile(100 * rank / answers);
    }

    /** Ratio of the variances, not below 1; 1 when too few requests lie beyond the limit to tell. */
    private static double designEffect(ResponseSeconds response, long limitNanos) {
        int seconds = response.seconds().size();
        double n = 0;
        double beyond = 0;
        for (Second second : response.seconds()) {
            n += count(second);
            beyond += beyond(second, limitNanos);
        }
        double share = n == 0 ? 0 : beyond / n;
        if (seconds < 2 || share == 0 || share == 1) {
            return 1;
        }
        double squares = 0;
        for (Second second : response.seconds()) {
            double apart = beyond(second, limitNanos) - share * count(second);
            squares += apart * apart;
        }
        double independent = n / seconds * share * (1 - share);
        return Math.max(1, squares / (seconds - 1) / independent);
    }

    private static double count(Second second) {
        return (double) second.answered().getTotalCount() + second.failed();
    }

    private static double beyond(Second second, long limitNanos) {
        Histogram answered = second.answered();
        return (double) answered.getTotalCount() - answered.getCountBetweenValues(0, limitNanos) + second.failed();
    }
}
