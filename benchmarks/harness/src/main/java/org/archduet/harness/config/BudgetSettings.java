package org.archduet.harness.config;

import java.util.List;
import org.archduet.harness.pinning.CpuSets;
import org.archduet.result.vocabulary.BudgetMode;

/** What a system may use, and how it is shared out among its processes. */
public sealed interface BudgetSettings permits EqualTotalBudget, QuotaPerProcessBudget, EqualPerProcessBudget {

    /** Total heap of a system when the experiment names none. */
    int DEFAULT_TOTAL_HEAP_MEGABYTES = 1536;

    /** Total database connections of a system when the experiment names none. */
    int DEFAULT_TOTAL_CONNECTIONS = 24;

    /** Heap of each process in mode {@code equal-per-process} when the experiment names none. */
    int DEFAULT_PROCESS_HEAP_MEGABYTES = 256;

    /** Database connections of each process in mode {@code equal-per-process} when the experiment names none. */
    int DEFAULT_PROCESS_CONNECTIONS = 8;

    /** What is equal between the systems. */
    BudgetMode mode();

    /**
     * The part of each process, in the given order.
     *
     * @throws IllegalArgumentException when the budget has less than one unit for a process that has a share
     */
    SystemBudget split(List<ProcessDescription> processes);

    /** The settings of {@link #of(BudgetMode, int, int, int)} with the default total of the CPU quotas. */
    static BudgetSettings of(BudgetMode mode, int heapMegabytes, int databaseConnections) {
        return of(mode, heapMegabytes, databaseConnections, 0);
    }

    /**
     * The settings of an experiment file, with defaults for what is 0.
     *
     * @param mode what is equal between the systems; {@link BudgetMode#ids} has their names
     * @param cpuMillis sum of a system's CPU quotas in thousandths of a CPU; by default all CPUs that systems have on
     *     this machine. Only mode {@code quota-per-process} knows it
     */
    static BudgetSettings of(BudgetMode mode, int heapMegabytes, int databaseConnections, int cpuMillis) {
        return switch (mode) {
            case EQUAL_TOTAL ->
                new EqualTotalBudget(
                        orElse(heapMegabytes, DEFAULT_TOTAL_HEAP_MEGABYTES),
                        orElse(databaseConnections, DEFAULT_TOTAL_CONNECTIONS));
            case QUOTA_PER_PROCESS ->
                new QuotaPerProcessBudget(
                        orElse(heapMegabytes, DEFAULT_TOTAL_HEAP_MEGABYTES),
                        orElse(databaseConnections, DEFAULT_TOTAL_CONNECTIONS),
                        cpuMillis == 0 ? 1000 * CpuSets.ofThisMachine().systemCpuCount() : cpuMillis);
            case EQUAL_PER_PROCESS ->
                new EqualPerProcessBudget(
                        orElse(heapMegabytes, DEFAULT_PROCESS_HEAP_MEGABYTES),
                        orElse(databaseConnections, DEFAULT_PROCESS_CONNECTIONS));
        };
    }

    private static int orElse(int value, int fallback) {
        return value == 0 ? fallback : value;
    }

    /** The default: equal total. */
    static BudgetSettings defaults() {
        return new EqualTotalBudget(DEFAULT_TOTAL_HEAP_MEGABYTES, DEFAULT_TOTAL_CONNECTIONS);
    }
}
