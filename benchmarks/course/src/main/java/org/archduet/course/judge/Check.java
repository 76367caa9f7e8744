package org.archduet.course.judge;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.archduet.course.answer.Answer;
import org.archduet.course.answer.ChoiceAnswer;
import org.archduet.course.answer.NumberAnswer;
import org.archduet.course.answer.Value;
import org.archduet.course.answer.Verdict;

/**
 * A condition on one answer of a lab. As text:
 *
 * <pre>{@code
 * Check.parse("ratio < 1.1");           // <, <=, > or >=
 * Check.parse("busiest is pricing");
 * Check.parse("busiest is not pricing");
 * }</pre>
 */
public sealed interface Check {

    /** Name of the answer that it is about. */
    String answer();

    /** As in the lab's file. */
    String text();

    /**
     * Whether a measured value meets it: a number with an interval only when all of the interval does, a word only when
     * no other that comes too close to it would change the answer.
     */
    Verdict judge(Value measured);

    /** What is wrong with this check of this answer; empty when nothing is. */
    Optional<String> mistake(Answer about);

    /** @throws IllegalArgumentException when the text has none of the forms; the message says which there are */
    static Check parse(String text) {
        Matcher number = Texts.NUMBER.matcher(text.strip());
        if (number.matches()) {
            return new OfNumber(
                    number.group(1), Order.of(number.group(2)), Double.parseDouble(number.group(3)), text.strip());
        }
        Matcher word = Texts.WORD.matcher(text.strip());
        if (word.matches()) {
            return new OfWord(word.group(1), word.group(2) != null, word.group(3), text.strip());
        }
        throw new IllegalArgumentException("'" + text + "' is not a check; write NAME < NUMBER (or <=, >, >=),"
                + " NAME is WORD, or NAME is not WORD");
    }

    /** The forms. */
    final class Texts {
        private static final Pattern NUMBER =
                Pattern.compile("([A-Za-z][A-Za-z0-9-]*)\\s*(<=|>=|<|>)\\s*(-?\\d+(?:\\.\\d+)?)");
        private static final Pattern WORD = Pattern.compile("([A-Za-z][A-Za-z0-9-]*)\\s+is\\s+(not\\s+)?(\\S.*)");

        private Texts() {}
    }

    /** How a number compares with a limit. */
    enum Order {
        BELOW("<"),
        AT_MOST("<="),
        ABOVE(">"),
        AT_LEAST(">=");

        private final String sign;

        Order(String sign) {
            this.sign = sign;
        }

        static Order of(String sign) {
            return Arrays.stream(values())
                    .filter(order -> order.sign.equals(sign))
                    .findFirst()
                    .orElseThrow();
        }

        boolean holds(double number, double limit) {
            return switch (this) {
                case BELOW -> number < limit;
                case AT_MOST -> number <= limit;
                case ABOVE -> number > limit;
                case AT_LEAST -> number >= limit;
            };
        }
    }

    /** A number against a limit, in the unit of the answer. */
    record OfNumber(String answer, Order order, double limit, String text) implements Check {

        @Override
        public Verdict judge(Value measured) {
            return measured instanceof Value.Figure figure
                    ? Verdict.ofEnds(order.holds(figure.least(), limit), order.holds(figure.most(), limit))
                    : Verdict.OPEN;
        }

        @Override
        public Optional<String> mistake(Answer about) {
            return about instanceof NumberAnswer
                    ? Optional.empty()
                    : Optional.of("the answer '" + answer + "' is a word, not a number");
        }
    }

    /** A word against another. */
    record OfWord(String answer, boolean negated, String word, String text) implements Check {

        @Override
        public Verdict judge(Value measured) {
            if (!(measured instanceof Value.Word found)) {
                return Verdict.OPEN;
            }
            return negated ? found.is(word).negated() : found.is(word);
        }

        @Override
        public Optional<String> mistake(Answer about) {
            if (!(about instanceof ChoiceAnswer choice)) {
                return Optional.of("the answer '" + answer + "' is a number, not a word");
            }
            return choice.choices().contains(word)
                    ? Optional.empty()
                    : Optional.of("'" + word + "' is not one of the choices of '" + answer + "'");
        }
    }
}
