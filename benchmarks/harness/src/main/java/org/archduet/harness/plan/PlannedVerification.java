package org.archduet.harness.plan;

import java.time.Duration;
import java.util.List;
import org.archduet.driver.Draws;
import org.archduet.driver.random.Seeds;

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

    /**
     * Where the permutations of each start begin. All starts of a run, those of the verification too, have the same
     * ones: what preflight, replay and call counter draw is drawn in no slice after them.
     */
    public Draws draws() {
        return Draws.of(Seeds.of(seed, "draws"));
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
