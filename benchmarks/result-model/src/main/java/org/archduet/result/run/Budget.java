package org.archduet.result.run;

import java.util.List;
import org.archduet.result.vocabulary.BudgetMode;

/**
 * The ledger of a system's budget.
 *
 * @param mode what is equal between the systems
 * @param systemCpus CPU set of system and database, for example {@code 0}; empty when unpinned
 * @param driverCpus CPU set of the driver
 * @param heapMegabytes total maximum heap
 * @param databaseConnections total connection pool size
 */
public record Budget(
        BudgetMode mode,
        String systemCpus,
        String driverCpus,
        int heapMegabytes,
        int databaseConnections,
        List<Share> shares) {

    /** The part of one process. */
    public record Share(String process, int heapMegabytes, int databaseConnections, List<String> jvmFlags) {}
}
