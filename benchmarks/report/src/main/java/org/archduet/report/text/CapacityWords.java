package org.archduet.report.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.archduet.result.capacity.Capacity;
import org.archduet.result.run.RunResult;
import org.archduet.result.vocabulary.WindowKind;

/** What a capacity says, in sentences. */
public final class CapacityWords {
    private CapacityWords() {}

    /** Such as {@code Capacity of the monolith (p99 ≤ 50 ms, failures ≤ 0.1 %): 812/s to 930/s, held on 3 starts}. */
    public static String sentence(Capacity capacity) {
        return "Capacity of " + capacity.system() + " (" + capacity.slo() + "): " + interval(capacity)
                + ", confirmed on "
                + starts(capacity)
                + (capacity.note().isEmpty() ? "" : "; " + capacity.note()) + ".";
    }

    /**
     * Shares of capacities are offered at, but one of these is known less well than wanted: a share of it is no better
     * known.
     */
    public static Optional<String> sharesHardlyKnown(RunResult result) {
        List<String> wide = new ArrayList<>();
        for (Capacity capacity : result.capacity()) {
            Double width = capacity.width();
            if (width != null && width > capacity.wantedWidth()) {
                wide.add("that of " + capacity.system() + " by " + Figures.percent(width));
            }
        }
        return wide.isEmpty()
                        || result.comparisons().stream()
                                .noneMatch(comparison -> comparison.window().isMain(WindowKind.OPEN_LOOP_SHARE))
                ? Optional.empty()
                : Optional.of("The two ends of a capacity differ (" + String.join(", ", wide)
                        + "), so systems that are offered the same share are equally busy only within that margin.");
    }

    /** The interval, or the one end that is known. */
    public static String interval(Capacity capacity) {
        Double pass = capacity.passPerSecond();
        Double fail = capacity.failPerSecond();
        if (pass == null) {
            return fail == null ? "not found" : "below " + Figures.rate(fail);
        }
        return fail == null
                ? "at least " + Figures.rate(pass) + (capacity.driverLimited() ? ", driver-limited" : "")
                : Figures.rate(pass) + " to " + Figures.rate(fail);
    }

    /** That of the search is one of them. */
    public static String starts(Capacity capacity) {
        int starts = capacity.starts() + 1;
        return starts == 1 ? "1 start" : starts + " starts";
    }
}
