package org.archduet.harness.plan;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.archduet.result.vocabulary.WindowId;

/**
 * Whether the arms of a plan meet what drifts alike: within a round of two slices an arm each has the same mean
 * position; the rounds of one slice an arm are balanced over the blocks of the same arms, condition by condition.
 */
final class OrderBalance {
    /** A run may begin and end within a pair of orders that balance each other: so many orders may be left over. */
    private static final int LEFT_OVER = 2;

    private OrderBalance() {}

    /** @throws PlanException when an order favours an arm; the message names the round and the positions */
    static void check(List<Plan.Block> blocks) {
        Map<Rounds, Map<String, Integer>> single = new LinkedHashMap<>();
        for (Plan.Block block : blocks) {
            for (RoundActivity round : block.rounds()) {
                Map<String, Integer> sums = sums(round.order());
                if (round.order().size() > sums.size()) {
                    checkEqual(block, round, sums);
                } else {
                    Map<String, Integer> places = single.computeIfAbsent(
                            new Rounds(round.condition().id(), Set.copyOf(sums.keySet())), first -> new TreeMap<>());
                    sums.forEach((arm, place) -> places.merge(arm, place, Integer::sum));
                }
            }
        }
        single.forEach((rounds, places) -> checkOverRun(rounds.condition(), places));
    }

    /** Those of a condition in the blocks that hold the same arms. */
    private record Rounds(WindowId condition, Set<String> arms) {}

    private static Map<String, Integer> sums(List<String> order) {
        return IntStream.range(0, order.size())
                .boxed()
                .collect(Collectors.groupingBy(order::get, TreeMap::new, Collectors.summingInt(place -> place + 1)));
    }

    private static void checkEqual(Plan.Block block, RoundActivity round, Map<String, Integer> sums) {
        if (sums.values().stream().distinct().count() > 1) {
            throw new PlanException("block " + block.number() + ", " + round.name()
                    + ": the order favours an arm, the sums of positions are " + sums
                    + "; each arm needs the same sum, as a palindrome gives it");
        }
    }

    private static void checkOverRun(WindowId condition, Map<String, Integer> places) {
        int least = places.values().stream().mapToInt(Integer::intValue).min().orElse(0);
        int most = places.values().stream().mapToInt(Integer::intValue).max().orElse(0);
        if (most - least > LEFT_OVER * (places.size() - 1)) {
            throw new PlanException("the order of the single slices of " + condition
                    + " favours an arm, the sums of positions over all blocks are " + places
                    + "; they must be as equal as the number of blocks allows");
        }
    }
}
