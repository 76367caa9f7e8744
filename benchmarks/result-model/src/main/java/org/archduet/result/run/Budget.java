package org.archduet.result.run;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.stream.DoubleStream;
import org.archduet.result.vocabulary.BudgetMode;
import org.jspecify.annotations.Nullable;

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

    /**
     * The part of one process.
     *
     * @param cpuQuota most CPU time that the process may use, in CPUs; null when its CPU time is not limited
     */
    public record Share(
            String process,
            int heapMegabytes,
            int databaseConnections,
            List<String> jvmFlags,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            Double cpuQuota) {

        /** A process whose CPU time is not limited. */
        public Share(String process, int heapMegabytes, int databaseConnections, List<String> jvmFlags) {
            this(process, heapMegabytes, databaseConnections, jvmFlags, null);
        }
    }

    /** Sum of the CPU quotas of all processes, in CPUs; empty when their CPU time is not limited. */
    public OptionalDouble totalCpuQuota() {
        double[] quotas = shares.stream()
                .map(Share::cpuQuota)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .toArray();
        return quotas.length == 0
                ? OptionalDouble.empty()
                : OptionalDouble.of(DoubleStream.of(quotas).sum());
    }
}
