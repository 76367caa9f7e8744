package org.archduet.analysis.slice;

import java.util.List;
import org.archduet.result.start.Repeat;
import org.archduet.result.start.Slice;
import org.archduet.result.start.Start;
import org.archduet.result.validity.ValidityReason;

/**
 * A disturbed attempt at a round, which was measured again.
 *
 * @param attempt the discarded one, 1-based
 * @param system the first arm in whose slices the disturbance was seen
 * @param reasons against any of its slices
 */
public record RepeatedRound(Round round, int attempt, String system, List<ValidityReason> reasons) {

    public RepeatedRound {
        reasons = List.copyOf(reasons);
    }

    /** As it stands in results, the attempts not compared. */
    public Repeat repeat() {
        return Repeat.ofRound(round.block(), system, round.condition(), round.number(), reasons);
    }

    /** The starts of its block with this attempt used in place of the one that is. */
    public List<Start> instead(List<Start> starts) {
        return starts.stream()
                .filter(start -> start.block() == round.block())
                .map(start -> start.withSlices(start.slices().stream()
                        .map(slice -> Round.of(start, slice).equals(round) ? instead(slice) : slice)
                        .toList()))
                .toList();
    }

    private Slice instead(Slice slice) {
        return slice.attempt() != attempt
                ? slice.unused()
                : new Slice(
                        slice.condition(),
                        slice.conditionKind(),
                        slice.round(),
                        slice.position(),
                        slice.attempt(),
                        true,
                        List.of(),
                        slice.waitingCpus(),
                        slice.referenceLoopNanos(),
                        slice.window());
    }
}
