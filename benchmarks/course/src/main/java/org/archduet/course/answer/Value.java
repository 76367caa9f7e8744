package org.archduet.course.answer;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import org.jspecify.annotations.Nullable;

/** What somebody predicted, or what was measured: a number in the unit of its answer, or one of the answer's words. */
@JsonTypeInfo(use = JsonTypeInfo.Id.DEDUCTION)
@JsonSubTypes({@JsonSubTypes.Type(Value.Figure.class), @JsonSubTypes.Type(Value.Word.class)})
public sealed interface Value {

    /**
     * A number.
     *
     * @param low lower end of its interval; null without one
     * @param high upper end of its interval; null without one
     */
    record Figure(
            double number, @Nullable Double low, @Nullable Double high) implements Value {

        /** Without an interval. */
        public static Figure of(double number) {
            return new Figure(number, null, null);
        }

        /** Whether it has an interval. */
        public boolean withInterval() {
            return low != null && high != null;
        }

        /** The lower end of its interval; the number itself without one. */
        public double least() {
            return low == null ? number : low;
        }

        /** The upper end of its interval; the number itself without one. */
        public double most() {
            return high == null ? number : high;
        }

        /** In another unit. */
        Figure times(double factor) {
            return withInterval()
                    ? new Figure(
                            number * factor,
                            Math.min(least() * factor, most() * factor),
                            Math.max(least() * factor, most() * factor))
                    : of(number * factor);
        }
    }

    /** A word. */
    record Word(String word) implements Value {}
}
