package org.archduet.harness.plan;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * The order of a block's arms, round after round. A palindrome gives all arms the same mean position in its round, so
 * that what drifts steadily meets all alike. From round to round the arms change places by a balanced design (Williams
 * 1949): over a whole cycle each arm follows each other arm equally often, as far as the rounds suffice for a cycle.
 */
public final class RoundOrder {

    private final List<List<String>> cycle;

    /**
     * @param arms in any order
     * @param seed of the run; decides which arm takes which place of the design
     */
    RoundOrder(List<String> arms, long seed) {
        List<String> labels = new ArrayList<>(arms);
        Collections.shuffle(labels, new Random(seed));
        this.cycle = williams(labels.size()).stream()
                .map(row -> row.stream().map(labels::get).toList())
                .toList();
    }

    /** Each arm once. @param round 1-based; the rounds after the last of a cycle begin it again */
    public List<String> once(int round) {
        return cycle.get((round - 1) % cycle.size());
    }

    /** Each arm twice: forwards, then backwards. @param round 1-based */
    public List<String> palindrome(int round) {
        List<String> order = new ArrayList<>(once(round));
        List<String> back = new ArrayList<>(order);
        Collections.reverse(back);
        order.addAll(back);
        return List.copyOf(order);
    }

    /** Rows of places: n of them when n is even, 2n when it is odd; a row and its reverse stand one after the other. */
    private static List<List<Integer>> williams(int n) {
        List<Integer> first = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            first.add(i % 2 == 0 ? (n - i / 2) % n : (i + 1) / 2);
        }
        List<List<Integer>> rows = new ArrayList<>();
        for (int shift = 0; shift < (n % 2 == 0 ? (n + 1) / 2 : n); shift++) {
            int by = shift;
            List<Integer> row = first.stream().map(place -> (place + by) % n).toList();
            List<Integer> reversed =
                    IntStream.range(0, n).mapToObj(i -> row.get(n - 1 - i)).toList();
            rows.add(row);
            if (n > 1) {
                rows.add(reversed);
            }
        }
        return rows;
    }
}
