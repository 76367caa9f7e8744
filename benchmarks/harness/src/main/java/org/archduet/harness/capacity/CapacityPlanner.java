package org.archduet.harness.capacity;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.archduet.driver.random.Seeds;
import org.archduet.driver.workload.OperationSamples;
import org.archduet.driver.workload.Workload;
import org.archduet.harness.plan.Activity;
import org.archduet.harness.plan.Plan.PlannedSystem;
import org.archduet.harness.plan.PlannedStage;
import org.archduet.harness.plan.ReplayActivity;
import org.archduet.harness.plan.SampledLength;
import org.archduet.harness.plan.LaunchPlanner;
import org.archduet.harness.plan.StudyPlanner;
import org.archduet.result.vocabulary.ArmRole;
import org.archduet.result.vocabulary.WindowKind;

/** Plans the search before the blocks, and what each start does with the capacity that was found. */
final class CapacityPlanner implements StudyPlanner {
    private static final String SHARE_WINDOW = WindowKind.OPEN_LOOP_SHARE.id();

    private final CapacityPlan settings;
    private final LaunchPlanner starts;
    private final Workload workload;
    private final long seed;

    /** @param seed of all searches */
    CapacityPlanner(CapacityPlan settings, LaunchPlanner starts, Workload workload, long seed) {
        this.settings = settings;
        this.starts = starts;
        this.workload = workload;
        this.seed = seed;
    }

    @Override
    public Optional<PlannedStage> stage(List<PlannedSystem> systems) {
        long replaySeed = Seeds.of(seed, "replay after load");
        ReplayActivity replay = new ReplayActivity(
                OperationSamples.afterLoad(workload, replaySeed).size(), replaySeed);
        List<PlannedCapacity.Search> searches = systems.stream()
                .filter(system -> system.role() == ArmRole.COMPARED)
                .map(system -> new PlannedCapacity.Search(
                        system.name(),
                        starts.unreplayed(system, seed),
                        SearchStep.search(settings),
                        SearchStep.curve(settings),
                        replay))
                .toList();
        return Optional.of(
                new PlannedCapacity(settings, searches, workload.rates().closedLoopUsers(), seed));
    }

    @Override
    public List<Activity> activities(int block, PlannedSystem system, long blockSeed) {
        List<Activity> tasks = new ArrayList<>();
        if (!settings.shareWindow().isZero()) {
            tasks.add(new CapacityTask.ShareWindow(
                    SHARE_WINDOW,
                    workload.mix(),
                    settings.share(),
                    workload.rates().arrivals(),
                    new SampledLength(settings.shareWindow()),
                    Seeds.of(blockSeed, SHARE_WINDOW)));
        }
        if (block <= settings.confirmingBlocks() && system.role() == ArmRole.COMPARED) {
            tasks.add(new CapacityTask.ConfirmEnds(settings, Seeds.of(blockSeed, "confirm")));
        }
        return List.copyOf(tasks);
    }
}
