package org.archduet.harness.config;

import java.util.List;
import java.util.Optional;
import org.archduet.result.failure.NearestWord;

/** Which values a knob takes. The harness does not know what they mean. */
public sealed interface KnobValues {

    /**
     * What is wrong with a value, for example {@code must be a whole number from 0 to 10, not 11}; empty when nothing
     * is.
     */
    Optional<String> refusal(String value);

    /** Nothing is said of them. */
    record Any() implements KnobValues {
        @Override
        public Optional<String> refusal(String value) {
            return Optional.empty();
        }
    }

    /** Only these. */
    record OneOf(List<String> values) implements KnobValues {
        public OneOf {
            values = List.copyOf(values);
        }

        @Override
        public Optional<String> refusal(String value) {
            return values.contains(value)
                    ? Optional.empty()
                    : Optional.of("does not take '" + value + "' - " + NearestWord.fix(value, values));
        }
    }

    /** Decimal whole numbers, both ends included; {@link Long#MIN_VALUE} and {@link Long#MAX_VALUE} for an open end. */
    record WholeNumbers(long minimum, long maximum) implements KnobValues {
        @Override
        public Optional<String> refusal(String value) {
            try {
                long number = Long.parseLong(value);
                if (number >= minimum && number <= maximum) {
                    return Optional.empty();
                }
            } catch (NumberFormatException e) {
                // refused below
            }
            return Optional.of("must be a whole number" + range() + ", not '" + value + "'");
        }

        private String range() {
            if (maximum == Long.MAX_VALUE) {
                return " of at least " + minimum;
            }
            return minimum == Long.MIN_VALUE ? " of at most " + maximum : " from " + minimum + " to " + maximum;
        }
    }
}
