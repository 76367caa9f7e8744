package org.archduet.driver.workload;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Which answers under load can be compared between systems. No operation is in both sets.
 *
 * @param stateless operations whose answers depend on the request alone: every right one is compared, by digest, and
 *     must have the same bytes in every system
 * @param compared operations of which a seeded sample of bodies is compared after the workload's {@code normalise}
 *     and {@code normalise} of this section
 * @param normalise what load changes in bodies of compared operations
 */
public record UnderLoad(Set<String> stateless, Set<String> compared, List<NormaliseRule> normalise) {
    /** No answer is compared under load. */
    public static final UnderLoad NOTHING = new UnderLoad(Set.of(), Set.of(), List.of());

    public UnderLoad {
        stateless = ordered(stateless);
        compared = ordered(compared);
        normalise = List.copyOf(normalise);
    }

    /** Whether any of these operations is compared. */
    public boolean concerns(Set<String> operations) {
        return operations.stream().anyMatch(operation -> stateless.contains(operation) || compared.contains(operation));
    }

    /** Whether no operation is compared. */
    public boolean isEmpty() {
        return stateless.isEmpty() && compared.isEmpty();
    }

    private static Set<String> ordered(Set<String> names) {
        return Collections.unmodifiableSet(new LinkedHashSet<>(names));
    }
}
