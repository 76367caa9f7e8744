package org.archduet.analysis.statistics;

import java.util.List;
import java.util.Optional;

/**
 * The spread within and between groups, by the method of moments of a one-way random-effects model (Searle, Casella and
 * McCulloch, Variance Components, 1992, section 3.6): the mean square within estimates the variance within; the
 * variance of the groups' means, less the part that the values within explain, estimates the variance between.
 *
 * @param between standard deviation between groups, 0 or more
 * @param within standard deviation of a value within its group
 * @param perGroup harmonic mean of the number of values in a group
 */
public record VarianceParts(double between, double within, double perGroup) {

    /** @return empty unless at least two groups have at least two values; groups with fewer are left out */
    public static Optional<VarianceParts> of(List<List<Double>> groups) {
        List<List<Double>> usable =
                groups.stream().filter(group -> group.size() >= 2).toList();
        if (usable.size() < 2) {
            return Optional.empty();
        }
        double squares = 0;
        int degrees = 0;
        double inverse = 0;
        for (List<Double> group : usable) {
            double deviation = Paired.deviation(group);
            squares += deviation * deviation * (group.size() - 1);
            degrees += group.size() - 1;
            inverse += 1.0 / group.size();
        }
        double within = squares / degrees;
        double perGroup = usable.size() / inverse;
        double means = Paired.deviation(usable.stream().map(Paired::mean).toList());
        double between = Math.max(0, means * means - within / perGroup);
        return Optional.of(new VarianceParts(Math.sqrt(between), Math.sqrt(within), perGroup));
    }

    /** Standard deviation of a group's mean. */
    public double ofMean() {
        return Math.sqrt(between * between + within * within / perGroup);
    }
}
