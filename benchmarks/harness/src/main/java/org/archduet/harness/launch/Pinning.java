package org.archduet.harness.launch;

import org.archduet.harness.pinning.CpuSets;

/**
 * Capability of a {@link RunningSystem}: its threads can be bound to chosen CPUs, and its CPU quotas put into force.
 */
@FunctionalInterface
public interface Pinning {

    /**
     * Binds all threads of all processes, and of the database server as far as {@link DatabaseHold} allows, to the
     * system's CPUs, which does nothing when the sets are unpinned. From now on the CPU quotas of its budget hold: as
     * with the CPU sets, start and warm-up have all that the machine gives.
     */
    void pin(CpuSets sets);
}
