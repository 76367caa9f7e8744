package org.archduet.harness.config;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.archduet.harness.config.SystemBudget.ProcessBudget;
import org.archduet.result.vocabulary.BudgetMode;

/** Every system gets the same total, shared among its processes by their weights; the sums are exact. */
public record EqualTotalBudget(int heapMegabytes, int databaseConnections) implements BudgetSettings {

    @Override
    public BudgetMode mode() {
        return BudgetMode.EQUAL_TOTAL;
    }

    @Override
    public SystemBudget split(List<ProcessDescription> processes) {
        int[] heaps = shares(heapMegabytes, processes, ProcessDescription::heapShare);
        int[] connections = shares(databaseConnections, processes, ProcessDescription::connectionShare);
        List<ProcessBudget> parts = new ArrayList<>();
        for (int i = 0; i < processes.size(); i++) {
            parts.add(new ProcessBudget(processes.get(i).name(), heaps[i], connections[i]));
        }
        return new SystemBudget(mode(), List.copyOf(parts));
    }

    private static int[] shares(
            int total, List<ProcessDescription> processes, ToIntFunction<ProcessDescription> weight) {
        return WeightedSplit.split(total, processes.stream().mapToInt(weight).toArray());
    }
}
