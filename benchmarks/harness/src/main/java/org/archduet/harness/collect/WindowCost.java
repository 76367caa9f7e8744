package org.archduet.harness.collect;

import java.util.List;
import org.archduet.result.trial.ProcessUsage;
import org.archduet.result.trial.Resources;
import org.archduet.result.trial.Surroundings;
import org.archduet.result.vocabulary.ProcessRole;
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

    /** CPU of system and database, in CPUs; null when the system's processes are not seen. */
    public @Nullable Double cpus() {
        return isSeen(ProcessRole.SYSTEM)
                ? (double) (cpuNanos(ProcessRole.SYSTEM) + cpuNanos(ProcessRole.DATABASE)) / wallNanos
                : null;
    }

    /**
     * The smallest {@link #cpus} that is distinguishable from zero: the time of a process with several threads is
     * counted in clock ticks, so one tick for each process of the system. The database's processes have one thread and
     * are counted exactly. Null when the system's processes are not seen.
     */
    public @Nullable Double cpuResolution() {
        long counted = processes.stream()
                .filter(process -> process.role() == ProcessRole.SYSTEM)
                .count();
        return counted == 0 ? null : (double) counted * Proc.TICK_NANOS / wallNanos;
    }

    /**
     * The cost over the requests that caused it. Figures of processes that are not seen are null.
     *
     * @param calls calls between processes meanwhile; null when the system does not count them
     * @param completed requests; the figures by request are null when there were none
     */
    public Resources perRequest(@Nullable Long calls, long completed) {
        long system = cpuNanos(ProcessRole.SYSTEM);
        long database = cpuNanos(ProcessRole.DATABASE);
        boolean systemSeen = isSeen(ProcessRole.SYSTEM);
        return new Resources(
                systemSeen ? over(system + database, completed) : null,
                systemSeen ? over(system, completed) : null,
                isSeen(ProcessRole.DATABASE) ? over(database, completed) : null,
                calls == null ? null : over(calls, completed),
                stealFraction,
                otherCpuFraction,
                processes,
                surroundings);
    }

    private boolean isSeen(ProcessRole role) {
        return processes.stream().anyMatch(process -> process.role() == role);
    }

    private long cpuNanos(ProcessRole role) {
        return processes.stream()
                .filter(process -> process.role() == role)
                .mapToLong(ProcessUsage::cpuNanos)
                .sum();
    }

    private static @Nullable Double over(long amount, long requests) {
        return requests == 0 ? null : (double) amount / requests;
    }
}
