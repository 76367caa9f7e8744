package org.archduet.analysis.statistics;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Holm's step-down correction (Scandinavian Journal of Statistics 6, 1979): the chance of any false claim stays at most
 * alpha.
 */
public final class Holm {

    private Holm() {}

    /** Adjusted p values in the order of {@code p}; each is at least its own p and at most 1. */
    public static List<Double> adjust(List<Double> p) {
        int m = p.size();
        List<Integer> order = IntStream.range(0, m)
                .boxed()
                .sorted(Comparator.comparing(p::get))
                .toList();
        List<Double> adjusted = new ArrayList<>(p);
        double running = 0;
        for (int rank = 0; rank < m; rank++) {
            int index = order.get(rank);
            running = Math.max(running, Math.min(1, (m - rank) * p.get(index)));
            adjusted.set(index, running);
        }
        return List.copyOf(adjusted);
    }
}
