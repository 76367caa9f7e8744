package org.archduet.report.text;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.archduet.result.capacity.Capacity;
import org.archduet.result.run.RunResult;
import org.archduet.result.vocabulary.WindowKind;

/** What a capacity says, in sentences. */
public final class CapacityWords {
    /** As older results say it, of one window and of several. */
    private static final Pattern ONE =
            Pattern.compile("\\b1 of (\\d+) windows were disturbed and [a-z ]+, the first because");

    private static final Pattern SEVERAL = Pattern.compile("(\\d+ of \\d+ windows were disturbed) and [a-z ]+,");

    private CapacityWords() {}

    /** Such as {@code Capacity of the monolith (p99 ≤ 50 ms, failures ≤ 0.1 %): 812/s to 930/s, held on 3 starts}. */
    public static String sentence(Capacity capacity) {
        return "Capacity of " + capacity.system() + " (" + capacity.slo() + "): "
                + (capacity.contradiction() == null ? "" : against(capacity) + " The search had found ")
                + interval(capacity)
                + ", confirmed on "
                + starts(capacity)
                + (capacity.note().isEmpty() ? "" : "; " + note(capacity)) + ".";
    }

    /** What windows below a capacity say against it; empty when nothing. */
    public static String against(Capacity capacity) {
        String standing = capacity.standing();
        return standing.isEmpty() ? "" : standing + ".";
    }

    /** What must be known beside everything that was measured at a share of a capacity; empty when nothing was. */
    public static List<String> sharesCautions(RunResult result) {
        if (result.comparisons().stream()
                .noneMatch(comparison -> comparison.window().isMain(WindowKind.OPEN_LOOP_SHARE))) {
            return List.of();
        }
        List<String> said = new ArrayList<>();
        for (Capacity capacity : result.capacity()) {
            capacity.caveat()
                    .ifPresent(caveat -> said.add("Every statement at an equal share of SLO capacity " + caveat + "."));
        }
        for (Capacity capacity : result.capacity()) {
            Double width = capacity.width();
            if (width != null && width > capacity.wantedWidth()) {
                said.add("The capacity of " + capacity.system() + " is known only to within " + Figures.percent(width)
                        + ", and so is an equal share of it.");
            }
        }
        return said;
    }

    /** What must be known beside the interval, in today's words; empty when nothing. */
    public static String note(Capacity capacity) {
        String one = ONE.matcher(capacity.note()).replaceAll("1 of $1 windows was disturbed and discarded because");
        return SEVERAL.matcher(one).replaceAll("$1 and discarded,");
    }

    /** The interval, or the one end that is known; as confirmed, whatever contradicts it. */
    public static String interval(Capacity capacity) {
        Double pass = capacity.confirmedPassPerSecond();
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
