package org.archduet.driver;

import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.archduet.result.load.DriverBook;

/**
 * Which part of each permutation of the workload a window draws. The slices of a start share one permutation and take
 * one part after the other, so that no value is drawn twice: a second cancellation of an order is less work than its
 * first.
 *
 * <pre>{@code
 * Draws first = Draws.of(seed);
 * Draws second = first.after(measurement.driverBook().draws());
 * }</pre>
 *
 * @param seed of the permutations; all slices of a start, and all starts of a run, have the same
 * @param used by generator: how many values the slices before have drawn; absent means none
 * @param atMost by generator: how many values may be drawn, which are drawn again after that; absent means no limit.
 *     For load that is not measured and whose length is not known
 */
public record Draws(long seed, SortedMap<String, Long> used, SortedMap<String, Long> atMost) {
    public Draws {
        used = Collections.unmodifiableSortedMap(new TreeMap<>(used));
        atMost = Collections.unmodifiableSortedMap(new TreeMap<>(atMost));
    }

    /** Of a start that has drawn nothing. */
    public static Draws of(long seed) {
        return new Draws(seed, new TreeMap<>(), new TreeMap<>());
    }

    /** Those that follow what was drawn; where several arms drew, what the furthest of them drew. */
    public Draws after(Collection<DriverBook.Drawn> drawn) {
        SortedMap<String, Long> further = new TreeMap<>(used);
        drawn.forEach(one -> further.merge(one.generator(), one.end(), Math::max));
        return new Draws(seed, further, new TreeMap<>());
    }

    /** Those that follow a part of that size, by generator. */
    public Draws afterPart(Map<String, Long> part) {
        SortedMap<String, Long> further = new TreeMap<>(used);
        part.forEach((generator, size) -> further.merge(generator, size, Long::sum));
        return new Draws(seed, further, new TreeMap<>());
    }

    /** The same, confined to a part of that size, by generator. */
    public Draws within(Map<String, Long> part) {
        return new Draws(seed, used, new TreeMap<>(part));
    }

    /** How many values of that generator the slices before have drawn. */
    public long usedOf(String generator) {
        return used.getOrDefault(generator, 0L);
    }

    /** How many values of that generator may be drawn before they are drawn again. */
    public long atMostOf(String generator) {
        return atMost.getOrDefault(generator, Long.MAX_VALUE);
    }
}
