package org.archduet.result.capacity;

import java.util.Locale;
import org.archduet.result.validity.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * What the windows at a share of a capacity say against it: each offered less than the capacity, so each should have
 * kept its SLO.
 *
 * @param ratePerSecond load that these windows offered, by their arrival model
 * @param share that load over the load that shares were taken of; null when that is not known
 * @param windows how many there were, those of second copies of the system included
 * @param broken how many of them broke the SLO
 * @param overloaded how many of these fell behind the offered load
 * @param withdrawn whether so many broke it that the capacity has no passing end any more; otherwise the end was moved
 *     down to {@code ratePerSecond}
 * @param searchedPassPerSecond the passing end before
 */
public record Contradiction(
        double ratePerSecond,
        @Nullable Double share,
        int windows,
        int broken,
        int overloaded,
        boolean withdrawn,
        @Nullable Double searchedPassPerSecond) {

    /** Such as {@code 5 of 12 windows at 60 % of it broke the SLO; one was OVERLOADED}. */
    public String described() {
        String where = share == null
                ? String.format(Locale.ROOT, "at %.0f/s", ratePerSecond)
                : String.format(Locale.ROOT, "at %.0f %% of it", 100 * share);
        return broken + " of " + windows + (windows == 1 ? " window " : " windows ") + where + " broke the SLO"
                + switch (overloaded) {
                    case 0 -> "";
                    case 1 -> "; one was " + Outcome.OVERLOADED;
                    default -> "; " + overloaded + " were " + Outcome.OVERLOADED;
                };
    }
}
