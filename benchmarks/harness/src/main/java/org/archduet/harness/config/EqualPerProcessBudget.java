package org.archduet.harness.config;

import java.util.List;
import org.archduet.harness.config.SystemBudget.ProcessBudget;
import org.archduet.result.vocabulary.BudgetMode;

/** Every process gets the same, whatever its weight; a process without a share gets nothing. */
public record EqualPerProcessBudget(int heapMegabytes, int databaseConnections) implements BudgetSettings {

    @Override
    public BudgetMode mode() {
        return BudgetMode.EQUAL_PER_PROCESS;
    }

    @Override
    public SystemBudget split(List<ProcessDescription> processes) {
        List<ProcessBudget> parts = processes.stream()
                .map(process -> new ProcessBudget(
                        process.name(),
                        process.heapShare() > 0 ? heapMegabytes : 0,
                        process.connectionShare() > 0 ? databaseConnections : 0))
                .toList();
        return new SystemBudget(mode(), parts);
    }
}
