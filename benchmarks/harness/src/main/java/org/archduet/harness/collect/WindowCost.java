package org.archduet.harness.collect;

import java.util.List;
import org.archduet.harness.database.DatabaseReading;
import org.archduet.result.load.DriverBook;
import org.archduet.result.load.LoadMeasurement;
import org.archduet.result.start.CallBook;
import org.archduet.result.start.DatabaseWork;
import org.archduet.result.start.ProcessUsage;
import org.archduet.result.start.Resources;
import org.archduet.result.start.Surroundings;
import org.archduet.result.vocabulary.ProcessRole;
import org.jspecify.annotations.Nullable;

/**
 * What was spent between two readings.
 *
 * @param stealFraction time taken by the hypervisor, over wall time times CPUs
 * @param otherCpuFraction time of processes that are not watched, over wall time times CPUs
 * @param processes the processes of the system and the database
 * @param resolutionNanos what the system's CPU time is known to: a clock tick for each process that was counted in
 *     ticks, 0 when all were counted in nanoseconds
 * @param waitingNanos CPU time of the arms of the block that wait; null when none is watched
 * @param waitingProcesses how many processes that is
 * @param surroundings what else went on
 */
public record WindowCost(
        long wallNanos,
        double stealFraction,
        double otherCpuFraction,
        List<ProcessUsage> processes,
        long resolutionNanos,
        @Nullable Long waitingNanos,
        int waitingProcesses,
        Surroundings surroundings) {

    /** CPU time of the arms that wait, in CPUs; null when none is watched. */
    public @Nullable Double waitingCpus() {
        return waitingNanos == null ? null : (Double) ((double) waitingNanos / wallNanos);
    }

    /** CPU of system and database, in CPUs; null when the system's processes are not seen. */
    public @Nullable Double cpus() {
        return isSeen(ProcessRole.SYSTEM)
                ? (double) (cpuNanos(ProcessRole.SYSTEM) + cpuNanos(ProcessRole.DATABASE)) / wallNanos
                : null;
    }

    /**
     * The smallest {@link #cpus} that is distinguishable from zero; 0 when all processes were counted in nanoseconds.
     * Null when the system's processes are not seen.
     */
    public @Nullable Double cpuResolution() {
        return isSeen(ProcessRole.SYSTEM) ? (Double) ((double) resolutionNanos / wallNanos) : null;
    }

    /**
     * The cost over the requests that caused it: CPU time over right answers, because a wrong one may cost next to
     * nothing; what is counted over completed requests, because wrong answers make calls and commits too. Figures of
     * processes that are not seen are null, and those by request when there were none.
     *
     * @param calls received requests meanwhile; null when the system does not count them
     * @param database what its server did meanwhile; null without one
     */
    public Resources perRequest(LoadMeasurement load, @Nullable CallBook calls, @Nullable DatabaseReading database) {
        long right = load.rightAnswers();
        long completed = load.completed();
        long system = cpuNanos(ProcessRole.SYSTEM);
        long server = cpuNanos(ProcessRole.DATABASE);
        boolean systemSeen = isSeen(ProcessRole.SYSTEM);
        return new Resources(
                systemSeen ? over(system + server, right) : null,
                systemSeen ? over(system, right) : null,
                isSeen(ProcessRole.DATABASE) ? over(server, right) : null,
                calls == null ? null : over(betweenProcesses(calls, load), completed),
                stealFraction,
                otherCpuFraction,
                processes,
                surroundings,
                calls,
                database == null
                        ? null
                        : new DatabaseWork(
                                over(database.walBytes(), completed),
                                over(database.fsyncs(), completed),
                                over(database.commits(), completed)));
    }

    /** What the entry process received beyond the driver's requests came from other processes. */
    private static long betweenProcesses(CallBook calls, LoadMeasurement load) {
        DriverBook driver = load.driverBook();
        long fromDriver = load.sent() + (driver == null ? 0 : driver.resent());
        return calls.others() + Math.max(0, calls.entry() - fromDriver);
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

    private static @Nullable Double over(@Nullable Long amount, long requests) {
        return amount == null || requests == 0 ? null : (Double) ((double) amount / requests);
    }
}
