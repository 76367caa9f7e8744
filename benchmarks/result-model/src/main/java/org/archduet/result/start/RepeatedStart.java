package org.archduet.result.start;

import java.util.List;
import java.util.Objects;
import org.archduet.result.validity.ValidityReason;

/**
 * A start that was disturbed and therefore run again. The first attempt is kept apart and never averaged in; under
 * the start's id stands the second one.
 *
 * @param start id of the start
 * @param reasons against the first attempt, all of them faults of the instrument
 * @param attempts both attempts in each primary metric; empty in results written before they were compared
 */
public record RepeatedStart(
        String start, int block, String system, List<ValidityReason> reasons, List<AttemptComparison> attempts) {

    public RepeatedStart {
        attempts = List.copyOf(Objects.requireNonNullElse(attempts, List.of()));
    }

    /** A repeat whose attempts were not compared. */
    public RepeatedStart(String start, int block, String system, List<ValidityReason> reasons) {
        this(start, block, system, reasons, List.of());
    }

    /** The same with its attempts compared. */
    public RepeatedStart with(List<AttemptComparison> compared) {
        return new RepeatedStart(start, block, system, reasons, compared);
    }
}
