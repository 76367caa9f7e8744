package org.archduet.analysis;

import java.util.List;
import org.archduet.analysis.metric.Metric;
import org.archduet.result.capacity.Capacity;
import org.archduet.result.capacity.Contradiction;
import org.archduet.result.run.SystemResult;
import org.archduet.result.vocabulary.WindowKind;

/**
 * Which comparisons rest on a capacity that windows at a share of it contradict.
 *
 * @param capacities as {@link ContradictedCapacities} judged them
 */
record Contradictions(List<Capacity> capacities, List<SystemResult> systems) {

    /** What speaks against the capacities that a comparison rests on, a sentence each; empty when nothing does. */
    List<String> against(Metric metric, String baseline, String candidate) {
        return metric.key().window().isMain(WindowKind.OPEN_LOOP_SHARE)
                ? capacities.stream()
                        .filter(capacity -> isLoadOf(capacity, baseline) || isLoadOf(capacity, candidate))
                        .flatMap(capacity -> sentence(capacity).stream())
                        .toList()
                : List.of();
    }

    private boolean isLoadOf(Capacity capacity, String system) {
        return capacity.system().equals(system)
                || systems.stream().anyMatch(copy -> copy.name().equals(system) && copy.isCopyOf(capacity.system()));
    }

    private static List<String> sentence(Capacity capacity) {
        Contradiction contradiction = capacity.contradiction();
        return contradiction == null
                ? List.of()
                : List.of("Rests on a " + (contradiction.withdrawn() ? "withdrawn" : "contradicted")
                        + " capacity, that of " + capacity.system() + ": " + contradiction.described() + ".");
    }
}
