package org.archduet.harness.plan;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.archduet.harness.handover.PlannedWarmUp;
import org.archduet.result.decision.DecisionRule;
import org.archduet.result.decision.Factor;
import org.archduet.result.run.Experiment;
import org.archduet.result.run.PlanSummary;
import org.archduet.result.vocabulary.ArmRole;
import org.archduet.result.waterfall.Chain;

/**
 * Everything a run is going to do, known before it starts.
 *
 * @param systems names in the order of the experiment
 * @param verification what must hold before anything is timed
 * @param blocks in the order in which they run
 * @param factors what the experiment varies, in its order
 * @param chain the arms of a waterfall; empty when it compares a pair
 * @param apart blocks of studies that enter no comparison, after all others
 */
public record Plan(
        Experiment experiment,
        Profile profile,
        List<PlannedSystem> systems,
        PlannedVerification verification,
        List<Block> blocks,
        List<Factor> factors,
        Optional<Chain> chain,
        List<BlockApart> apart) {

    /** Of an experiment that varies nothing, without blocks apart. */
    public Plan(
            Experiment experiment,
            Profile profile,
            List<PlannedSystem> systems,
            PlannedVerification verification,
            List<Block> blocks) {
        this(experiment, profile, systems, verification, blocks, List.of(), Optional.empty(), List.of());
    }

    /**
     * A system as far as planning needs to know it.
     *
     * @param processes number of its processes, which decides how long a start takes
     * @param original name of the system that this one is a second copy of, for the noise floor; its own name when it
     *     is none
     * @param budget what it may use, in words; empty when the plan does not say it
     */
    public record PlannedSystem(String name, int processes, String original, String budget) {

        /** A system whose budget is not said. */
        public PlannedSystem(String name, int processes, String original) {
            this(name, processes, original, "");
        }

        /** A system that is compared. */
        public PlannedSystem(String name, int processes) {
            this(name, processes, name);
        }

        /** Why it is run. */
        public ArmRole role() {
            return name.equals(original) ? ArmRole.COMPARED : ArmRole.NOISE_FLOOR;
        }
    }

    /**
     * All arms started fresh, warmed up, and measured in turn.
     *
     * @param number 1-based
     * @param seed the same for all arms
     * @param starts in the order in which the arms are started, which is random
     * @param warmUpStep the step in which they are warmed up as {@code warmUp} says
     * @param activities done with the warm arms, in this order
     */
    public record Block(
            int number,
            long seed,
            List<PlannedStart> starts,
            PlannedStep warmUpStep,
            PlannedWarmUp warmUp,
            List<Activity> activities) {

        /** All that it does, in order. */
        public List<Activity> steps() {
            return Stream.of(
                            starts.stream().flatMap(start -> start.launch().before().stream()),
                            Stream.of(warmUpStep),
                            activities.stream(),
                            starts.stream().map(start -> start.launch().audit()))
                    .flatMap(steps -> steps)
                    .map(Activity.class::cast)
                    .toList();
        }

        /** Names of its arms in the order of its starts. */
        public List<String> arms() {
            return starts.stream().map(PlannedStart::system).toList();
        }

        /** Its rounds, in the order in which they are measured; without those of the studies. */
        public List<RoundActivity> rounds() {
            return activities.stream()
                    .filter(RoundActivity.class::isInstance)
                    .map(RoundActivity.class::cast)
                    .toList();
        }

        /** How long it takes. */
        public Duration estimate() {
            return Activity.estimate(steps());
        }
    }

    /** The system of that name. */
    public PlannedSystem system(String name) {
        return systems.stream()
                .filter(system -> system.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** All blocks in the order in which they run, those that enter no comparison last. */
    public Stream<Block> allBlocks() {
        return Stream.concat(blocks.stream(), apart.stream().map(BlockApart::block));
    }

    /** The starts that are compared, in the order in which they are made. */
    public Stream<PlannedStart> starts() {
        return blocks.stream().flatMap(block -> block.starts().stream());
    }

    /** How long the driver's start, warm-up and calibration take. */
    public Duration calibration() {
        return profile.calibration().plus(Estimates.DRIVER_START);
    }

    /** How long the verification takes on two cores, from the start of the database server on. */
    public Duration verificationEstimate() {
        return Estimates.PREPARATION.multipliedBy(systems.size()).plus(verification.estimate());
    }

    /** How long it takes on two cores, from the start of the database server to the last block's end. */
    public Duration estimate() {
        Duration all = allBlocks().map(Block::estimate).reduce(Duration.ZERO, Duration::plus);
        return verificationEstimate().plus(calibration()).plus(all);
    }

    /** The part of the estimate in which something is measured: slices of the blocks and all that studies measure. */
    public Duration measured() {
        return allBlocks().map(block -> Activity.measured(block.activities())).reduce(Duration.ZERO, Duration::plus);
    }

    /** The part of the plan that the results folder keeps for the analysis. */
    public PlanSummary summary() {
        return new PlanSummary(
                        experiment,
                        DecisionRule.DEFAULT,
                        starts().map(start -> new PlanSummary.PlannedStart(
                                        start.id(), start.block(), start.position(), start.system(), start.seed()))
                                .toList())
                .varying(factors)
                .along(chain.orElse(null));
    }
}
