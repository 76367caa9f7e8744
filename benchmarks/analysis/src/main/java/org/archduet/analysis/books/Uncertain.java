package org.archduet.analysis.books;

import java.util.List;
import org.archduet.analysis.statistics.Paired;
import org.archduet.analysis.statistics.Rounded;
import org.archduet.analysis.statistics.StudentT;
import org.archduet.result.waterfall.Difference;

/**
 * A figure with its uncertainty. Figures that are combined are taken as independent: for a function f of them the
 * variance is the sum of (∂f/∂x)² var(x), to first order (JCGM 100:2008, "Guide to the expression of uncertainty in
 * measurement", 5.1.2), and the degrees of freedom are variance² / Σ ((∂f/∂x)² var(x))² / ν(x), by Welch and
 * Satterthwaite (ibid., G.4.1).
 *
 * <pre>{@code
 * Uncertain explained = calls.times(priceOfACall).plus(commits.times(priceOfACommit));
 * measured.minus(explained).difference(0.95, "…"); // the residual
 * }</pre>
 *
 * @param value best estimate
 * @param variance of the estimate, 0 or more
 * @param weight Σ of squared parts of the variance, each over its degrees of freedom; 0 when the variance is
 */
record Uncertain(double value, double variance, double weight) {

    /** Nothing at all, exactly. */
    static final Uncertain ZERO = new Uncertain(0, 0, 0);

    /** The mean over blocks. @param values of two blocks or more */
    static Uncertain ofBlocks(List<Double> values) {
        double deviation = Paired.deviation(values);
        return of(Paired.mean(values), deviation * deviation / values.size(), values.size() - 1);
    }

    /**
     * What a t interval was made of.
     *
     * @param blocks behind it, two or more
     */
    static Uncertain behind(Difference difference, int blocks) {
        double half = (difference.high() - difference.low()) / 2;
        double error = half / StudentT.twoSided(difference.confidence(), blocks - 1);
        return of(difference.point(), error * error, blocks - 1);
    }

    private static Uncertain of(double value, double variance, int degrees) {
        return new Uncertain(value, variance, variance * variance / degrees);
    }

    Uncertain plus(Uncertain other) {
        return new Uncertain(value + other.value, variance + other.variance, weight + other.weight);
    }

    Uncertain minus(Uncertain other) {
        return new Uncertain(value - other.value, variance + other.variance, weight + other.weight);
    }

    Uncertain times(Uncertain other) {
        double ours = other.value * other.value;
        double theirs = value * value;
        return new Uncertain(
                value * other.value,
                ours * variance + theirs * other.variance,
                ours * ours * weight + theirs * theirs * other.weight);
    }

    /** @param other not zero */
    Uncertain over(Uncertain other) {
        double square = other.value * other.value;
        return times(new Uncertain(
                1 / other.value,
                other.variance / (square * square),
                other.weight / (square * square * square * square)));
    }

    /** The interval: t with the effective degrees of freedom; a point where nothing is uncertain. */
    Difference difference(double confidence, String method) {
        double half =
                weight == 0 ? 0 : StudentT.twoSided(confidence, variance * variance / weight) * Math.sqrt(variance);
        return new Difference(
                Rounded.significant(value),
                Rounded.significant(value - half),
                Rounded.significant(value + half),
                confidence,
                method);
    }
}
