package org.archduet.harness.collect;

import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What went on on the whole machine until one moment.
 *
 * @param processes all processes by their id
 * @param memoryStallNanos time since boot in which some process waited for memory; null when the kernel does not tell
 * @param cpuFrequencyFraction mean frequency of the CPUs now over the highest they can have; null when it cannot be
 *     read
 */
public record SurroundingsReading(
        Map<Long, Spent> processes,
        @Nullable Long memoryStallNanos,
        @Nullable Double cpuFrequencyFraction) {

    /**
     * CPU time of one process, in clock ticks.
     *
     * @param ownTicks of all its threads
     * @param reapedTicks of children it waited for
     */
    public record Spent(long parent, long ownTicks, long reapedTicks) {}

    static SurroundingsReading of(Map<Long, ProcessStat> processes, Kernel kernel) {
        Map<Long, Spent> spent = processes.values().stream()
                .collect(Collectors.toUnmodifiableMap(
                        ProcessStat::pid, stat -> new Spent(stat.parent(), stat.ownTicks(), stat.reapedTicks())));
        return new SurroundingsReading(spent, kernel.memoryStallNanos(), kernel.cpuFrequencyFraction());
    }
}
