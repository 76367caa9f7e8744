package org.archduet.analysis.books;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.archduet.analysis.metric.Windows;
import org.archduet.analysis.statistics.Paired;
import org.archduet.analysis.statistics.Rounded;
import org.archduet.result.start.CallBook;
import org.archduet.result.start.DatabaseWork;
import org.archduet.result.start.Start;
import org.archduet.result.start.Window;
import org.archduet.result.vocabulary.WindowId;
import org.archduet.result.vocabulary.WindowKind;
import org.archduet.result.waterfall.CountedWork;
import org.jspecify.annotations.Nullable;

/**
 * How often two arms did one kind of work for a request, by block.
 *
 * @param from of the arm before, one a block
 * @param to of the arm after, in the same blocks
 */
record StepCounts(List<Double> from, List<Double> to) {

    /**
     * Counts of the valid starts, in the blocks that have them in both arms.
     *
     * @param window in which the step's figure was measured
     */
    static StepCounts of(List<Start> starts, String from, String to, WindowId window, CountedWork work) {
        TreeMap<Integer, Double> before = counts(starts, from, window, work);
        TreeMap<Integer, Double> after = counts(starts, to, window, work);
        before.keySet().retainAll(after.keySet());
        after.keySet().retainAll(before.keySet());
        return new StepCounts(List.copyOf(before.values()), List.copyOf(after.values()));
    }

    /** Whether there are enough blocks for an interval. */
    boolean hasChange() {
        return from.size() >= 2;
    }

    /** {@code to} − {@code from}. Only with {@link #hasChange}. */
    Uncertain change() {
        List<Double> changes = new ArrayList<>();
        for (int block = 0; block < from.size(); block++) {
            changes.add(to.get(block) - from.get(block));
        }
        return Uncertain.ofBlocks(changes);
    }

    /** Mean of one side; null without blocks. */
    static @Nullable Double mean(List<Double> side) {
        return side.isEmpty() ? null : (Double) Rounded.significant(Paired.mean(side));
    }

    /** Of several starts of a block the last one counts: a repeat replaces. */
    private static TreeMap<Integer, Double> counts(List<Start> starts, String system, WindowId id, CountedWork work) {
        TreeMap<Integer, Double> counts = new TreeMap<>();
        for (Start start : starts) {
            if (start.system().equals(system) && start.validity().isEmpty()) {
                Window window = window(start, id);
                Double count = window == null ? null : count(window, work);
                if (count == null) {
                    counts.remove(start.block());
                } else {
                    counts.put(start.block(), count);
                }
            }
        }
        return counts;
    }

    private static @Nullable Window window(Start start, WindowId id) {
        for (WindowKind kind : WindowKind.values()) {
            if (id.isMain(kind)) {
                return Windows.main(start, kind);
            }
        }
        return Windows.byId(start, id);
    }

    /** How often for each request; null where it is not counted. */
    static @Nullable Double count(Window window, CountedWork work) {
        return switch (work) {
            case CALLS -> window.resources().callsPerRequest();
            case COMMITS -> {
                DatabaseWork database = window.resources().databaseWork();
                yield database == null ? null : database.commitsPerRequest();
            }
            case ENCODED_BYTES -> {
                CallBook book = window.resources().callBook();
                Long bytes = book == null ? null : book.encodedBytes();
                long completed = window.load().completed();
                yield bytes == null || completed == 0 ? null : (Double) ((double) bytes / completed);
            }
        };
    }
}
