package org.archduet.harness.plan;

import java.time.Duration;
import java.util.List;

/**
 * The proof, on fresh processes of each system and before anything is timed, that all give the same answers. It has
 * launches of its own, so that every trial of a system is preceded by the same history.
 *
 * @param operations of the full replay
 * @param seed of the replayed sequence
 * @param steps what it does, for each system in turn
 */
public record PlannedVerification(int operations, long seed, List<PlannedStep> steps) {

    /** How long it takes. */
    public Duration estimate() {
        return PlannedStep.total(steps);
    }
}
