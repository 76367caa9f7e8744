package org.archduet.result.waterfall;

/**
 * A difference of two figures with its t interval, in the unit of the figures.
 *
 * @param point estimate, negative where the second figure is the smaller one
 * @param low lower end of the interval
 * @param high upper end of the interval
 * @param confidence for example 0.95
 * @param method for example {@code paired t over blocks}
 */
public record Difference(double point, double low, double high, double confidence, String method) {

    /** What the interval says of the step that this difference is. */
    public StepVerdict verdict() {
        if (low > 0) {
            return StepVerdict.ADDS;
        }
        return high < 0 ? StepVerdict.SAVES : StepVerdict.INCLUDES_ZERO;
    }
}
