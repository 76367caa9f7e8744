package org.archduet.result.validity;

import java.util.List;
import org.archduet.result.vocabulary.WindowId;

/**
 * One reason why the instrument cannot be trusted.
 *
 * @param detail what was seen, where, and the limit it broke
 */
public record ValidityReason(Code code, String detail) {

    /** Whether there are reasons, and nothing but a disturbance of the instrument among them. */
    public static boolean onlyDisturbances(List<ValidityReason> reasons) {
        return !reasons.isEmpty()
                && reasons.stream().allMatch(reason -> reason.code().isDisturbance());
    }

    /** Whether a disturbance of the instrument is among the reasons. */
    public static boolean anyDisturbance(List<ValidityReason> reasons) {
        return reasons.stream().anyMatch(reason -> reason.code().isDisturbance());
    }

    /**
     * Whether it speaks of this window. The detail of such a reason begins with the window's id: {@code open-loop: p99
     * send lag …} (by the driver) or {@code window open-loop: the hypervisor took …} (by the harness).
     */
    public boolean isAbout(WindowId window) {
        return detail.startsWith(window + ": ") || detail.startsWith("window " + window + ": ");
    }

    /** Named reasons; each is about the instrument or the comparison, never about a slow system. */
    public enum Code {
        /** Requests were sent later after their intended time than the limit allows. */
        DRIVER_LATE,
        /** The offered load is above half of the driver's calibrated ceiling. */
        DRIVER_SATURATED,
        /** Not every scheduled request is accounted for. */
        SCHEDULED_NOT_SENT,
        /** The driver ran out of open files, local ports or memory, so that it did not send all requests. */
        DRIVER_OUT_OF_RESOURCES,
        /** A window in which no request was sent. */
        NOTHING_MEASURED,
        /** Something else used the machine during a window. */
        NOISY_ENVIRONMENT,
        /** The systems do not give the same answers. */
        PARITY,
        /** Processes or calls between processes are not as described. */
        TOPOLOGY,
        /** An identity between counts or times of a window does not close. */
        BOOKS,
        /** A system failed more requests than the limit in a window that was not meant to overload it. */
        SYSTEM_FAILING,
        /** The systems' database sessions are not set alike, or not as required. */
        DATABASE,
        /** A business invariant is broken after the start. */
        INVARIANT,
        /** The start did not finish. */
        INCOMPLETE;

        /**
         * Whether what happened may not happen again: the instrument was disturbed, and nothing is wrong with the
         * systems.
         */
        public boolean isDisturbance() {
            return this == NOISY_ENVIRONMENT || this == DRIVER_LATE;
        }
    }
}
