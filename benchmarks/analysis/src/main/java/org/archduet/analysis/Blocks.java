package org.archduet.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.archduet.analysis.metric.Metric;
import org.archduet.result.start.Start;
import org.jspecify.annotations.Nullable;

/** Pairs the valid starts of two systems by block. */
final class Blocks {

    private Blocks() {}

    /** One valid start of each system. */
    record Pair(int block, Start baseline, Start candidate) {}

    /** The blocks in which both systems have a valid start; of several, the last one counts (a repeat replaces). */
    static List<Pair> pairs(List<Start> starts, String baseline, String candidate) {
        TreeMap<Integer, Start> first = valid(starts, baseline);
        TreeMap<Integer, Start> second = valid(starts, candidate);
        List<Pair> pairs = new ArrayList<>();
        first.forEach((block, start) -> {
            @Nullable Start other = second.get(block);
            if (other != null) {
                pairs.add(new Pair(block, start, other));
            }
        });
        return List.copyOf(pairs);
    }

    /** Ln(candidate / baseline) of each block in which both have the figure, by the number of the block. */
    static Map<Integer, Double> logRatios(List<Start> starts, Metric metric, String baseline, String candidate) {
        TreeMap<Integer, Double> logs = new TreeMap<>();
        for (Pair pair : pairs(starts, baseline, candidate)) {
            Double first = metric.log(pair.baseline());
            Double second = metric.log(pair.candidate());
            if (first != null && second != null) {
                logs.put(pair.block(), second - first);
            }
        }
        return logs;
    }

    private static TreeMap<Integer, Start> valid(List<Start> starts, String system) {
        TreeMap<Integer, Start> byBlock = new TreeMap<>();
        starts.stream()
                .filter(start -> start.system().equals(system))
                .filter(start -> start.validity().isEmpty())
                .forEach(start -> byBlock.put(start.block(), start));
        return byBlock;
    }
}
