package org.archduet.course.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Objects;
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

    /**
     * A word.
     *
     * @param indistinguishableFrom other words whose figures lie too close to its own; empty when none does, and when
     *     each word has one figure only
     */
    record Word(
            String word,
            @JsonInclude(JsonInclude.Include.NON_EMPTY) List<String> indistinguishableFrom) implements Value {

        /** Copied; empty in records from before there were intervals of words. */
        public Word {
            indistinguishableFrom = List.copyOf(Objects.requireNonNullElse(indistinguishableFrom, List.of()));
        }

        /** A word that no other comes close to. */
        public Word(String word) {
            this(word, List.of());
        }

        /** Whether it is that word: open while the two are too close. */
        public Verdict is(String other) {
            boolean possible = word.equals(other) || indistinguishableFrom.contains(other);
            return !possible ? Verdict.UNMET : indistinguishableFrom.isEmpty() ? Verdict.MET : Verdict.OPEN;
        }
    }
}
