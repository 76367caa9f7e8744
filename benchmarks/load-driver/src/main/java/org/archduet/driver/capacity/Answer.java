package org.archduet.driver.capacity;

import java.util.List;
import java.util.Optional;
import org.archduet.result.capacity.CapacityStep.Verdict;
import org.archduet.result.validity.ValidityReason;
import org.archduet.result.validity.ValidityReason.Code;

/** What a window tells a search. */
public enum Answer {
    /** The SLO was kept. */
    PASS(Verdict.PASS),
    /** The SLO was broken. */
    FAIL(Verdict.FAIL),
    /** The bounds lie on both sides of the limit. */
    UNDECIDED(Verdict.UNDECIDED),
    /** The driver could not offer that rate properly: unless it can offer a higher one, none need be asked. */
    DRIVER_LIMITED(Verdict.INVALID),
    /**
     * Something else disturbed the window: it says nothing about the rate, neither for the system nor for the driver.
     */
    DISTURBED(Verdict.INVALID),
    /**
     * The window cannot be trusted, and another one would not be better: books do not close, or the driver lost
     * requests. It says nothing about the rate, and makes the run invalid.
     */
    UNTRUSTED(Verdict.INVALID);

    private final Verdict verdict;

    Answer(Verdict verdict) {
        this.verdict = verdict;
    }

    /** The same in the words of the results. */
    public Verdict verdict() {
        return verdict;
    }

    boolean isValid() {
        return verdict != Verdict.INVALID;
    }

    /** Whether it says nothing about the rate, neither for the system nor for the driver. */
    boolean saysNothing() {
        return this == DISTURBED || this == UNTRUSTED;
    }

    /** Whether a second window at the same rate may say more. */
    boolean mayPass() {
        return this == DISTURBED || this == DRIVER_LIMITED;
    }

    /**
     * What reasons against a window make of it; empty when there are none. A driver that was late on a machine that was
     * noisy may have been made late by the noise, so that is a disturbance; a driver beyond its ceiling is so however
     * quiet it was.
     */
    public static Optional<Answer> against(List<ValidityReason> reasons) {
        if (reasons.isEmpty()) {
            return Optional.empty();
        }
        boolean atItsLimit = reasons.stream().anyMatch(Answer::isLimitOfTheDriver);
        boolean onlyLate = reasons.stream().allMatch(reason -> reason.code() == Code.DRIVER_LATE);
        if (atItsLimit || onlyLate) {
            return Optional.of(DRIVER_LIMITED);
        }
        return Optional.of(ValidityReason.onlyDisturbances(reasons) ? DISTURBED : UNTRUSTED);
    }

    /**
     * The reasons that hold against the whole run: those that neither a second window nor a lower rate mends. That the
     * driver is beyond its ceiling, or out of files and threads, at some rate is an answer of the search, not a fault.
     */
    public static List<ValidityReason> againstTheRun(List<ValidityReason> reasons) {
        return reasons.stream()
                .filter(reason -> !isLimitOfTheDriver(reason) && !reason.code().isDisturbance())
                .toList();
    }

    private static boolean isLimitOfTheDriver(ValidityReason reason) {
        return reason.code() == Code.DRIVER_SATURATED || reason.code() == Code.DRIVER_OUT_OF_RESOURCES;
    }
}
