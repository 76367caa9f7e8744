package org.archduet.harness.ladder;

import java.util.ArrayList;
import java.util.List;
import org.archduet.harness.config.BudgetSettings;
import org.archduet.harness.config.Compilation;
import org.archduet.harness.launch.JvmFlags;
import org.archduet.harness.pinning.CpuSets;
import org.archduet.harness.pinning.PinnedCpuSets;

/**
 * The conditions of the runs that use the prices: their compilers, their JVM flags with the heap of one process, and
 * the CPUs of their systems. Client, server and database of a rung share these CPUs, as the processes of a system do.
 *
 * @param compilation compilers of the profile
 */
record LadderConditions(CpuSets cpus, Compilation compilation) {

    /** Flags of each benchmark's JVM. */
    List<String> jvmFlags() {
        List<String> flags = new ArrayList<>(
                JvmFlags.conditions(BudgetSettings.DEFAULT_PROCESS_HEAP_MEGABYTES, cpus.systemCpuCount()));
        flags.addAll(compilation.flags());
        return List.copyOf(flags);
    }

    /** Words before a command that bind it, and all that it starts, to the CPUs of a system; empty when unpinned. */
    List<String> commandPrefix() {
        return isPinned() ? List.of("taskset", "-c", cpus.system()) : List.of();
    }

    boolean isPinned() {
        return cpus instanceof PinnedCpuSets;
    }
}
