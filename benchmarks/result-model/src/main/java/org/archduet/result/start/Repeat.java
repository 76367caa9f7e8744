package org.archduet.result.start;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.List;
import java.util.Objects;
import org.archduet.result.validity.ValidityReason;
import org.archduet.result.vocabulary.WindowId;
import org.jspecify.annotations.Nullable;

/**
 * What was disturbed and therefore measured again: a round of a block, or in version 1 of the format a whole trial. The
 * disturbed attempt is kept apart and never averaged in.
 *
 * @param block 1-based block
 * @param system the arm in whose slice the disturbance was seen
 * @param window the condition whose round was repeated; null when a whole start was
 * @param round 1-based round of that condition; null as for {@code window}
 * @param reasons against the disturbed attempt, all of them disturbances of the instrument
 * @param attempts both attempts in each primary metric; empty where they were not compared
 */
@JsonIgnoreProperties("trial")
public record Repeat(
        int block,
        String system,
        @Nullable WindowId window,
        @Nullable Integer round,
        List<ValidityReason> reasons,
        List<AttemptComparison> attempts) {

    public Repeat {
        reasons = List.copyOf(reasons);
        attempts = List.copyOf(Objects.requireNonNullElse(attempts, List.of()));
    }

    /** A repeated start whose attempts were not compared. */
    public static Repeat ofStart(int block, String system, List<ValidityReason> reasons) {
        return new Repeat(block, system, null, null, reasons, List.of());
    }

    /** A repeated round whose attempts were not compared. */
    public static Repeat ofRound(int block, String system, WindowId window, int round, List<ValidityReason> reasons) {
        return new Repeat(block, system, window, round, reasons, List.of());
    }

    /** The same with its attempts compared. */
    public Repeat with(List<AttemptComparison> compared) {
        return new Repeat(block, system, window, round, reasons, compared);
    }
}
