package org.archduet.harness.plan;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.archduet.driver.random.Seeds;
import org.archduet.driver.workload.Workload;
import org.archduet.harness.plan.BlockSequence.Turn;
import org.archduet.harness.plan.Plan.Block;
import org.archduet.harness.plan.Plan.PlannedSystem;
import org.archduet.result.run.Experiment;
import org.archduet.result.waterfall.Chain;

/** Expands an experiment to its plan: a pure function of its arguments and the experiment's seed. */
public final class Planner {

    private final Experiment experiment;
    private final Profile profile;
    private final Workload workload;
    private final PlannedFactors factors;
    private final List<String> alone;
    private final Optional<Chain> chain;

    /** Of an experiment that varies nothing. */
    public Planner(Experiment experiment, Profile profile, Workload workload) {
        this(experiment, profile, workload, PlannedFactors.NONE);
    }

    /** Of an experiment that varies these factors. */
    public Planner(Experiment experiment, Profile profile, Workload workload, PlannedFactors factors) {
        this(experiment, profile, workload, factors, List.copyOf(workload.mix().keySet()), Optional.empty());
    }

    private Planner(
            Experiment experiment,
            Profile profile,
            Workload workload,
            PlannedFactors factors,
            List<String> alone,
            Optional<Chain> chain) {
        this.alone = alone;
        this.chain = chain;
        this.factors = factors;
        this.experiment = experiment;
        this.profile = profile;
        this.workload = workload;
    }

    /** The same, with these operations alone in place of all of the mix. */
    public Planner runningAlone(List<String> operations) {
        return new Planner(experiment, profile, workload, factors, List.copyOf(operations), chain);
    }

    /** The same for the arms of a chain: blocks of all of them in turn with blocks of its two ends. */
    public Planner along(Optional<Chain> compared) {
        return new Planner(experiment, profile, workload, factors, alone, compared);
    }

    /**
     * The plan for these systems, without studies.
     *
     * @throws PlanException when a system is named twice, or an order favours one
     */
    public Plan plan(List<PlannedSystem> systems) {
        return plan(systems, List.of());
    }

    /**
     * The plan for these systems.
     *
     * @param studies what is done besides the rounds of the blocks, in this order
     * @throws PlanException when a system is named twice, or an order favours one
     */
    public Plan plan(List<PlannedSystem> systems, List<StudyPlanner> studies) {
        List<String> names = systems.stream().map(PlannedSystem::name).toList();
        if (names.stream().distinct().count() < names.size()) {
            throw new PlanException(
                    "two systems of the experiment have the same name; give each another one: " + names);
        }
        List<Turn> turns = BlockSequence.of(profile, List.copyOf(systems), chain);
        List<Block> blocks = IntStream.rangeClosed(1, turns.size())
                .mapToObj(number -> block(number, turns.get(number - 1), studies))
                .toList();
        OrderBalance.check(blocks);
        new DrawNeed(workload).check(blocks);
        return new Plan(
                experiment,
                profile,
                List.copyOf(systems),
                new VerificationPlanner(workload).plan(systems, replaySeed()),
                blocks,
                factors.factors(),
                chain,
                new BlocksApart(profile, workload, systems, factors).after(blocks.size(), studies, experiment.seed()));
    }

    private Block block(int number, Turn turn, List<StudyPlanner> studies) {
        return new BlockPlanner(
                        profile, workload, turn.arms(), factors, alone, studies, Seeds.of(experiment.seed(), "order"))
                .block(number, turn.turn(), Seeds.of(experiment.seed(), "block " + number));
    }

    /** The short replays are the beginning of the full one, so they share its seed. */
    private long replaySeed() {
        return Seeds.of(experiment.seed(), "replay");
    }
}
