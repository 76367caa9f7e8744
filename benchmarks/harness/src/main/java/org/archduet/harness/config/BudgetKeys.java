package org.archduet.harness.config;

import org.archduet.result.vocabulary.BudgetMode;

/**
 * The section {@code budget} of an experiment file as it is written, so that a factor can vary one of its keys and
 * leave the others to their defaults.
 *
 * @param heapMegabytes 0 for the default of the mode
 * @param databaseConnections 0 for the default of the mode
 * @param cpuMillis sum of a system's CPU quotas in thousandths of a CPU; 0 for the default of the mode
 */
record BudgetKeys(BudgetMode mode, int heapMegabytes, int databaseConnections, int cpuMillis) {

    /** Of a file without the section. */
    static final BudgetKeys DEFAULTS = new BudgetKeys(BudgetMode.EQUAL_TOTAL, 0, 0, 0);

    BudgetSettings settings() {
        return BudgetSettings.of(mode, heapMegabytes, databaseConnections, cpuMillis);
    }

    BudgetKeys withMode(BudgetMode other) {
        return new BudgetKeys(other, heapMegabytes, databaseConnections, cpuMillis);
    }

    BudgetKeys withHeapMegabytes(int other) {
        return new BudgetKeys(mode, other, databaseConnections, cpuMillis);
    }

    BudgetKeys withDatabaseConnections(int other) {
        return new BudgetKeys(mode, heapMegabytes, other, cpuMillis);
    }
}
