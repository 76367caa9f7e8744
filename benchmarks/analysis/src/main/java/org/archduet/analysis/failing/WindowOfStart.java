package org.archduet.analysis.failing;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.archduet.result.start.Start;
import org.archduet.result.start.Window;
import org.archduet.result.validity.FailureLimits;
import org.archduet.result.validity.Outcome;
import org.archduet.result.validity.ValidityReason;
import org.archduet.result.vocabulary.WindowKind;

/**
 * A window, and the start it belongs to.
 *
 * @param firstAttempt whether the start is a discarded first attempt, or has discarded slices only
 */
record WindowOfStart(Start start, Window window, boolean firstAttempt) {

    /** Loads that the harness chose without knowing that a system can take them. */
    private static final Set<WindowKind> CHOSEN_LOADS = EnumSet.of(
            WindowKind.OPEN_LOOP_SHARE,
            WindowKind.LOAD,
            WindowKind.UTILISATION,
            WindowKind.MIX_LEVEL,
            WindowKind.DOSE_LEVEL);

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
     * all requests failed. A system that falls behind at a share of its capacity, at a load of the grid, or with
     * another mix or a dose of extra work, was offered too much by the harness: that speaks of the load.
     */
    boolean speaksOfTheSystem() {
        boolean offeredTooMuch = CHOSEN_LOADS.contains(window.load().kind()) && window.outcome() == Outcome.OVERLOADED;
        return !offeredTooMuch && (!disturbed() || share() > FailureLimits.DESPITE_DISTURBANCE_ABOVE);
    }

    private boolean disturbed() {
        List<ValidityReason> disturbances = start.validity().stream()
                .filter(reason -> reason.code().isDisturbance())
                .toList();
        return start.slices().isEmpty() ? disturbedWindow(disturbances) : disturbedSlice(disturbances);
    }

    /** In version 1. A disturbance that names no window of the start may have reached them all. */
    private boolean disturbedWindow(List<ValidityReason> disturbances) {
        return disturbances.stream()
                .anyMatch(reason -> reason.isAbout(window.load().id())
                        || start.windows().stream()
                                .noneMatch(other -> reason.isAbout(other.load().id())));
    }

    /** Reasons against a slice stand in it. A disturbance that is no slice's may have reached them all. */
    private boolean disturbedSlice(List<ValidityReason> disturbances) {
        return start.slices().stream()
                        .filter(slice -> slice.condition().equals(window.load().id()))
                        .filter(slice -> firstAttempt || slice.used())
                        .anyMatch(slice -> ValidityReason.anyDisturbance(slice.validity()))
                || disturbances.stream().anyMatch(reason -> start.slices().stream()
                        .noneMatch(slice -> slice.validity().contains(reason)));
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
