package org.archduet.harness.plan;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How one arm of a block is started, shown to be right, and ended; the warm-up between is that of all arms.
 *
 * @param launchStep the step in which its processes are started
 * @param replay that shows whether the start answers as the others do; empty where nothing is compared
 * @param countCalls the step in which processes, calls between them and database sessions are compared with what is
 *     described and was verified
 * @param warmUpCap longest load of its warm-up
 * @param audit the step that ends the start
 */
public record PlannedLaunch(
        PlannedStep launchStep,
        Optional<ShortReplay> replay,
        PlannedStep countCalls,
        Duration warmUpCap,
        PlannedStep audit) {

    /**
     * The short replay on a fresh start.
     *
     * @param operations length of the replay
     */
    public record ShortReplay(int operations, PlannedStep step) {}

    /** What comes before the warm-up, in order. */
    public List<PlannedStep> before() {
        return Stream.of(Stream.of(launchStep), replay.stream().map(ShortReplay::step), Stream.of(countCalls))
                .flatMap(steps -> steps)
                .toList();
    }
}
