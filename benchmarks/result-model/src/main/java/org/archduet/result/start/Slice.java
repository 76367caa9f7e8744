package org.archduet.result.start;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import org.archduet.result.validity.ValidityReason;
import org.archduet.result.vocabulary.WindowId;
import org.archduet.result.vocabulary.WindowKind;
import org.jspecify.annotations.Nullable;

/**
 * One measured span of a start. The slices of a start that share a {@code condition} are merged into one
 * {@link Window}; they never count as n.
 *
 * @param condition id of the window that this slice is a part of
 * @param conditionKind how the load of that window is offered
 * @param round 1-based round of its condition within the block; in a round each arm has the same number of slices
 * @param position 1-based place in the order of its round
 * @param attempt 1-based; when a round was disturbed, it is measured again as a whole, and its last attempt is used
 * @param used whether it is a part of the window; the analysis clears it where a round is left out in all arms
 * @param validity reasons against it
 * @param waitingCpus CPU time of the arms that waited, over wall time, in CPUs; null when it cannot be seen
 * @param referenceLoopNanos CPU time of a fixed piece of work, mean of the runs before and after it: the machine's
 *     speed; null when it was not run
 * @param window what was measured, unwrapped into the slice's own fields in JSON
 */
public record Slice(
        WindowId condition,
        WindowKind conditionKind,
        int round,
        int position,
        int attempt,
        boolean used,
        List<ValidityReason> validity,
        @Nullable Double waitingCpus,
        @Nullable Double referenceLoopNanos,
        @JsonUnwrapped Window window) {

    public Slice {
        validity = List.copyOf(validity);
    }

    /** The same, not to be used: its round was measured again. */
    public Slice unused() {
        return new Slice(
                condition,
                conditionKind,
                round,
                position,
                attempt,
                false,
                validity,
                waitingCpus,
                referenceLoopNanos,
                window);
    }
}
