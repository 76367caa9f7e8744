package org.archduet.shop.contract.audit;

import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * What an audit found.
 *
 * @param invariants every invariant, broken or not
 * @param state what must be equal across architectures after the same operations in the same order; holds no time
 */
public record AuditReport(List<Invariant> invariants, SortedMap<String, String> state) {

    /**
     * @param rule what must hold, in words
     * @param violations how often it does not
     * @param example the first violation, or null if there is none
     */
    public record Invariant(
            String name,
            String rule,
            long violations,
            @Nullable String example) {

        /** @param found descriptions of violations, in a stable order */
        static Invariant of(String name, String rule, List<String> found) {
            return new Invariant(name, rule, found.size(), found.isEmpty() ? null : found.get(0));
        }
    }
}
