package org.archduet.harness.block;

import java.util.List;
import org.archduet.result.validity.ValidityReason;

/** Which attempt at a start this is, and with that whether it is worth continuing once something was disturbed. */
enum StartAttempt {
    /** Is set aside when it was disturbed: the rest of its figures would not be used. */
    FIRST {
        @Override
        boolean isSpoilt(List<ValidityReason> reasons) {
            return ValidityReason.onlyDisturbances(reasons);
        }
    },
    /** Stands whatever it shows, so all of it is measured. */
    LAST {
        @Override
        boolean isSpoilt(List<ValidityReason> reasons) {
            return false;
        }
    };

    /** @param reasons found so far */
    abstract boolean isSpoilt(List<ValidityReason> reasons);
}
