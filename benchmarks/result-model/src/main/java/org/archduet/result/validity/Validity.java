package org.archduet.result.validity;

import java.util.List;

/** Whether the instrument can be trusted: {@code VALID} exactly when there is no reason against it. */
public record Validity(Status status, List<ValidityReason> reasons) {

    /** The two answers. */
    public enum Status {
        /** Nothing speaks against the numbers. */
        VALID,
        /** At least one reason speaks against them. */
        INVALID
    }

    /** @return {@code VALID} when {@code reasons} is empty, else {@code INVALID} */
    public static Validity of(List<ValidityReason> reasons) {
        return new Validity(reasons.isEmpty() ? Status.VALID : Status.INVALID, List.copyOf(reasons));
    }
}
