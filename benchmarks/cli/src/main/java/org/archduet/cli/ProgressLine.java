package org.archduet.cli;

import java.time.Duration;
import java.util.Locale;
import org.archduet.harness.plan.PlanText;

/**
 * How far a run is, on one line. A narrow terminal gets no bar; {@link StatusLine} cuts what is still too long.
 *
 * @param total expected length of the whole run
 * @param done how much of it has passed by the plan
 * @param step what runs now
 */
record ProgressLine(Duration total, Duration done, String step) {

    /** Below this many columns the words need all the room. */
    private static final int BAR_FROM = 60;

    /** In columns. */
    private static final int SHORTEST_BAR = 20;

    private static final int LONGEST_BAR = 50;

    /** A quarter of the terminal at most. */
    private static final int BAR_SHARE = 4;

    /** The line for a terminal of so many columns. */
    String in(int columns) {
        String bar =
                columns < BAR_FROM ? "" : bar(Math.max(SHORTEST_BAR, Math.min(LONGEST_BAR, columns / BAR_SHARE))) + " ";
        return String.format(Locale.ROOT, "%3d %% %s%s, %s", percent(), bar, left(), step);
    }

    private long percent() {
        if (total.isZero()) {
            return 0;
        }
        return Math.max(0, Math.min(100, 100 * done.toMillis() / total.toMillis()));
    }

    private String left() {
        Duration left = total.minus(done);
        return left.isNegative() || left.isZero() ? "finishing" : PlanText.duration(left) + " left";
    }

    private String bar(int width) {
        int full = (int) (percent() * width / 100);
        return "[" + "=".repeat(full) + " ".repeat(width - full) + "]";
    }
}
