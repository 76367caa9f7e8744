package org.archduet.harness.plan;

import java.time.Duration;
import java.util.List;

/**
 * The proof, on fresh processes of each system and before anything is timed, that all give the same answers. It has
 * separate launches, so that every start of a system is preceded by the same history.
 *
 * @param operations of the full replay
 * @param seed of the preflight and the replayed sequence
 * @param groups all systems, in the order of the experiment
 */
public record PlannedVerification(int operations, long seed, List<Group> groups) {

    /**
     * Systems that are up at the same time: nothing is timed yet, and a replay leaves a core free. Each step is done
     * with all of them at once.
     */
    public record Group(
            List<String> systems,
            PlannedStep launch,
            PlannedStep preflight,
            PlannedStep replay,
            PlannedStep countCalls,
            PlannedStep stop) {

        /** All steps, in order. */
        public List<PlannedStep> steps() {
            return List.of(launch, preflight, replay, countCalls, stop);
        }
    }

    /** All that it does, in order. */
    public List<PlannedStep> steps() {
        return groups.stream().flatMap(group -> group.steps().stream()).toList();
    }

    /** How long it takes. */
    public Duration estimate() {
        return Activity.estimate(steps());
    }
}
