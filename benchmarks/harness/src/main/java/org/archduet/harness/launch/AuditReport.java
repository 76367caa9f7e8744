package org.archduet.harness.launch;

import java.util.List;
import java.util.SortedMap;
import org.archduet.result.start.Invariant;

/**
 * What the audit command of a system found in its databases.
 *
 * @param state end state by name, equal across architectures after the same operations
 */
public record AuditReport(List<Invariant> invariants, SortedMap<String, String> state) {

    /** The invariants that do not hold. */
    public List<Invariant> broken() {
        return invariants.stream().filter(i -> i.violations() > 0).toList();
    }
}
