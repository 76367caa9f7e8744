package org.archduet.analysis.statistics;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.TDistribution;

/** Quantiles and tails of Student's t and the normal distribution. */
public final class StudentT {

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /** Of whole degrees of freedom, which are few and asked for again and again; each is found by iteration. */
    private static final Map<Point, Double> QUANTILES = new ConcurrentHashMap<>();

    private record Point(double probability, double degreesOfFreedom) {
        double quantile() {
            return TDistribution.of(degreesOfFreedom).inverseCumulativeProbability(probability);
        }
    }

    private StudentT() {}

    /** Quantile with {@code probability} below it. */
    public static double quantile(double probability, double degreesOfFreedom) {
        Point point = new Point(probability, degreesOfFreedom);
        return degreesOfFreedom == Math.rint(degreesOfFreedom)
                ? QUANTILES.computeIfAbsent(point, Point::quantile)
                : point.quantile();
    }

    /**
     * Factor on the standard error that makes a two-sided interval, for example 4.30 at 0.95 and 2 degrees of freedom.
     */
    public static double twoSided(double confidence, double degreesOfFreedom) {
        return quantile(0.5 + confidence / 2, degreesOfFreedom);
    }

    /** Probability of a value above {@code t}. */
    public static double upperTail(double t, double degreesOfFreedom) {
        return TDistribution.of(degreesOfFreedom).survivalProbability(t);
    }

    /** As {@link #twoSided}, of the normal distribution. */
    public static double normalTwoSided(double confidence) {
        return NORMAL.inverseCumulativeProbability(0.5 + confidence / 2);
    }
}
