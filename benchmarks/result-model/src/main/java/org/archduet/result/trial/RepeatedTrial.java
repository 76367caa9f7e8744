package org.archduet.result.trial;

import java.util.List;
import java.util.Objects;
import org.archduet.result.validity.ValidityReason;

/**
 * A trial that was disturbed and therefore run again. The first attempt is kept apart and never averaged in; under
 * the trial's id stands the second one.
 *
 * @param trial id of the trial
 * @param reasons against the first attempt, all of them faults of the instrument
 * @param attempts both attempts in each primary metric; empty in results written before they were compared
 */
public record RepeatedTrial(
        String trial, int block, String system, List<ValidityReason> reasons, List<AttemptComparison> attempts) {

    public RepeatedTrial {
        attempts = List.copyOf(Objects.requireNonNullElse(attempts, List.of()));
    }

    /** A repeat whose attempts were not compared. */
    public RepeatedTrial(String trial, int block, String system, List<ValidityReason> reasons) {
        this(trial, block, system, reasons, List.of());
    }

    /** The same with its attempts compared. */
    public RepeatedTrial with(List<AttemptComparison> compared) {
        return new RepeatedTrial(trial, block, system, reasons, compared);
    }
}
