package org.archduet.harness.plan;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.archduet.result.decision.DecisionRule;
import org.archduet.result.run.Experiment;
import org.archduet.result.run.PlanSummary;
import org.archduet.result.vocabulary.ArmRole;

/**
 * Everything a run is going to do, known before it starts.
 *
 * @param systems names in the order of the experiment
 * @param verification what must hold before anything is timed
 * @param stages what studies do before the first block, in order
 * @param blocks in the order in which they run
 */
public record Plan(
        Experiment experiment,
        Profile profile,
        List<PlannedSystem> systems,
        PlannedVerification verification,
        List<PlannedStage> stages,
        List<Block> blocks) {

    /**
     * A system as far as planning needs to know it.
     *
     * @param processes number of its processes, which decides how long a start takes
     * @param original name of the system that this one is a second copy of, for the noise floor; its own name when it
     *     is none
     */
    public record PlannedSystem(String name, int processes, String original) {

        /** A system that is compared. */
        public PlannedSystem(String name, int processes) {
            this(name, processes, name);
        }

        /** Why it is run. */
        public ArmRole role() {
            return name.equals(original) ? ArmRole.COMPARED : ArmRole.NOISE_FLOOR;
        }
    }

    /** One start of every system, in random order, all with the same schedules. */
    public record Block(int number, long seed, List<PlannedStart> starts) {}

    /** The system of that name. */
    public PlannedSystem system(String name) {
        return systems.stream()
                .filter(system -> system.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** All starts in the order in which they run. */
    public Stream<PlannedStart> starts() {
        return blocks.stream().flatMap(block -> block.starts().stream());
    }

    /** The other starts of a start's block, in the order in which they run. */
    public Stream<PlannedStart> othersOfBlock(PlannedStart planned) {
        return starts().filter(start -> start.block() == planned.block())
                .filter(start -> !start.id().equals(planned.id()));
    }

    /** How long the driver's start, warm-up and calibration take. */
    public Duration calibration() {
        return profile.calibration().plus(Estimates.DRIVER_START);
    }

    /** How long the verification takes on two cores, from the start of the database server on. */
    public Duration verificationEstimate() {
        return Estimates.PREPARATION.multipliedBy(systems.size()).plus(verification.estimate());
    }

    /** How long it takes on two cores, from the start of the database server to the last start's end. */
    public Duration estimate() {
        Duration starts = this.starts().map(PlannedStart::estimate).reduce(Duration.ZERO, Duration::plus);
        return verificationEstimate()
                .plus(calibration())
                .plus(stages.stream().map(PlannedStage::estimate).reduce(Duration.ZERO, Duration::plus))
                .plus(starts);
    }

    /** The part of the estimate in which something is measured: windows of the starts and all that studies measure. */
    public Duration measured() {
        return Stream.concat(
                        stages.stream().map(PlannedStage::measured),
                        starts().map(start -> Activity.measured(start.activities())))
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** The stages of one kind. */
    public <S extends PlannedStage> List<S> stages(Class<S> kind) {
        return stages.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /** The part of the plan that the results folder keeps for the analysis. */
    public PlanSummary summary() {
        return new PlanSummary(
                experiment,
                DecisionRule.DEFAULT,
                starts().map(start -> new PlanSummary.PlannedStart(
                                start.id(), start.block(), start.position(), start.system(), start.seed()))
                        .toList());
    }
}
