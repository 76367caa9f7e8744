package org.archduet.analysis.statistics;

import java.util.List;

/** Welch's interval for two independent groups of starts, on the log scale. */
public final class Welch {

    /** Name of the method as it stands in results. */
    public static final String METHOD = "Welch t on log values over starts";

    private Welch() {}

    /**
     * Difference of the means of two groups; degrees of freedom after Welch (Biometrika 34, 1947) and Satterthwaite.
     *
     * @param before natural logs, at least two
     * @param after natural logs, at least two
     */
    public static LogEffect effect(List<Double> before, List<Double> after) {
        double a = square(Paired.deviation(before)) / before.size();
        double b = square(Paired.deviation(after)) / after.size();
        double divisor = a * a / (before.size() - 1) + b * b / (after.size() - 1);
        double degrees = divisor == 0 ? before.size() + after.size() - 2 : square(a + b) / divisor;
        return new LogEffect(Paired.mean(after) - Paired.mean(before), Math.sqrt(a + b), degrees, METHOD);
    }

    private static double square(double value) {
        return value * value;
    }
}
