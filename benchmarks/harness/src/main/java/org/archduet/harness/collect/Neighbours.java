package org.archduet.harness.collect;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongFunction;
import org.archduet.harness.collect.SurroundingsReading.Spent;
import org.archduet.result.start.Surroundings.Neighbour;

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
     * The busiest first; none that spent less than a clock tick. Together they never exceed what all processes outside
     * of the run used: the kernel counts a process by its run time and the machine by ticks, so that one can be ahead.
     *
     * @param ours ids of the processes of the run
     * @param availableNanos wall time times CPUs
     * @param allFraction CPU time of all processes outside of the run between the two readings, over the available time
     * @param program says what a process runs
     */
    List<Neighbour> busiest(Set<Long> ours, double availableNanos, double allFraction, LongFunction<String> program) {
        Map<Long, Long> ticks = new HashMap<>();
        after.forEach((pid, spent) -> {
            if (!ours.contains(pid)) {
                ticks.put(pid, spent(pid, spent));
            }
        });
        List<Map.Entry<Long, Long>> busiest = ticks.entrySet().stream()
                .filter(entry -> entry.getValue() > 0)
                .sorted(Map.Entry.<Long, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(TOLD)
                .toList();
        List<Neighbour> neighbours = new ArrayList<>();
        double left = allFraction;
        for (Map.Entry<Long, Long> entry : busiest) {
            double fraction = Math.min(left, entry.getValue() * Proc.TICK_NANOS / availableNanos);
            left -= fraction;
            if (fraction > 0) {
                neighbours.add(new Neighbour(program.apply(entry.getKey()), entry.getKey(), fraction));
            }
        }
        return List.copyOf(neighbours);
    }

    private long spent(long pid, Spent last) {
        Spent first = before.get(pid);
        if (first == null) {
            return last.ownTicks() + last.reapedTicks();
        }
        long own = last.ownTicks() - first.ownTicks();
        long reaped = last.reapedTicks() - first.reapedTicks();
        return Math.max(0, own) + (reaped > 0 ? Math.max(0, reaped - beforeOfReaped(pid)) : 0);
    }

    /** A process that has gone meanwhile hands whoever reaps it also what it had spent before the first reading. */
    private long beforeOfReaped(long pid) {
        return before.entrySet().stream()
                .filter(entry -> !after.containsKey(entry.getKey()))
                .filter(entry -> isReapedBy(pid, entry.getValue()))
                .mapToLong(
                        entry -> entry.getValue().ownTicks() + entry.getValue().reapedTicks())
                .sum();
    }

    /**
     * Whether the time of a gone process can have come to this one: through parents that have gone too, or because one
     * of those went first and left it to an ancestor that adopts orphans (prctl(2), PR_SET_CHILD_SUBREAPER), init at
     * last.
     */
    private boolean isReapedBy(long pid, Spent gone) {
        boolean isOrphan = false;
        long ancestor = gone.parent();
        for (int steps = 0; steps < before.size(); steps++) {
            boolean lives = after.containsKey(ancestor);
            if (ancestor == pid) {
                return true;
            }
            Spent next = before.get(ancestor);
            if (next == null || (lives && !isOrphan)) {
                return false;
            }
            isOrphan |= !lives;
            ancestor = next.parent();
        }
        return false;
    }
}
