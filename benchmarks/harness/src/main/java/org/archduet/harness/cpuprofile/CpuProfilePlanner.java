package org.archduet.harness.cpuprofile;

import java.util.List;
import java.util.Optional;
import org.archduet.driver.random.Seeds;
import org.archduet.driver.workload.Workload;
import org.archduet.harness.plan.Activity;
import org.archduet.harness.plan.Plan.PlannedSystem;
import org.archduet.harness.plan.Profile;
import org.archduet.harness.plan.StudyPlanner;

/** Plans the one block in which all systems are profiled, one after the other. */
final class CpuProfilePlanner implements StudyPlanner {

    /** Folder in the results folder. */
    static final String FOLDER = "profiles";

    private final CpuProfileSettings settings;
    private final Profile effort;
    private final Workload workload;

    /** @param effort says which of the workload's rates is offered */
    CpuProfilePlanner(CpuProfileSettings settings, Profile effort, Workload workload) {
        this.settings = settings;
        this.effort = effort;
        this.workload = workload;
    }

    @Override
    public List<Activity> activities(PlannedArms block) {
        return List.of();
    }

    @Override
    public Optional<Apart> apart(PlannedArms block) {
        return Optional.of(new Apart(
                FOLDER,
                List.of(new CpuProfileActivity(
                        block.arms().stream().map(PlannedSystem::name).toList(),
                        settings,
                        effort.offeredLoad().perSecond(workload.rates()),
                        workload.rates().arrivals(),
                        Seeds.of(block.seed(), FOLDER)))));
    }
}
