package org.archduet.harness.plan;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.archduet.harness.handover.PlannedWarmUp;

/**
 * How a system is started and made ready to be measured: launch, proof, warm-up.
 *
 * @param replay that shows whether the start answers as the others do; empty where nothing is compared
 * @param countCalls the step in which processes, calls between them and database sessions are compared with what is
 *     described and was verified
 * @param warmUpStep the step in which it is warmed up as {@code warmUp} says
 * @param audit the step that ends the start
 */
public record PlannedLaunch(
        PlannedStep launch,
        Optional<ShortReplay> replay,
        PlannedStep countCalls,
        PlannedStep warmUpStep,
        PlannedWarmUp warmUp,
        PlannedStep audit) {

    /**
     * The short replay on a fresh start.
     *
     * @param operations length of the replay
     */
    public record ShortReplay(int operations, PlannedStep step) {}

    /** What comes before the activities, in order. */
    public List<PlannedStep> before() {
        return Stream.of(Stream.of(launch), replay.stream().map(ShortReplay::step), Stream.of(countCalls, warmUpStep))
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
