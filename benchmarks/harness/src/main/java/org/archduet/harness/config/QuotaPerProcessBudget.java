package org.archduet.harness.config;

import java.util.ArrayList;
import java.util.List;
import org.archduet.harness.config.SystemBudget.ProcessBudget;
import org.archduet.result.vocabulary.BudgetMode;

/**
 * Every system gets the same total as with {@link EqualTotalBudget}, and each process a fixed part of the CPU time by
 * its weight: what one process does not use, no other may. The database server has no quota.
 *
 * @param cpuMillis sum of the quotas in thousandths of a CPU
 */
public record QuotaPerProcessBudget(int heapMegabytes, int databaseConnections, int cpuMillis)
        implements BudgetSettings {

    /** The kernel refuses quotas below 1 ms a period, and a period has 100 ms (sched-bwc.rst of the kernel). */
    static final int SMALLEST_QUOTA_MILLIS = 10;

    @Override
    public BudgetMode mode() {
        return BudgetMode.QUOTA_PER_PROCESS;
    }

    @Override
    public SystemBudget split(List<ProcessDescription> processes) {
        SystemBudget shared = new EqualTotalBudget(heapMegabytes, databaseConnections).split(processes);
        int[] quotas = WeightedSplit.split(
                cpuMillis,
                processes.stream().mapToInt(ProcessDescription::cpuShare).toArray());
        List<ProcessBudget> parts = new ArrayList<>();
        for (int i = 0; i < quotas.length; i++) {
            ProcessBudget part = shared.processes().get(i);
            if (quotas[i] < SMALLEST_QUOTA_MILLIS) {
                throw new IllegalArgumentException("the CPU quota of " + part.process() + " would be "
                        + quotas[i] / 1000.0 + " CPUs, and the kernel's smallest is " + SMALLEST_QUOTA_MILLIS / 1000.0);
            }
            parts.add(new ProcessBudget(part.process(), part.heapMegabytes(), part.databaseConnections(), quotas[i]));
        }
        return new SystemBudget(mode(), List.copyOf(parts));
    }
}
