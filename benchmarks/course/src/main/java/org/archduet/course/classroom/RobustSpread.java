package org.archduet.course.classroom;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.statistics.descriptive.Median;

/**
 * Median and median absolute deviation (MAD) of several figures, neither of which a few strange ones can move. A figure
 * differs from the others when it is farther from the median than three times 1.4826 MAD, which estimates the standard
 * deviation of normal figures (Rousseeuw and Croux, JASA 88 (1993) 1273–1283), and by more than {@link #LEAST_SHARE} of
 * the median, so that a class with nearly equal figures does not set one apart for nothing.
 *
 * @param deviation 1.4826 MAD, in the unit of the figures
 */
record RobustSpread(double median, double deviation) {

    /** Fewer figures show no spread. */
    static final int LEAST_FIGURES = 5;

    static final double LEAST_SHARE = 0.05;
    static final int DEVIATIONS = 3;

    private static final double OF_NORMAL = 1.4826;

    /** Empty with too few figures. */
    static Optional<RobustSpread> of(List<Double> figures) {
        if (figures.size() < LEAST_FIGURES) {
            return Optional.empty();
        }
        double[] values = figures.stream().mapToDouble(Double::doubleValue).toArray();
        double median = median(values);
        double mad = median(
                Arrays.stream(values).map(value -> Math.abs(value - median)).toArray());
        return Optional.of(new RobustSpread(median, OF_NORMAL * mad));
    }

    /** Whether it is set apart from the others. */
    boolean setsApart(double figure) {
        double distance = Math.abs(figure - median);
        return distance > DEVIATIONS * deviation && distance > LEAST_SHARE * Math.abs(median);
    }

    static double median(double... values) {
        return Median.withDefaults().evaluate(values);
    }
}
