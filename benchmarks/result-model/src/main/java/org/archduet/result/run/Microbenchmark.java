package org.archduet.result.run;

import org.jspecify.annotations.Nullable;

/**
 * One JMH score.
 *
 * @param name class and method of the benchmark, with the values of its parameters
 * @param what it prices, in words
 * @param score in {@code unit}, as JMH computes it
 * @param error half-width of JMH's 99.9 % interval over all iterations, in {@code unit}; null when JMH gives none
 * @param rung its place on the boundary ladder with figures over forks; null in results of {@code run microbench},
 *     which came before the ladder
 */
public record Microbenchmark(
        String name,
        String what,
        double score,
        @Nullable Double error,
        String unit,
        int forks,
        int iterations,
        @Nullable Rung rung) {

    /** A score that belongs to no ladder. */
    public Microbenchmark(
            String name, String what, double score, @Nullable Double error, String unit, int forks, int iterations) {
        this(name, what, score, error, unit, forks, iterations, null);
    }
}
