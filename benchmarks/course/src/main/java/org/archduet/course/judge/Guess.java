package org.archduet.course.judge;

import org.archduet.course.answer.Value;
import org.jspecify.annotations.Nullable;

/** How a prediction compares with what was measured. */
public enum Guess {
    /** Inside the measured interval; of a figure without one, within a tenth of it; the same word. */
    RIGHT,
    /** Below that. */
    TOO_LOW,
    /** Above that. */
    TOO_HIGH,
    /** Another word. */
    WRONG,
    /** Nothing was measured. */
    NOT_MEASURED;

    /** Part of a figure without an interval that a prediction may differ by. */
    public static final double TOLERANCE = 0.1;

    /**
     * Compares the two.
     *
     * @param measured null when the results do not hold it
     */
    public static Guess of(Value prediction, @Nullable Value measured) {
        if (prediction instanceof Value.Figure guessed && measured instanceof Value.Figure figure) {
            double slack = figure.withInterval() ? 0 : TOLERANCE * Math.abs(figure.number());
            if (guessed.number() < figure.least() - slack) {
                return TOO_LOW;
            }
            return guessed.number() > figure.most() + slack ? TOO_HIGH : RIGHT;
        }
        if (prediction instanceof Value.Word guessed && measured instanceof Value.Word word) {
            return guessed.equals(word) ? RIGHT : WRONG;
        }
        return NOT_MEASURED;
    }
}
