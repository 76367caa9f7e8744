package org.archduet.analysis.statistics;

import org.archduet.result.decision.Comparison.Ratio;
import org.archduet.result.decision.DecisionRule;

/**
 * An effect on the log scale and what is known about it.
 *
 * @param mean estimate of ln(candidate / baseline)
 * @param standardError of {@code mean}, 0 or more
 * @param degreesOfFreedom of the t distribution of (estimate - truth) / standardError, above 0
 * @param method in words
 */
public record LogEffect(double mean, double standardError, double degreesOfFreedom, String method) {

    /** The effect that an interval of this class was made of, up to the rounding of its ends. */
    public static LogEffect behind(Ratio ratio, double degreesOfFreedom) {
        double half = Math.log(ratio.high() / ratio.low()) / 2;
        return new LogEffect(
                Math.log(ratio.point()),
                half / StudentT.twoSided(ratio.confidence(), degreesOfFreedom),
                degreesOfFreedom,
                ratio.method());
    }

    /** Half-width of the interval, on the log scale. */
    public double halfWidth(double confidence) {
        return StudentT.twoSided(confidence, degreesOfFreedom) * standardError;
    }

    /** The interval as ratios. */
    public Ratio ratio(double confidence) {
        double half = halfWidth(confidence);
        return new Ratio(
                Rounded.significant(Math.exp(mean)),
                Rounded.significant(Math.exp(mean - half)),
                Rounded.significant(Math.exp(mean + half)),
                confidence,
                method);
    }

    /**
     * Two-sided p value of the claim that this effect supports best: that the truth lies beyond the equivalence band,
     * or that it lies inside it. It is at most 1 - confidence exactly when the interval of that confidence lies wholly
     * beyond or wholly inside (the duality of interval and test; for the inside, Schuirmann's two one-sided tests).
     */
    public double claimP(DecisionRule rule) {
        double band = VerdictRule.logBand(rule);
        double beyond = tail(Math.abs(mean) - band);
        double inside = tail(band - Math.abs(mean));
        return Math.min(1, 2 * Math.min(beyond, inside));
    }

    private double tail(double distance) {
        if (standardError == 0) {
            return distance > 0 ? 0 : 1;
        }
        return StudentT.upperTail(distance / standardError, degreesOfFreedom);
    }
}
