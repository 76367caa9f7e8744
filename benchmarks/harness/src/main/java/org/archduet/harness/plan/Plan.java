package org.archduet.harness.plan;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.archduet.harness.handover.PlannedWindow;
import org.archduet.result.decision.DecisionRule;
import org.archduet.result.run.Experiment;
import org.archduet.result.run.PlanSummary;

/**
 * Everything a run is going to do, known before it starts.
 *
 * @param systems names in the order of the experiment
 * @param verification what must hold before anything is timed
 * @param capacity the search before the first block; empty when the profile has none
 * @param blocks in the order in which they run
 */
public record Plan(
        Experiment experiment,
        Profile profile,
        List<PlannedSystem> systems,
        PlannedVerification verification,
        Optional<PlannedCapacity> capacity,
        List<Block> blocks) {

    /**
     * A system as far as planning needs to know it.
     *
     * @param processes number of its processes, which decides how long a start takes
     */
    public record PlannedSystem(String name, int processes) {}

    /** One trial of every system, in random order, all with the same schedules. */
    public record Block(int number, long seed, List<PlannedTrial> trials) {}

    /** All trials in the order in which they run. */
    public Stream<PlannedTrial> trials() {
        return blocks.stream().flatMap(block -> block.trials().stream());
    }

    /** How long the driver's start, warm-up and calibration take. */
    public Duration calibration() {
        return profile.calibration().plus(Estimates.DRIVER_START);
    }

    /** How long it takes on two cores, from the start of the database server to the last trial's end. */
    public Duration estimate() {
        Duration trials = this.trials().map(PlannedTrial::estimate).reduce(Duration.ZERO, Duration::plus);
        return Estimates.PREPARATION
                .multipliedBy(systems.size())
                .plus(calibration())
                .plus(verification.estimate())
                .plus(capacity.map(PlannedCapacity::estimate).orElse(Duration.ZERO))
                .plus(trials);
    }

    /** The part of the estimate in which something is measured: the windows of all trials and of the searches. */
    public Duration measured() {
        Stream<Duration> windows =
                trials().flatMap(trial -> trial.windows().stream()).map(PlannedWindow::duration);
        Stream<Duration> tasks =
                trials().flatMap(trial -> trial.capacityTasks().stream()).map(CapacityTask::measured);
        return Stream.of(windows, tasks, capacity.stream().map(PlannedCapacity::measured))
                .flatMap(durations -> durations)
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** The part of the plan that the results folder keeps for the analysis. */
    public PlanSummary summary() {
        return new PlanSummary(
                experiment,
                DecisionRule.DEFAULT,
                trials().map(trial -> new PlanSummary.PlannedTrial(
                                trial.id(), trial.block(), trial.position(), trial.system(), trial.seed()))
                        .toList());
    }
}
