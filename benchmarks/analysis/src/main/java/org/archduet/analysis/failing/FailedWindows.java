package org.archduet.analysis.failing;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.apache.commons.statistics.distribution.BetaDistribution;
import org.archduet.result.start.Start;
import org.archduet.result.validity.FailureLimits;

/**
 * Windows of one system with the same id, one or several; their requests are counted together, so that a share that
 * recurs in many short windows is found.
 *
 * @param windows worst first; at least one
 */
record FailedWindows(List<WindowOfStart> windows) {

    FailedWindows {
        windows = windows.stream()
                .sorted(Comparator.comparingDouble(WindowOfStart::share).reversed())
                .toList();
    }

    int size() {
        return windows.size();
    }

    /** Whether it is one window, of this start and not of its first attempt. */
    boolean isOnly(Start start) {
        return size() == 1 && !worst().firstAttempt() && worst().start().id().equals(start.id());
    }

    double share() {
        return scheduled() == 0 ? 0 : (double) failed() / scheduled();
    }

    /**
     * Whether the share of failed requests is above the limit beyond chance: the lower bound of its one-sided interval
     * by Clopper and Pearson is. Of 3,000 requests 44 are enough, of 20 three.
     */
    boolean isDecisive() {
        long failed = failed();
        // the probability of so many failures, or more, if the true share were at the limit
        return failed > 0
                && BetaDistribution.of(failed, scheduled() - failed + 1.0)
                                .cumulativeProbability(FailureLimits.WITHHOLD_ABOVE)
                        < 1 - FailureLimits.CONFIDENCE;
    }

    /** Such as {@code 1.8 % of the requests to split failed in window open-loop of start 1-split}. */
    String brief() {
        return subject() + " in " + where();
    }

    /** The same with the limit, counts, causes and an example. */
    String complete() {
        return subject() + "; the limit is " + percent(FailureLimits.WITHHOLD_ABOVE) + ": " + where() + " (" + counts()
                + ")";
    }

    private String subject() {
        return percent(share()) + " of the requests to " + worst().start().system() + " failed";
    }

    private String where() {
        return size() == 1
                ? worst().where()
                : "the " + size() + " windows " + worst().window().load().id() + " together";
    }

    private String counts() {
        return size() == 1
                ? worst().counts()
                : failed() + " of " + scheduled() + ", most in start "
                        + worst().start().id() + ": " + worst().counts();
    }

    private WindowOfStart worst() {
        return windows.get(0);
    }

    private long failed() {
        return windows.stream().mapToLong(WindowOfStart::failed).sum();
    }

    private long scheduled() {
        return windows.stream().mapToLong(WindowOfStart::scheduled).sum();
    }

    /** Less than all is never rounded up to 100 %. */
    private static String percent(double share) {
        double percent = 100 * share;
        boolean whole = percent >= 10 || percent == Math.rint(percent);
        return whole
                ? String.format(Locale.ROOT, "%.0f %%", percent == 100 ? percent : Math.min(99, percent))
                : String.format(Locale.ROOT, "%.1f %%", percent);
    }
}
