package org.archduet.harness.plan;

import java.time.Duration;
import java.util.List;
import org.archduet.harness.handover.PlannedWarmUp;

/**
 * The search for the capacity of each system, on a start of its own before the first block, so that the trials can be
 * loaded at a share of it.
 *
 * @param searches one a system, in the order of the experiment; the second copy of a system takes the capacity of the first
 * @param users of the closed loop that gives the scale
 * @param seed of the windows' schedules and requests
 */
public record PlannedCapacity(
        CapacityPlan settings, List<Search> searches, PlannedWarmUp warmUp, int users, long seed) {
    /** The search for one system's capacity. */
    public record Search(String system, List<PlannedStep> steps) {}

    /** The part of it in which something is measured. */
    public Duration measured() {
        return settings.steps()
                .estimate(1)
                .multipliedBy(Estimates.SEARCH_WINDOWS)
                .plus(new SampledLength(settings.curveStep()).estimate(1).multipliedBy(CapacityPlan.CURVE_POINTS))
                .multipliedBy(searches.size());
    }

    /** How long it takes. */
    public Duration estimate() {
        return searches.stream()
                .map(search -> PlannedStep.total(search.steps()))
                .reduce(Duration.ZERO, Duration::plus);
    }
}
