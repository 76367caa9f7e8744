package org.archduet.harness.measure;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.archduet.result.validity.ValidityReason;
import org.archduet.result.validity.ValidityReason.Code;
import org.jspecify.annotations.Nullable;

/**
 * Checks identities of one kind in one window. One fault breaks many of them, so they make one reason together: the one
 * that is furthest off with both numbers, and how many others do not close.
 */
final class IdentityChecks {

    private final String window;
    private final String kind;
    private String worst = "";
    private double worstGap = -1;
    private int open;

    /** @param kind of identities, for the message; read as {@code and 3 more identities of <kind>} */
    IdentityChecks(String window, String kind) {
        this.window = window;
        this.kind = kind;
    }

    /**
     * Two counts that must be the same.
     *
     * @param one in words, what the first counts; read as {@code one is 3, but other is 4}
     */
    void same(String one, long first, String other, long second) {
        if (first != second) {
            against(
                    String.format(Locale.ROOT, "%s is %,d, but %s is %,d", one, first, other, second),
                    gap(first, second));
        }
    }

    /** Two times in nanoseconds that must be the same; both may be absent. */
    void sameNanos(String one, @Nullable Long first, String other, @Nullable Long second) {
        if (!Objects.equals(first, second)) {
            against(one + " is " + millis(first) + ", but " + other + " is " + millis(second), gap(first, second));
        }
    }

    /** A time that must not exceed another; nothing is asserted where one of them is absent. */
    void notAbove(String one, @Nullable Long first, String other, @Nullable Long second) {
        if (first != null && second != null && first > second) {
            against(
                    one + " is " + millis(first) + ", above " + other + ", which is " + millis(second),
                    gap(first, second));
        }
    }

    /** A fault that needs no second number; it ranks before every identity that does not close. */
    void against(String what) {
        against(what, Double.POSITIVE_INFINITY);
    }

    private void against(String what, double gap) {
        open++;
        if (gap > worstGap) {
            worstGap = gap;
            worst = what;
        }
    }

    /** Empty when all of them close. */
    List<ValidityReason> reasons() {
        if (open == 0) {
            return List.of();
        }
        String more = open == 1
                ? ""
                : "; and " + (open - 1) + (open == 2 ? " more identity of " : " more identities of ") + kind + " that "
                        + (open == 2 ? "does" : "do") + " not close";
        return List.of(new ValidityReason(Code.BOOKS, "window " + window + ": " + worst + more));
    }

    /** How far apart two figures are, as a share of the larger one: from 0 to 1, and 1 when one is absent. */
    private static double gap(@Nullable Long first, @Nullable Long second) {
        if (first == null || second == null) {
            return 1;
        }
        double larger = Math.max(Math.abs((double) first), Math.abs((double) second));
        return larger == 0 ? 0 : Math.abs((double) first - second) / larger;
    }

    private static String millis(@Nullable Long nanos) {
        return nanos == null ? "absent" : String.format(Locale.ROOT, "%,.3f ms", nanos / 1e6);
    }
}
