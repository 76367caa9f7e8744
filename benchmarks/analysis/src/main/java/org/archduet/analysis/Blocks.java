package org.archduet.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.archduet.result.trial.Trial;
import org.jspecify.annotations.Nullable;

/** Pairs the valid trials of two systems by block. */
final class Blocks {

    private Blocks() {}

    /** One valid trial of each system. */
    record Pair(int block, Trial baseline, Trial candidate) {}

    /** The blocks in which both systems have a valid trial; of several, the last one counts (a repeat replaces). */
    static List<Pair> pairs(List<Trial> trials, String baseline, String candidate) {
        TreeMap<Integer, Trial> first = valid(trials, baseline);
        TreeMap<Integer, Trial> second = valid(trials, candidate);
        List<Pair> pairs = new ArrayList<>();
        first.forEach((block, trial) -> {
            @Nullable Trial other = second.get(block);
            if (other != null) {
                pairs.add(new Pair(block, trial, other));
            }
        });
        return List.copyOf(pairs);
    }

    private static TreeMap<Integer, Trial> valid(List<Trial> trials, String system) {
        TreeMap<Integer, Trial> byBlock = new TreeMap<>();
        trials.stream()
                .filter(trial -> trial.system().equals(system))
                .filter(trial -> trial.validity().isEmpty())
                .forEach(trial -> byBlock.put(trial.block(), trial));
        return byBlock;
    }
}
