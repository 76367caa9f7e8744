package org.archduet.harness.plan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.archduet.driver.ArrivalModel;
import org.archduet.driver.random.Seeds;
import org.archduet.driver.workload.Parity;
import org.archduet.driver.workload.Workload;
import org.archduet.harness.handover.PlannedWindow;
import org.archduet.harness.plan.Plan.Block;
import org.archduet.harness.plan.Plan.PlannedSystem;
import org.archduet.result.folder.RunFolder;
import org.archduet.result.run.Experiment;

/** Expands an experiment to its plan: a pure function of its arguments and the experiment's seed. */
public final class Planner {

    private final Experiment experiment;
    private final Profile profile;
    private final Workload workload;

    public Planner(Experiment experiment, Profile profile, Workload workload) {
        this.experiment = experiment;
        this.profile = profile;
        this.workload = workload;
    }

    /**
     * The plan for these systems.
     *
     * @throws PlanException when a system is named twice
     */
    public Plan plan(List<PlannedSystem> systems) {
        return plan(systems, Optional.empty());
    }

    /**
     * The plan for these systems, with a search for their capacities.
     *
     * @throws PlanException when a system is named twice
     */
    public Plan plan(List<PlannedSystem> systems, Optional<CapacityPlan> capacity) {
        Optional<CapacityPlanner> planner = capacity.map(settings -> new CapacityPlanner(settings, profile, workload));
        List<String> names = systems.stream().map(PlannedSystem::name).toList();
        if (names.stream().distinct().count() < names.size()) {
            throw new PlanException("each system of an experiment needs a name of its own: " + names);
        }
        List<Block> blocks = IntStream.rangeClosed(1, profile.blocks())
                .mapToObj(number -> block(number, systems, planner))
                .toList();
        return new Plan(
                experiment,
                profile,
                List.copyOf(systems),
                new VerificationPlanner(workload).plan(systems, replaySeed()),
                planner.map(it -> it.search(systems, Seeds.of(experiment.seed(), "capacity"))),
                blocks);
    }

    /** The short replays are the beginning of the full one, so they share its seed. */
    private long replaySeed() {
        return Seeds.of(experiment.seed(), "replay");
    }

    private Block block(int number, List<PlannedSystem> systems, Optional<CapacityPlanner> planner) {
        long seed = Seeds.of(experiment.seed(), "block " + number);
        List<PlannedSystem> order = new ArrayList<>(systems);
        Collections.shuffle(order, new Random(Seeds.of(seed, "order")));
        List<PlannedTrial> trials = IntStream.range(0, order.size())
                .mapToObj(i -> trial(
                        number,
                        i + 1,
                        order.get(i),
                        seed,
                        planner.map(it -> it.tasks(number, order.get(i).name(), seed))
                                .orElse(List.of())))
                .toList();
        return new Block(number, seed, trials);
    }

    private PlannedTrial trial(int block, int position, PlannedSystem system, long seed, List<CapacityTask> tasks) {
        Parity parity = workload.parity();
        int operations = parity == null ? 0 : parity.shortOperations();
        List<PlannedWindow> windows = windows(seed);
        List<PlannedStep> steps = new ArrayList<>();
        steps.add(new PlannedStep("launch", Estimates.launch(system.processes())));
        steps.add(new PlannedStep("replay " + operations + " operations", Estimates.replay(operations)));
        steps.add(new PlannedStep("count calls by operation", Estimates.TOPOLOGY));
        steps.add(new PlannedStep("warm up on all cores, then pin", profile.warmUpCap()));
        steps.add(new PlannedStep("idle", profile.idle()));
        windows.forEach(window ->
                steps.add(new PlannedStep(window.id(), window.duration().plus(Estimates.AROUND_WINDOW))));
        tasks.forEach(task -> steps.add(new PlannedStep(task.name(), task.estimate())));
        steps.add(new PlannedStep("audit and stop", Estimates.AUDIT.plus(Estimates.STOP)));
        return new PlannedTrial(
                RunFolder.trialId(block, system.name()),
                block,
                position,
                system.name(),
                seed,
                operations,
                WarmUps.of(profile, workload, seed),
                profile.idle(),
                windows,
                tasks,
                List.copyOf(steps));
    }

    private List<PlannedWindow> windows(long seed) {
        List<PlannedWindow> windows = new ArrayList<>();
        double rate = profile.offeredLoad().perSecond(workload.rates());
        ArrivalModel closedLoop = new ArrivalModel.ClosedLoop(workload.rates().closedLoopUsers(), Duration.ZERO);
        add(windows, "open-loop", workload.mix(), workload.rates().arrivals().at(rate), profile.openLoop(), seed);
        add(windows, "closed-loop", workload.mix(), closedLoop, profile.closedLoop(), seed);
        for (String operation : workload.mix().keySet()) {
            Map<String, Integer> alone = new LinkedHashMap<>();
            alone.put(operation, 1);
            add(windows, "closed-loop-" + operation, alone, closedLoop, profile.perOperation(), seed);
        }
        return List.copyOf(windows);
    }

    private static void add(
            List<PlannedWindow> windows,
            String id,
            Map<String, Integer> mix,
            ArrivalModel arrival,
            Duration duration,
            long trialSeed) {
        if (!duration.isZero()) {
            windows.add(new PlannedWindow(id, mix, arrival, duration, Seeds.of(trialSeed, id)));
        }
    }
}
