package org.archduet.result.run;

import org.jspecify.annotations.Nullable;

/**
 * One JMH score.
 *
 * @param error half-width of JMH's 99.9 % interval, in {@code unit}; null when JMH gives none
 */
public record Microbenchmark(
        String name, String what, double score, @Nullable Double error, String unit, int forks, int iterations) {}
