package org.archduet.analysis.waterfall;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.archduet.analysis.metric.Metric;
import org.archduet.analysis.statistics.Paired;
import org.archduet.analysis.statistics.Rounded;
import org.archduet.result.start.Start;
import org.jspecify.annotations.Nullable;

/**
 * A figure of some arms over the blocks in which each of them has it.
 *
 * @param byArm one value a block, in the order of the blocks; the arms' lists are equally long
 */
record ArmValues(Map<String, List<Double>> byArm) {

    /**
     * Reads a figure from the valid starts of some blocks; of several starts of an arm in a block the last one counts
     * (a repeat replaces).
     */
    static ArmValues of(List<Start> starts, Collection<Integer> blocks, Metric metric, Collection<String> arms) {
        Map<Integer, Map<String, Double>> byBlock = new TreeMap<>();
        for (Start start : starts) {
            @Nullable Double value = metric.value().apply(start);
            boolean counts = start.validity().isEmpty() && blocks.contains(start.block());
            if (counts && arms.contains(start.system()) && value != null && Double.isFinite(value)) {
                byBlock.computeIfAbsent(start.block(), first -> new TreeMap<>()).put(start.system(), value);
            }
        }
        List<Map<String, Double>> complete = byBlock.values().stream()
                .filter(values -> values.keySet().containsAll(arms))
                .toList();
        Map<String, List<Double>> byArm = new TreeMap<>();
        arms.forEach(arm -> byArm.put(
                arm,
                complete.stream()
                        .flatMap(values -> Stream.ofNullable(values.get(arm)))
                        .toList()));
        return new ArmValues(byArm);
    }

    /** Number of blocks. */
    int blocks() {
        return byArm.values().stream().mapToInt(List::size).min().orElse(0);
    }

    /** Arithmetic mean of an arm; null without blocks. */
    @Nullable
    Double mean(String arm) {
        return blocks() == 0 ? null : (Double) Rounded.significant(Paired.mean(of(arm)));
    }

    /** Of each block: the figure of one arm minus that of another. */
    List<Double> differences(String from, String to) {
        return IntStream.range(0, blocks())
                .mapToObj(block -> of(to).get(block) - of(from).get(block))
                .toList();
    }

    /** Ln(to / from) of each block; empty where a figure is not above 0, since costs of nothing have no ratio. */
    List<Double> logRatios(String from, String to) {
        boolean positive = Stream.of(from, to).flatMap(arm -> of(arm).stream()).allMatch(value -> value > 0);
        return positive
                ? IntStream.range(0, blocks())
                        .mapToObj(block -> Math.log(of(to).get(block) / of(from).get(block)))
                        .toList()
                : List.of();
    }

    private List<Double> of(String arm) {
        return byArm.getOrDefault(arm, List.of());
    }
}
