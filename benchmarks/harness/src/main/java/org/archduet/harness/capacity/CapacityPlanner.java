package org.archduet.harness.capacity;

import java.util.ArrayList;
import java.util.List;
import org.archduet.driver.random.Seeds;
import org.archduet.driver.workload.Workload;
import org.archduet.harness.plan.Activity;
import org.archduet.harness.plan.Condition;
import org.archduet.harness.plan.Load;
import org.archduet.harness.plan.Plan.PlannedSystem;
import org.archduet.harness.plan.RoundActivity;
import org.archduet.harness.plan.StudyPlanner;
import org.archduet.result.vocabulary.ArmRole;
import org.archduet.result.vocabulary.WindowId;
import org.archduet.result.vocabulary.WindowKind;

/**
 * Plans the search in the first block, again in a later one where that was lost, and what each block does with the
 * capacities that were found.
 */
final class CapacityPlanner implements StudyPlanner {
    private final CapacityPlan settings;
    private final Workload workload;
    private final long seed;

    /** @param seed of all searches */
    CapacityPlanner(CapacityPlan settings, Workload workload, long seed) {
        this.settings = settings;
        this.workload = workload;
        this.seed = seed;
    }

    @Override
    public List<Activity> activities(PlannedArms block) {
        List<String> compared = block.arms().stream()
                .filter(system -> system.role() == ArmRole.COMPARED)
                .map(PlannedSystem::name)
                .toList();
        List<Activity> tasks = new ArrayList<>();
        tasks.add(new CapacityTask.Search(
                settings, compared, workload.rates().closedLoopUsers(), seed, block.block() > 1));
        if (!settings.shareWindow().isZero()) {
            tasks.add(share(block));
        }
        if (block.block() > 1 && block.block() <= settings.confirmingBlocks() + 1) {
            tasks.add(new CapacityTask.ConfirmEnds(settings, compared, Seeds.of(block.seed(), "confirm")));
        }
        return List.copyOf(tasks);
    }

    private CapacityTask.ShareRound share(PlannedArms block) {
        WindowId id = WindowId.main(WindowKind.OPEN_LOOP_SHARE);
        RoundActivity round = new RoundActivity(
                new Condition(id, WindowKind.OPEN_LOOP_SHARE, workload.mix(), new Load.FoundByStudy()),
                1,
                block.order().palindrome(block.block()),
                settings.shareWindow().dividedBy(2),
                Seeds.of(block.seed(), id.value()));
        return new CapacityTask.ShareRound(
                round, settings.share(), workload.rates().arrivals());
    }
}
