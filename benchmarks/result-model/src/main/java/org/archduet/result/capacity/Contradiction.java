package org.archduet.result.capacity;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.archduet.result.validity.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * What windows below a capacity say against it: each offered no more than what had passed, so each should have kept its
 * SLO.
 *
 * @param loads all such windows, by rising load
 * @param referencePerSecond load that shares of the capacity were taken of; null when that is not known
 * @param withdrawn whether so many broke the SLO that the capacity has no passing end any more
 * @param confirmedPassPerSecond the passing end that the search and its confirmations had left
 */
public record Contradiction(
        List<RetestedLoad> loads,
        @Nullable Double referencePerSecond,
        boolean withdrawn,
        double confirmedPassPerSecond) {

    /** Above this share of broken windows a capacity is withdrawn. */
    public static final double WITHDRAW_ABOVE = 0.25;

    public Contradiction {
        loads = List.copyOf(loads);
    }

    /** Windows below the capacity that broke its SLO. */
    public int broken() {
        return loads.stream().mapToInt(RetestedLoad::broken).sum();
    }

    /**
     * Such as {@code 5 of 12 windows at 378/s (60 % of the search's 629/s) broke the SLO; one was OVERLOADED; 6 of the
     * 12 are of the second copy; so did 1 of 1 window of its curve at 450/s}.
     */
    public String described() {
        List<String> shares = loads.stream()
                .filter(load -> load.broken() > 0 && !load.curve())
                .map(this::described)
                .toList();
        String curves = loads.stream()
                .filter(load -> load.broken() > 0 && load.curve())
                .map(load -> count(load) + " of its curve at " + rate(load.ratePerSecond()))
                .collect(Collectors.joining(" and "));
        if (curves.isEmpty()) {
            return String.join("; ", shares);
        }
        return shares.isEmpty() ? curves + " broke the SLO" : String.join("; ", shares) + "; so did " + curves;
    }

    private String described(RetestedLoad load) {
        String share = referencePerSecond == null
                ? ""
                : String.format(
                        Locale.ROOT,
                        " (%.0f %% of the search's %s)",
                        100 * load.ratePerSecond() / referencePerSecond,
                        rate(referencePerSecond));
        return count(load) + " at " + rate(load.ratePerSecond()) + share + " broke the SLO"
                + switch (load.overloaded()) {
                    case 0 -> "";
                    case 1 -> "; one was " + Outcome.OVERLOADED;
                    default -> "; " + load.overloaded() + " were " + Outcome.OVERLOADED;
                }
                + (load.copies() == 0
                        ? ""
                        : "; " + load.copies() + " of the " + load.windows() + " are of the second copy");
    }

    private static String count(RetestedLoad load) {
        return load.broken() + " of " + load.windows() + (load.windows() == 1 ? " window" : " windows");
    }

    private static String rate(double perSecond) {
        return String.format(Locale.ROOT, "%.0f/s", perSecond);
    }
}
