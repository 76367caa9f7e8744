package org.archduet.course.judge;

import org.archduet.course.answer.Expected;
import org.archduet.course.answer.Value;
import org.archduet.course.answer.Verdict;
import org.jspecify.annotations.Nullable;

/** How a prediction compares with what was measured. */
public enum Guess {
    /**
     * Inside the measured interval; of a figure without one, within a tenth of it, or equal to it where the lab expects
     * exactly one number; the same word, or one whose figure lies too close to that of the measured one.
     */
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
     * @param expected null when the lab does not say
     */
    public static Guess of(Value prediction, @Nullable Value measured, @Nullable Expected expected) {
        if (prediction instanceof Value.Figure guessed && measured instanceof Value.Figure figure) {
            boolean exact = figure.withInterval() || expected instanceof Expected.Range range && range.isExact();
            double slack = exact ? 0 : TOLERANCE * Math.abs(figure.number());
            if (guessed.number() < figure.least() - slack) {
                return TOO_LOW;
            }
            return guessed.number() > figure.most() + slack ? TOO_HIGH : RIGHT;
        }
        if (prediction instanceof Value.Word guessed && measured instanceof Value.Word word) {
            return word.is(guessed.word()) == Verdict.UNMET ? WRONG : RIGHT;
        }
        return NOT_MEASURED;
    }
}
