package org.archduet.harness.config;

import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Shares a whole number out by weights with exact sums: the largest-remainder method (Hamilton), at least one unit for
 * each positive weight.
 */
final class WeightedSplit {

    private WeightedSplit() {}

    /**
     * @param total units to share out, not negative
     * @param weights not negative; all zero gives all zero
     * @return one part per weight, summing to {@code total}; 0 for weight 0
     * @throws IllegalArgumentException when there are more positive weights than units
     */
    static int[] split(int total, int[] weights) {
        long sum = IntStream.of(weights).asLongStream().sum();
        int[] parts = new int[weights.length];
        int[] sharers =
                IntStream.range(0, weights.length).filter(i -> weights[i] > 0).toArray();
        if (sharers.length == 0) {
            return parts;
        }
        if (total < sharers.length) {
            throw new IllegalArgumentException(
                    "a total of " + total + " does not give each of " + sharers.length + " processes at least 1");
        }
        int left = total - sharers.length;
        int given = 0;
        for (int i : sharers) {
            parts[i] = 1 + (int) ((long) left * weights[i] / sum);
            given += parts[i];
        }
        IntStream.of(sharers)
                .boxed()
                .sorted(Comparator.comparingLong(i -> -((long) left * weights[i] % sum)))
                .limit(total - given)
                .forEach(i -> parts[i]++);
        return parts;
    }
}
