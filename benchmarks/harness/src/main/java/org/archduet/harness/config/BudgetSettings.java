package org.archduet.harness.config;

import java.util.List;

/** What a system may use, and how it is shared out among its processes. */
public sealed interface BudgetSettings permits EqualTotalBudget, EqualPerProcessBudget {

    /** Total heap of a system when the experiment names none. */
    int DEFAULT_TOTAL_HEAP_MEGABYTES = 1536;

    /** Total database connections of a system when the experiment names none. */
    int DEFAULT_TOTAL_CONNECTIONS = 24;

    /** Heap of each process in mode {@code equal-per-process} when the experiment names none. */
    int DEFAULT_PROCESS_HEAP_MEGABYTES = 256;

    /** Database connections of each process in mode {@code equal-per-process} when the experiment names none. */
    int DEFAULT_PROCESS_CONNECTIONS = 8;

    /** As written in experiment files. */
    String mode();

    /**
     * The part of each process, in the given order.
     *
     * @throws IllegalArgumentException when the budget has less than one unit for a process that has a share
     */
    SystemBudget split(List<ProcessDescription> processes);

    /** The default: equal total. */
    static BudgetSettings defaults() {
        return new EqualTotalBudget(DEFAULT_TOTAL_HEAP_MEGABYTES, DEFAULT_TOTAL_CONNECTIONS);
    }
}
