package org.archduet.harness.plan;

import java.util.List;
import java.util.stream.IntStream;
import org.archduet.driver.random.Seeds;
import org.archduet.driver.workload.Workload;
import org.archduet.harness.plan.Plan.Block;
import org.archduet.harness.plan.Plan.PlannedSystem;
import org.archduet.result.run.Experiment;

/** Expands an experiment to its plan: a pure function of its arguments and the experiment's seed. */
public final class Planner {

    private final Experiment experiment;
    private final Profile profile;
    private final Workload workload;
    private final PlannedFactors factors;

    /** Of an experiment that varies nothing. */
    public Planner(Experiment experiment, Profile profile, Workload workload) {
        this(experiment, profile, workload, PlannedFactors.NONE);
    }

    /** Of an experiment that varies these factors. */
    public Planner(Experiment experiment, Profile profile, Workload workload, PlannedFactors factors) {
        this.factors = factors;
        this.experiment = experiment;
        this.profile = profile;
        this.workload = workload;
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
        BlockPlanner planner =
                new BlockPlanner(profile, workload, systems, factors, studies, Seeds.of(experiment.seed(), "order"));
        List<Block> blocks = IntStream.rangeClosed(1, profile.blocks())
                .mapToObj(number -> planner.block(number, Seeds.of(experiment.seed(), "block " + number)))
                .toList();
        OrderBalance.check(blocks);
        new DrawNeed(workload).check(blocks);
        return new Plan(
                experiment,
                profile,
                List.copyOf(systems),
                new VerificationPlanner(workload).plan(systems, replaySeed()),
                blocks,
                factors.factors());
    }

    /** The short replays are the beginning of the full one, so they share its seed. */
    private long replaySeed() {
        return Seeds.of(experiment.seed(), "replay");
    }
}
