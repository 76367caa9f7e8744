package org.archduet.harness.collect;

import java.util.List;
import org.archduet.result.trial.ProcessUsage;
import org.archduet.result.trial.Resources;
import org.archduet.result.trial.Surroundings;
import org.jspecify.annotations.Nullable;

/**
 * What was spent between two readings.
 *
 * @param stealFraction time taken by the hypervisor, over wall time times CPUs
 * @param otherCpuFraction time of processes that are not watched, over wall time times CPUs
 * @param processes the processes of the system and the database
 * @param surroundings what else went on
 */
public record WindowCost(
        long wallNanos,
        double stealFraction,
        double otherCpuFraction,
        List<ProcessUsage> processes,
        Surroundings surroundings) {

    /** CPU of system and database, in CPUs. */
    public double cpus() {
        return (double) (cpuNanos("system") + cpuNanos("database")) / wallNanos;
    }

    /**
     * The smallest {@link #cpus} that is told from none: the time of a process with several threads is counted in clock
     * ticks, so one tick for each process of the system. The database's processes have one thread and are counted exactly.
     */
    public double cpuResolution() {
        long counted = processes.stream()
                .filter(process -> process.role().equals("system"))
                .count();
        return (double) counted * Proc.TICK_NANOS / wallNanos;
    }

    /**
     * The cost over the requests that caused it.
     *
     * @param calls calls between processes meanwhile; null when the system does not count them
     * @param completed requests; the figures by request are null when there were none
     */
    public Resources perRequest(@Nullable Long calls, long completed) {
        long system = cpuNanos("system");
        long database = cpuNanos("database");
        boolean databaseSeen =
                processes.stream().anyMatch(process -> process.role().equals("database"));
        return new Resources(
                over(system + database, completed),
                over(system, completed),
                databaseSeen ? over(database, completed) : null,
                calls == null ? null : over(calls, completed),
                stealFraction,
                otherCpuFraction,
                processes,
                surroundings);
    }

    private long cpuNanos(String role) {
        return processes.stream()
                .filter(process -> process.role().equals(role))
                .mapToLong(ProcessUsage::cpuNanos)
                .sum();
    }

    private static @Nullable Double over(long amount, long requests) {
        return requests == 0 ? null : (double) amount / requests;
    }
}
