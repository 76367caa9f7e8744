package org.archduet.analysis.failing;

import java.util.Locale;
import org.archduet.result.trial.Trial;
import org.archduet.result.trial.Window;

/** A window of which a system failed some requests. */
public record FailedWindow(Trial trial, Window window) {

    /**
     * Over this share of failed requests no verdict on time or cost is possible: the requests that are left are not
     * those that were asked for.
     */
    public static final double MOST = 0.01;

    /** From this share on it is said beside the comparisons. It is the failures that the default SLO allows. */
    public static final double NOTABLE = 0.001;

    /** Failed requests of a window over all that were scheduled or issued; 0 when there were none. */
    static double shareOf(Window window) {
        long scheduled = window.load().scheduled();
        return scheduled == 0 ? 0 : (double) window.load().errors().total() / scheduled;
    }

    /** Whether too many failed to judge time or cost. */
    public static boolean isDecisive(Window window) {
        return shareOf(window) > MOST;
    }

    /** Whether some failed, too few to withhold a verdict. */
    public static boolean isNotable(Window window) {
        return shareOf(window) >= NOTABLE && !isDecisive(window);
    }

    double share() {
        return shareOf(window);
    }

    /** Such as {@code microservices failed 100 % of its requests in window open-loop of trial 1-microservices}. */
    String brief() {
        return trial.system() + " failed " + percent() + " of its requests in window "
                + window.load().id() + " of trial " + trial.id();
    }

    /** The same with counts, causes and an example. */
    String complete() {
        return brief() + " (" + window.load().errors().total() + " of "
                + window.load().scheduled() + ": " + window.load().errors().kinds() + ")";
    }

    /** Less than all is never rounded up to 100 %. */
    private String percent() {
        double percent = 100 * share();
        return percent == 100 || percent < 10
                ? String.format(Locale.ROOT, percent == 100 ? "%.0f %%" : "%.1f %%", percent)
                : String.format(Locale.ROOT, "%.0f %%", Math.min(99, percent));
    }
}
