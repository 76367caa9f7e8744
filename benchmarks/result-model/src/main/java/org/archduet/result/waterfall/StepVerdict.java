package org.archduet.result.waterfall;

/** What the interval of a step's difference says. */
public enum StepVerdict {
    /** The interval lies wholly above zero. */
    ADDS,
    /** The interval lies wholly below zero. */
    SAVES,
    /** The interval includes zero: the step is indistinguishable from none. */
    INCLUDES_ZERO,
    /** There is no interval: fewer than two blocks have the figure in every arm. */
    NOT_MEASURED
}
