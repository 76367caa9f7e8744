package org.archduet.harness.measure;

import org.apache.commons.statistics.ranking.NaNStrategy;
import org.apache.commons.statistics.ranking.NaturalRanking;
import org.apache.commons.statistics.ranking.TiesStrategy;

/**
 * Whether a series changed its level, by Pettitt's test for one change at an unknown place: A. N. Pettitt, A
 * non-parametric approach to the change-point problem, Applied Statistics 28 (1979) 126–135. With the ranks R of n
 * values (ties share their mean rank)
 *
 * <pre>
 * U(t) = Σ(i ≤ t) Σ(j &gt; t) sgn(x(i) − x(j)) = 2 Σ(i ≤ t) R(i) − t (n + 1)
 * K = max |U(t)|
 * p ≈ 2 exp(−6 K² / (n³ + n²))
 * </pre>
 *
 * <p>Ranks, so one wild second weighs no more than any other. The approximation errs towards no change where n is
 * small: at p ≤ 0.05 independent values are called changed in about 1 % of series of 12, 2 % of 22, 3 % of 60
 * (simulated). Values that depend on their neighbours are called changed more often than that.
 *
 * @param k statistic K
 * @param p probability of such a K or a larger one in a series of independent values without a change, approximately;
 *     at most 1
 */
record ChangePoint(double k, double p) {

    private static final NaturalRanking RANKING = new NaturalRanking(NaNStrategy.FAILED, TiesStrategy.AVERAGE);

    /** @param series in the order of time, without NaN */
    static ChangePoint in(double[] series) {
        double[] ranks = RANKING.apply(series);
        double n = series.length;
        double k = 0;
        double sum = 0;
        for (int t = 1; t < series.length; t++) {
            sum += ranks[t - 1];
            k = Math.max(k, Math.abs(2 * sum - t * (n + 1)));
        }
        return new ChangePoint(k, Math.min(1, 2 * Math.exp(-6 * k * k / (n * n * n + n * n))));
    }
}
