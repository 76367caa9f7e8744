package org.archduet.harness.plan;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.archduet.harness.handover.PlannedWarmUp;

/**
 * How a system is started and made ready to be measured: launch, proof, warm-up.
 *
 * @param proof that the start answers as the others do; empty where nothing is compared
 * @param warmUpStep the step in which it is warmed up as {@code warmUp} says
 * @param audit the step that ends the start
 */
public record PlannedStart(
        PlannedStep launch,
        Optional<ShortProof> proof,
        PlannedStep warmUpStep,
        PlannedWarmUp warmUp,
        PlannedStep audit) {

    /**
     * The short proof of a fresh start.
     *
     * @param operations length of the replay
     */
    public record ShortProof(int operations, PlannedStep replay, PlannedStep countCalls) {}

    /** What comes before the activities, in order. */
    public List<PlannedStep> before() {
        return Stream.of(
                        Stream.of(launch),
                        proof.stream().flatMap(steps -> Stream.of(steps.replay(), steps.countCalls())),
                        Stream.of(warmUpStep))
                .flatMap(steps -> steps)
                .toList();
    }

    /** All of it around the activities that are done with the warm system. */
    public List<Activity> around(List<? extends Activity> activities) {
        return Stream.of(before().stream(), activities.stream(), Stream.of(audit))
                .flatMap(steps -> steps)
                .map(Activity.class::cast)
                .toList();
    }
}
