package org.archduet.harness.launch;

import org.archduet.harness.pinning.CpuSets;

/** Capability of a {@link RunningSystem}: its threads can be bound to chosen CPUs. */
@FunctionalInterface
public interface Pinning {

    /**
     * Binds all threads of all processes, and of the database server as far as {@link DatabaseHold} allows, to the
     * system's CPUs. Does nothing when the sets are unpinned.
     */
    void pin(CpuSets sets);
}
