package org.archduet.analysis.ladder;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.archduet.result.vocabulary.JmhMetric;
import org.jspecify.annotations.Nullable;

/**
 * One benchmark of JMH's file with the values of its parameters.
 *
 * @param benchmark simple class name and method, for example {@code R01RuleOnly.rule}
 * @param parameters value by name, in the order of the file; empty without parameters
 * @param iterations measured in each fork
 * @param time what was measured
 * @param others secondary metrics by JMH's name for them
 */
record JmhBenchmark(
        String benchmark, Map<String, String> parameters, int iterations, Score time, Map<String, Score> others) {

    /**
     * A metric.
     *
     * @param error half-width of JMH's 99.9 % interval; null when there are too few iterations for one
     * @param raw for each fork the value of each iteration, in {@code unit}; NaN where a profiler had none
     */
    record Score(double value, @Nullable Double error, String unit, List<List<Double>> raw) {

        /**
         * The values without those of the last iteration of each fork, where there are others. JMH tears down the state
         * of the benchmark within that iteration, before its profilers read what has been spent, so that the end of a
         * server would count as cost of the calls to it.
         */
        List<List<Double>> beforeTearDown() {
            return raw.stream()
                    .map(fork -> fork.size() > 1 ? fork.subList(0, fork.size() - 1) : fork)
                    .toList();
        }
    }

    /** Benchmark and parameters in one text, which no other entry of the file has. */
    String name() {
        return benchmark
                + parameters.entrySet().stream()
                        .map(parameter -> " " + parameter.getKey() + "=" + parameter.getValue())
                        .collect(Collectors.joining());
    }

    /** Values of a secondary metric by fork and iteration, as {@link Score#beforeTearDown}; empty without it. */
    List<List<Double>> beforeTearDown(JmhMetric metric) {
        Score score = others.get(metric.label());
        return score == null ? List.of() : score.beforeTearDown();
    }
}
