package org.archduet.result.start;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What else went on on the machine during a window, as far as it can be read here.
 *
 * @param neighbours processes that do not belong to the run, the busiest first; a few of them
 * @param memoryStallFraction share of the time in which some process of the machine waited for memory; null when the
 *     kernel does not tell
 * @param cpuFrequencyFraction mean frequency of the CPUs at the window's ends over the highest they can have; null when
 *     it cannot be read
 */
public record Surroundings(
        List<Neighbour> neighbours,
        @Nullable Double memoryStallFraction,
        @Nullable Double cpuFrequencyFraction) {

    /** Nothing could be read, or it was not read. */
    public static final Surroundings UNKNOWN = new Surroundings(List.of(), null, null);

    /**
     * A process outside of the run.
     *
     * @param command its program without folder and arguments, which can be private; the kernel's own threads, and
     *     processes that do not show it, in brackets
     * @param cpuFraction CPU time of it and of children it waited for, over wall time times CPUs
     */
    public record Neighbour(String command, long pid, double cpuFraction) {}
}
