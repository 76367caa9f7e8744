package org.archduet.harness.config;

import java.util.List;
import org.archduet.result.vocabulary.BudgetMode;

/**
 * The budget of one system, process by process.
 *
 * @param mode what is equal between the systems
 * @param processes in the order of the architecture
 */
public record SystemBudget(BudgetMode mode, List<ProcessBudget> processes) {

    /** The part of one process; 0 means none. */
    public record ProcessBudget(String process, int heapMegabytes, int databaseConnections) {}

    public int heapMegabytes() {
        return processes.stream().mapToInt(ProcessBudget::heapMegabytes).sum();
    }

    public int databaseConnections() {
        return processes.stream().mapToInt(ProcessBudget::databaseConnections).sum();
    }

    /** @throws IllegalArgumentException when no process has that name */
    public ProcessBudget of(String process) {
        return processes.stream()
                .filter(part -> part.process().equals(process))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no process named " + process));
    }
}
