package org.archduet.harness.collect;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongFunction;
import org.archduet.harness.collect.SurroundingsReading.Spent;
import org.archduet.result.Surroundings.Neighbour;

/** Which processes outside of the run used the CPUs between two readings. */
final class Neighbours {

    /** As many as a reader wants to be told about. */
    private static final int TOLD = 5;

    private final Map<Long, Spent> before;
    private final Map<Long, Spent> after;

    Neighbours(SurroundingsReading before, SurroundingsReading after) {
        this.before = before.processes();
        this.after = after.processes();
    }

    /**
     * The busiest first; none that spent less than a clock tick.
     *
     * @param ours ids of the processes of the run
     * @param availableNanos wall time times CPUs
     * @param program says what a process runs
     */
    List<Neighbour> busiest(Set<Long> ours, double availableNanos, LongFunction<String> program) {
        Map<Long, Long> ticks = new HashMap<>();
        after.forEach((pid, spent) -> {
            if (!ours.contains(pid)) {
                ticks.put(pid, Math.max(0, spent.ticks() - ticksBefore(pid)));
            }
        });
        return ticks.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .sorted(Map.Entry.<Long, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(TOLD)
                .map(entry -> new Neighbour(
                        program.apply(entry.getKey()),
                        entry.getKey(),
                        entry.getValue() * Proc.TICK_NANOS / availableNanos))
                .toList();
    }

    /** A child that has gone meanwhile hands its parent also what it had spent before the first reading. */
    private long ticksBefore(long pid) {
        Spent first = before.get(pid);
        if (first == null) {
            return 0;
        }
        long ofGoneChildren = before.entrySet().stream()
                .filter(entry -> entry.getValue().parent() == pid && !after.containsKey(entry.getKey()))
                .mapToLong(entry -> entry.getValue().ticks())
                .sum();
        return first.ticks() + ofGoneChildren;
    }
}
