package org.archduet.report.text;

import org.archduet.result.Capacity;

/** What a capacity says, in sentences. */
public final class CapacityWords {
    private CapacityWords() {}

    /** Such as {@code Capacity of the monolith (p99 ≤ 50 ms, failures ≤ 0.1 %): 812/s to 930/s, held on 3 starts}. */
    public static String sentence(Capacity capacity) {
        return "Capacity of " + capacity.system() + " (" + capacity.slo() + "): " + interval(capacity) + ", held on "
                + starts(capacity)
                + (capacity.note().isEmpty() ? "" : "; " + capacity.note()) + ".";
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
