package org.archduet.course.text;

import org.archduet.course.answer.Expected;
import org.archduet.course.answer.Value;
import org.archduet.report.text.Figures;
import org.jspecify.annotations.Nullable;

/** Predictions and figures as readers want them. */
public final class ValueWords {

    private ValueWords() {}

    /** A value with its unit and, in parentheses, its interval, or the words too close to it; a dash without one. */
    public static String of(@Nullable Value value, String unit) {
        if (value instanceof Value.Word word) {
            return word.indistinguishableFrom().isEmpty()
                    ? word.word()
                    : word.word() + " (or " + String.join(", ", word.indistinguishableFrom()) + ")";
        }
        if (!(value instanceof Value.Figure figure)) {
            return Figures.NONE;
        }
        String number = number(figure.number(), unit);
        return figure.withInterval()
                ? number + " (" + Figures.plain(figure.least()) + " to " + Figures.plain(figure.most()) + ")"
                : number;
    }

    /** That a word is indistinguishable from others. */
    static String tooClose(Value.Word word) {
        return "the figures of " + word.word() + " and " + String.join(", ", word.indistinguishableFrom())
                + " lie too close together";
    }

    /** A number with its unit. */
    public static String number(double number, String unit) {
        return Figures.plain(number) + (unit.isEmpty() ? "" : " " + unit);
    }

    /** What the lab expects; a dash when it does not say. */
    public static String of(@Nullable Expected expected, String unit) {
        if (expected instanceof Expected.Choice choice) {
            return choice.word();
        }
        if (!(expected instanceof Expected.Range range)) {
            return Figures.NONE;
        }
        return range.isExact()
                ? number(range.to(), unit)
                : Figures.plain(range.from()) + " to " + number(range.to(), unit);
    }
}
