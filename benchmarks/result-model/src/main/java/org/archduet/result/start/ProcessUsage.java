package org.archduet.result.start;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import org.archduet.result.vocabulary.ProcessRole;
import org.jspecify.annotations.Nullable;

/**
 * One process (or process tree, for the database) during a window.
 *
 * @param role what it belongs to
 * @param cpuNanos user and system time in the window
 * @param pssBytes proportional set size at the window's end
 * @param compilerCpuNanos the part of {@code cpuNanos} that a JVM's compiler threads used; null where there is no JVM
 * @param gcPauseNanos stop-the-world time in the window; null where there is no garbage collector
 * @param throttling how often its CPU quota held it back; null where it has none
 */
public record ProcessUsage(
        String name,
        ProcessRole role,
        long cpuNanos,
        long pssBytes,
        int threads,
        @Nullable Long compilerCpuNanos,
        @Nullable Long gcPauseNanos,
        @Nullable Long gcPauses,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Throttling throttling) {

    /** A process without a CPU quota. */
    public ProcessUsage(
            String name,
            ProcessRole role,
            long cpuNanos,
            long pssBytes,
            int threads,
            @Nullable Long compilerCpuNanos,
            @Nullable Long gcPauseNanos,
            @Nullable Long gcPauses) {
        this(name, role, cpuNanos, pssBytes, threads, compilerCpuNanos, gcPauseNanos, gcPauses, null);
    }

    /** Compiler threads' part of the CPU time of those processes that have such threads, 0 to 1. */
    public static double compilingShare(List<ProcessUsage> processes) {
        long compiling = 0;
        long all = 0;
        for (ProcessUsage process : processes) {
            if (process.compilerCpuNanos() != null) {
                compiling += process.compilerCpuNanos();
                all += process.cpuNanos();
            }
        }
        return all == 0 ? 0 : (double) compiling / all;
    }
}
