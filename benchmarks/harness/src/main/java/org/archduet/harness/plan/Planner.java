package org.archduet.harness.plan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.archduet.driver.ArrivalModel;
import org.archduet.driver.random.Seeds;
import org.archduet.driver.workload.OperationSamples;
import org.archduet.driver.workload.Workload;
import org.archduet.harness.handover.PlannedWindow;
import org.archduet.harness.plan.Plan.Block;
import org.archduet.harness.plan.Plan.PlannedSystem;
import org.archduet.result.folder.RunFolder;
import org.archduet.result.run.Experiment;
import org.archduet.result.vocabulary.WindowId;
import org.archduet.result.vocabulary.WindowKind;

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
     * The plan for these systems, without studies.
     *
     * @throws PlanException when a system is named twice
     */
    public Plan plan(List<PlannedSystem> systems) {
        return plan(systems, List.of());
    }

    /**
     * The plan for these systems.
     *
     * @param studies what is done besides the windows of the starts, in this order
     * @throws PlanException when a system is named twice
     */
    public Plan plan(List<PlannedSystem> systems, List<StudyPlanner> studies) {
        List<String> names = systems.stream().map(PlannedSystem::name).toList();
        if (names.stream().distinct().count() < names.size()) {
            throw new PlanException(
                    "two systems of the experiment have the same name; give each another one: " + names);
        }
        List<Block> blocks = IntStream.rangeClosed(1, profile.blocks())
                .mapToObj(number -> block(number, systems, studies))
                .toList();
        return new Plan(
                experiment,
                profile,
                List.copyOf(systems),
                new VerificationPlanner(workload).plan(systems, replaySeed()),
                studies.stream().flatMap(study -> study.stage(systems).stream()).toList(),
                blocks);
    }

    /** The short replays are the beginning of the full one, so they share its seed. */
    private long replaySeed() {
        return Seeds.of(experiment.seed(), "replay");
    }

    private Block block(int number, List<PlannedSystem> systems, List<StudyPlanner> studies) {
        long seed = Seeds.of(experiment.seed(), "block " + number);
        List<PlannedSystem> order = new ArrayList<>(systems);
        Collections.shuffle(order, new Random(Seeds.of(seed, "order")));
        List<PlannedStart> starts = IntStream.range(0, order.size())
                .mapToObj(i -> start(number, i + 1, order.get(i), seed, studies))
                .toList();
        return new Block(number, seed, starts);
    }

    private PlannedStart start(int block, int position, PlannedSystem system, long seed, List<StudyPlanner> studies) {
        List<Activity> activities = new ArrayList<>();
        activities.add(new IdleActivity(profile.idle()));
        windows(seed).forEach(window -> activities.add(new WindowActivity(window)));
        studies.forEach(study -> activities.addAll(study.activities(block, system, seed)));
        long replaySeed = Seeds.of(seed, "replay after load");
        activities.add(new ReplayActivity(
                OperationSamples.afterLoad(workload, replaySeed).size(), replaySeed));
        return new PlannedStart(
                RunFolder.startId(block, system.name()),
                block,
                position,
                system.name(),
                seed,
                new LaunchPlanner(profile, workload).proved(system, seed),
                List.copyOf(activities));
    }

    private List<PlannedWindow> windows(long seed) {
        List<PlannedWindow> windows = new ArrayList<>();
        double rate = profile.offeredLoad().perSecond(workload.rates());
        ArrivalModel closedLoop = new ArrivalModel.ClosedLoop(workload.rates().closedLoopUsers(), Duration.ZERO);
        add(
                windows,
                WindowId.main(WindowKind.OPEN_LOOP),
                workload.mix(),
                workload.rates().arrivals().at(rate),
                profile.openLoop(),
                seed);
        add(windows, WindowId.main(WindowKind.CLOSED_LOOP), workload.mix(), closedLoop, profile.closedLoop(), seed);
        for (String operation : workload.mix().keySet()) {
            Map<String, Integer> alone = new LinkedHashMap<>();
            alone.put(operation, 1);
            add(windows, WindowId.closedLoopOf(operation), alone, closedLoop, profile.perOperation(), seed);
        }
        return List.copyOf(windows);
    }

    private static void add(
            List<PlannedWindow> windows,
            WindowId id,
            Map<String, Integer> mix,
            ArrivalModel arrival,
            Duration duration,
            long startSeed) {
        if (!duration.isZero()) {
            windows.add(new PlannedWindow(id.value(), mix, arrival, duration, Seeds.of(startSeed, id.value())));
        }
    }
}
