package org.archduet.analysis.failing;

import java.util.List;
import org.archduet.result.start.Start;
import org.archduet.result.start.Window;
import org.archduet.result.validity.FailureLimits;
import org.archduet.result.validity.Outcome;
import org.archduet.result.validity.ValidityReason;
import org.archduet.result.vocabulary.WindowKind;

/**
 * A window, and the start it belongs to.
 *
 * @param firstAttempt whether the start is a discarded first attempt
 */
record WindowOfStart(Start start, Window window, boolean firstAttempt) {

    long failed() {
        return window.load().errors().total();
    }

    long scheduled() {
        return window.load().scheduled();
    }

    /** Failed requests over all that were scheduled or issued; 0 when there were none. */
    double share() {
        return scheduled() == 0 ? 0 : (double) failed() / scheduled();
    }

    /**
     * Whether its failures speak against the system. Those of a disturbed window may be the machine's, unless nearly
     * all requests failed. A system that falls behind at a share of its capacity was offered too much by the harness:
     * that speaks against the capacity.
     */
    boolean speaksOfTheSystem() {
        boolean offeredTooMuch =
                window.load().kind() == WindowKind.OPEN_LOOP_SHARE && window.outcome() == Outcome.OVERLOADED;
        return !offeredTooMuch && (!disturbed() || share() > FailureLimits.DESPITE_DISTURBANCE_ABOVE);
    }

    /** A disturbance that names no window of the start may have reached them all. */
    private boolean disturbed() {
        List<ValidityReason> disturbances = start.validity().stream()
                .filter(reason -> reason.code().isDisturbance())
                .toList();
        return disturbances.stream()
                .anyMatch(reason -> reason.isAbout(window.load().id())
                        || start.windows().stream()
                                .noneMatch(other -> reason.isAbout(other.load().id())));
    }

    /** Such as {@code window open-loop of start 2-split (first attempt)}. */
    String where() {
        return "window " + window.load().id() + " of start " + start.id() + (firstAttempt ? " (first attempt)" : "");
    }

    /** Such as {@code 6 of 1198: 6 × timed out}. */
    String counts() {
        return failed() + " of " + scheduled() + ": " + window.load().errors().kinds();
    }
}
