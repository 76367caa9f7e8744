package org.archduet.harness.measure;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.archduet.result.validity.ValidityReason;
import org.archduet.result.validity.ValidityReason.Code;
import org.jspecify.annotations.Nullable;

/** Checks identities of one window and writes down those that do not close, each with both numbers. */
final class Book {

    private final String window;
    private final List<ValidityReason> reasons = new ArrayList<>();

    Book(String window) {
        this.window = window;
    }

    /**
     * Two counts that must be the same.
     *
     * @param one in words, what the first counts; read as {@code one, other 3}
     */
    void same(String one, long first, String other, long second) {
        if (first != second) {
            against(String.format(Locale.ROOT, "%s is %,d, but %s is %,d", one, first, other, second));
        }
    }

    /** Two times in nanoseconds that must be the same; both may be absent. */
    void sameNanos(String one, @Nullable Long first, String other, @Nullable Long second) {
        if (!Objects.equals(first, second)) {
            against(one + " is " + millis(first) + ", but " + other + " is " + millis(second));
        }
    }

    /** A time that must not exceed another; nothing is asserted where one of them is absent. */
    void notAbove(String one, @Nullable Long first, String other, @Nullable Long second) {
        if (first != null && second != null && first > second) {
            against(one + " is " + millis(first) + ", above " + other + ", which is " + millis(second));
        }
    }

    void against(String what) {
        reasons.add(new ValidityReason(Code.BOOKS, "window " + window + ": " + what));
    }

    List<ValidityReason> reasons() {
        return List.copyOf(reasons);
    }

    private static String millis(@Nullable Long nanos) {
        return nanos == null ? "absent" : String.format(Locale.ROOT, "%,.3f ms", nanos / 1e6);
    }
}
