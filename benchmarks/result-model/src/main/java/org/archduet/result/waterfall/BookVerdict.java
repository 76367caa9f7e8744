package org.archduet.result.waterfall;

/** Whether counted work at its price explains a step. */
public enum BookVerdict {
    /** The whole interval of the residual lies within a quarter of the step. */
    CLOSES,
    /** The residual is over a quarter of the step and its interval excludes zero: it needs a profile. */
    NEEDS_PROFILE,
    /** The interval of the residual is too wide for either. */
    UNDECIDED,
    /** No work of the step is both counted and priced. */
    NOT_PRICED;

    /** Share of a step from which on a residual needs a name. */
    public static final double QUARTER = 0.25;

    /** The verdict on a residual. */
    public static BookVerdict of(Difference measured, Difference residual) {
        double limit = QUARTER * Math.abs(measured.point());
        if (Math.max(Math.abs(residual.low()), Math.abs(residual.high())) <= limit) {
            return CLOSES;
        }
        boolean includesZero = residual.verdict() == StepVerdict.INCLUDES_ZERO;
        return !includesZero && Math.abs(residual.point()) > limit ? NEEDS_PROFILE : UNDECIDED;
    }
}
