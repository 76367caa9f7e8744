package org.archduet.harness.config;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.archduet.result.vocabulary.BudgetMode;

/**
 * The budget of one system, process by process.
 *
 * @param mode what is equal between the systems
 * @param processes in the order of the architecture
 */
public record SystemBudget(BudgetMode mode, List<ProcessBudget> processes) {

    /**
     * The part of one process; 0 means none.
     *
     * @param cpuMillis most CPU time that it may use, in thousandths of a CPU; 0 for no limit
     */
    public record ProcessBudget(String process, int heapMegabytes, int databaseConnections, int cpuMillis) {

        /** Without a limit of its CPU time. */
        public ProcessBudget(String process, int heapMegabytes, int databaseConnections) {
            this(process, heapMegabytes, databaseConnections, 0);
        }
    }

    public int heapMegabytes() {
        return processes.stream().mapToInt(ProcessBudget::heapMegabytes).sum();
    }

    public int databaseConnections() {
        return processes.stream().mapToInt(ProcessBudget::databaseConnections).sum();
    }

    /** Sum of the CPU quotas, in thousandths of a CPU; 0 when no process has one. */
    public int cpuMillis() {
        return processes.stream().mapToInt(ProcessBudget::cpuMillis).sum();
    }

    /**
     * Such as {@code quota-per-process, 1536 MB of heap, 24 database connections, 1.0 CPUs (front 0.5, back 0.5)}; what
     * it does not have is left out.
     */
    public String words() {
        List<String> words = new ArrayList<>(List.of(mode.id()));
        if (heapMegabytes() > 0) {
            words.add(heapMegabytes() + " MB of heap");
        }
        if (databaseConnections() > 0) {
            words.add(databaseConnections() + " database connections");
        }
        if (cpuMillis() > 0) {
            words.add(cpuMillis() / 1000.0 + " CPUs ("
                    + processes.stream()
                            .map(part -> part.process() + " " + part.cpuMillis() / 1000.0)
                            .collect(Collectors.joining(", "))
                    + ")");
        }
        return String.join(", ", words);
    }

    /** @throws IllegalArgumentException when no process has that name */
    public ProcessBudget of(String process) {
        return processes.stream()
                .filter(part -> part.process().equals(process))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no process named " + process));
    }
}
