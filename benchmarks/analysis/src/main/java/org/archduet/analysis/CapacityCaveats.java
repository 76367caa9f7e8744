package org.archduet.analysis;

import java.util.List;
import org.archduet.analysis.metric.Metric;
import org.archduet.result.capacity.Capacity;
import org.archduet.result.run.SystemResult;
import org.archduet.result.vocabulary.WindowKind;

/**
 * Which capacities a comparison rests on.
 *
 * @param capacities as {@link CapacityRetest} judged them
 */
record CapacityCaveats(List<Capacity> capacities, List<SystemResult> systems) {

    /** Those that the loads of both systems are a share of; empty for windows at any other load. */
    List<Capacity> restedOn(Metric metric, String baseline, String candidate) {
        return metric.key().window().isMain(WindowKind.OPEN_LOOP_SHARE)
                ? capacities.stream()
                        .filter(capacity -> isLoadOf(capacity, baseline) || isLoadOf(capacity, candidate))
                        .toList()
                : List.of();
    }

    private boolean isLoadOf(Capacity capacity, String system) {
        return capacity.system().equals(system)
                || systems.stream().anyMatch(copy -> copy.name().equals(system) && copy.isCopyOf(capacity.system()));
    }
}
