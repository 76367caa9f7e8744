package org.archduet.result.start;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a window cost.
 *
 * @param cpuNanosPerRequest CPU time of all system and database processes over right answers; over completed requests
 *     in results written before there were call books
 * @param systemCpuNanosPerRequest the part of the system's own processes
 * @param databaseCpuNanosPerRequest the part of the database server
 * @param callsPerRequest calls between processes over completed requests, counted by the callees
 * @param stealFraction CPU time stolen from this machine during the window, over wall time times CPUs
 * @param otherCpuFraction CPU time of processes that are neither system, database nor driver, over wall time times CPUs
 * @param surroundings who used it, and what else went on
 * @param callBook requests that its processes received; null when they do not count them
 * @param databaseWork what the database server did; null when it cannot be asked
 */
public record Resources(
        @Nullable Double cpuNanosPerRequest,
        @Nullable Double systemCpuNanosPerRequest,
        @Nullable Double databaseCpuNanosPerRequest,
        @Nullable Double callsPerRequest,
        double stealFraction,
        double otherCpuFraction,
        List<ProcessUsage> processes,
        Surroundings surroundings,
        @Nullable CallBook callBook,
        @Nullable DatabaseWork databaseWork) {

    /** A start written before there were surroundings has none. */
    public Resources {
        surroundings = Objects.requireNonNullElse(surroundings, Surroundings.UNKNOWN);
    }

    /** A cost without counts of calls and of the database. */
    public Resources(
            @Nullable Double cpuNanosPerRequest,
            @Nullable Double systemCpuNanosPerRequest,
            @Nullable Double databaseCpuNanosPerRequest,
            @Nullable Double callsPerRequest,
            double stealFraction,
            double otherCpuFraction,
            List<ProcessUsage> processes,
            Surroundings surroundings) {
        this(
                cpuNanosPerRequest,
                systemCpuNanosPerRequest,
                databaseCpuNanosPerRequest,
                callsPerRequest,
                stealFraction,
                otherCpuFraction,
                processes,
                surroundings,
                null,
                null);
    }
}
