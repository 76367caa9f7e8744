package org.archduet.analysis.failing;

import java.util.List;
import org.archduet.result.trial.Trial;
import org.archduet.result.trial.Window;
import org.archduet.result.validity.FailureLimits;
import org.archduet.result.validity.Outcome;
import org.archduet.result.validity.ValidityReason;
import org.archduet.result.vocabulary.WindowKind;

/**
 * A window, and the trial it belongs to.
 *
 * @param firstAttempt whether the trial is a discarded first attempt
 */
record WindowOfTrial(Trial trial, Window window, boolean firstAttempt) {

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

    /** A disturbance that names no window of the trial may have reached them all. */
    private boolean disturbed() {
        List<ValidityReason> disturbances = trial.validity().stream()
                .filter(reason -> reason.code().isDisturbance())
                .toList();
        return disturbances.stream()
                .anyMatch(reason -> reason.isAbout(window.load().id())
                        || trial.windows().stream()
                                .noneMatch(other -> reason.isAbout(other.load().id())));
    }

    /** Such as {@code window open-loop of trial 2-split (first attempt)}. */
    String where() {
        return "window " + window.load().id() + " of trial " + trial.id() + (firstAttempt ? " (first attempt)" : "");
    }

    /** Such as {@code 6 of 1198: 6 × timed out}. */
    String counts() {
        return failed() + " of " + scheduled() + ": " + window.load().errors().kinds();
    }
}
