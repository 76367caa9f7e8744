package org.archduet.harness.plan;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.archduet.driver.random.Seeds;
import org.archduet.driver.workload.Workload;
import org.archduet.harness.plan.Plan.PlannedSystem;
import org.archduet.result.load.LoadMeasurement;
import org.archduet.result.run.SystemResult;

/** Plans what has to do with capacities. */
final class CapacityPlanner {
    private static final String SHARE_WINDOW = LoadMeasurement.SHARE_OF_CAPACITY;

    private final CapacityPlan settings;
    private final Profile profile;
    private final Workload workload;

    CapacityPlanner(CapacityPlan settings, Profile profile, Workload workload) {
        this.settings = settings;
        this.profile = profile;
        this.workload = workload;
    }

    PlannedCapacity search(List<PlannedSystem> systems, long seed) {
        return new PlannedCapacity(
                settings,
                systems.stream()
                        .filter(system -> !system.name().endsWith(SystemResult.AGAIN_SUFFIX))
                        .map(system -> new PlannedCapacity.Search(system.name(), steps(system)))
                        .toList(),
                WarmUps.of(profile, workload, seed),
                workload.rates().closedLoopUsers(),
                seed);
    }

    private List<PlannedStep> steps(PlannedSystem system) {
        Duration window = settings.steps().estimate(1).plus(Estimates.AROUND_LATER_OPEN_LOOP);
        Duration point = settings.curveStep().isZero()
                ? Duration.ZERO
                : new SampledLength(settings.curveStep()).estimate(1).plus(Estimates.AROUND_LATER_OPEN_LOOP);
        return List.of(
                new PlannedStep("launch " + system.name(), Estimates.launch(system.processes())),
                new PlannedStep("warm up on all cores, then pin", profile.warmUpCap()),
                new PlannedStep(
                        "search the capacity under " + settings.slo().described(),
                        window.multipliedBy(Estimates.SEARCH_WINDOWS)),
                new PlannedStep("throughput-response curve", point.multipliedBy(CapacityPlan.CURVE_POINTS)),
                new PlannedStep("audit and stop", Estimates.AUDIT.plus(Estimates.STOP)));
    }

    List<CapacityTask> tasks(int block, String system, long seed) {
        List<CapacityTask> tasks = new ArrayList<>();
        if (!settings.shareWindow().isZero()) {
            tasks.add(new CapacityTask.ShareWindow(
                    SHARE_WINDOW,
                    workload.mix(),
                    settings.share(),
                    workload.rates().arrivals(),
                    new SampledLength(settings.shareWindow()),
                    Seeds.of(seed, SHARE_WINDOW)));
        }
        if (block <= settings.confirmingBlocks() && !system.endsWith(SystemResult.AGAIN_SUFFIX)) {
            tasks.add(new CapacityTask.ConfirmEnds(settings, Seeds.of(seed, "confirm")));
        }
        return List.copyOf(tasks);
    }
}
