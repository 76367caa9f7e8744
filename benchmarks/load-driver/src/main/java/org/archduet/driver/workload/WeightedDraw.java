package org.archduet.driver.workload;

import java.util.List;
import java.util.function.ToIntFunction;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;

/** Seeded draws in proportion to weights. */
final class WeightedDraw<T> {
    private final List<T> choices;
    private final ToIntFunction<T> weight;
    private final UniformRandomProvider random;

    WeightedDraw(List<T> choices, ToIntFunction<T> weight, long seed) {
        this.choices = List.copyOf(choices);
        this.weight = weight;
        this.random = RandomSource.XO_SHI_RO_256_PP.create(seed);
    }

    T next() {
        return pick(choices, weight, random);
    }

    static <T> T pick(List<T> choices, ToIntFunction<T> weight, UniformRandomProvider random) {
        long total = 0;
        for (T choice : choices) {
            total += weight.applyAsInt(choice);
        }
        long left = random.nextLong(total);
        for (T choice : choices) {
            left -= weight.applyAsInt(choice);
            if (left < 0) {
                return choice;
            }
        }
        throw new IllegalStateException("weights changed during a draw");
    }
}
