package org.archduet.harness.capacity;

import java.util.List;
import org.archduet.harness.plan.Activity;
import org.archduet.harness.plan.PlannedStage;
import org.archduet.harness.plan.PlannedLaunch;
import org.archduet.harness.plan.ReplayActivity;

/**
 * The search for the capacity of each system, on a separate start before the first block, so that the starts can be
 * loaded at a share of it.
 *
 * @param searches one a system, in the order of the experiment; the second copy of a system takes the capacity of the
 *     first
 * @param users of the closed loop that gives the scale
 * @param seed of the windows' schedules and requests
 */
public record PlannedCapacity(CapacityPlan settings, List<Search> searches, int users, long seed)
        implements PlannedStage {

    /**
     * The search for one system's capacity.
     *
     * @param search the step that brackets the capacity
     * @param curve the step that measures response times below and beyond it
     * @param replay after the load
     */
    record Search(String system, PlannedLaunch start, SearchStep search, SearchStep curve, ReplayActivity replay) {
        List<Activity> steps() {
            return start.around(List.of(search, curve, replay));
        }
    }

    @Override
    public String heading() {
        return "capacity, each on a separate start (seed " + seed + ")";
    }

    @Override
    public List<Activity> steps() {
        return searches.stream().flatMap(search -> search.steps().stream()).toList();
    }
}
