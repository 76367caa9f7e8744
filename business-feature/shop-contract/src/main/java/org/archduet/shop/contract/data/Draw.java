package org.archduet.shop.contract.data;

import java.util.List;
import java.util.Random;

/**
 * Random numbers for one row of the data set. Each row has its own stream, so that a row does not change when
 * others are added. {@link Random} is specified to the bit in its documentation, therefore the same on every JVM.
 */
final class Draw {
    private final Random random;

    Draw(long seed, String table, long row) {
        this.random = new Random(mix(mix(seed + table.hashCode()) + row));
    }

    /** Uniform from {@code low} to {@code high}, both included. */
    int between(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    boolean percent(int chance) {
        return random.nextInt(100) < chance;
    }

    <T> T of(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** From 1 to {@code high}; low numbers are more likely: the density falls with the square root of the number. */
    int skewed(int high) {
        double uniform = random.nextDouble();
        return 1 + (int) (high * uniform * uniform);
    }

    /** Spreads near seeds over all 64 bits: the finaliser of SplitMix64 (Steele, Lea, Flood 2014). */
    private static long mix(long value) {
        long z = value + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
