package org.archduet.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.statistics.descriptive.Median;
import org.archduet.analysis.metric.Metric;
import org.archduet.analysis.metric.Metric.Role;
import org.archduet.analysis.statistics.LogEffect;
import org.archduet.analysis.statistics.Paired;
import org.archduet.result.decision.Comparison.Ratio;
import org.archduet.result.decision.DecisionRule;
import org.archduet.result.start.Slice;
import org.archduet.result.start.Start;
import org.archduet.result.vocabulary.Unit;

/**
 * A ratio as if the machine had been equally fast for both systems: before blocks are compared, each system's time is
 * divided by the CPU time of the reference loop around its slices, and its rate multiplied by it. The loop of a system
 * in a block is the median over the slices of the window, each of which has the mean of the loops before and after it.
 *
 * <p>Slices of a block alternate, so the systems have met the same minutes, and this ratio should hardly differ from
 * the raw one, which carries the verdict. Where it does, the machine changed in step with the systems.
 */
final class NormalisedRatio {
    static final String METHOD = Paired.METHOD + ", normalised by the reference loop";

    private NormalisedRatio() {}

    /** Empty for a secondary metric, below two blocks, and where a slice lacks the loop. */
    static Optional<Ratio> of(Metric metric, List<Blocks.Pair> pairs, DecisionRule rule) {
        if (metric.role() != Role.PRIMARY) {
            return Optional.empty();
        }
        int sign = metric.key().metric().unit() == Unit.PER_SECOND ? 1 : -1;
        List<Double> logRatios = new ArrayList<>();
        for (Blocks.Pair pair : pairs) {
            Double baseline = metric.log(pair.baseline());
            Double candidate = metric.log(pair.candidate());
            if (baseline != null && candidate != null) {
                OptionalDouble first = logLoop(metric, pair.baseline());
                OptionalDouble second = logLoop(metric, pair.candidate());
                if (first.isEmpty() || second.isEmpty()) {
                    return Optional.empty();
                }
                logRatios.add(candidate - baseline + sign * (second.getAsDouble() - first.getAsDouble()));
            }
        }
        if (logRatios.size() < 2) {
            return Optional.empty();
        }
        LogEffect raw = Paired.effect(logRatios);
        return Optional.of(new LogEffect(raw.mean(), raw.standardError(), raw.degreesOfFreedom(), METHOD)
                .ratio(rule.confidence()));
    }

    private static OptionalDouble logLoop(Metric metric, Start start) {
        List<Slice> slices = PairedSlices.used(metric, start);
        double[] nanos = slices.stream()
                .map(Slice::referenceLoopNanos)
                .filter(Objects::nonNull)
                .mapToDouble(Double::doubleValue)
                .toArray();
        return nanos.length == 0 || nanos.length < slices.size()
                ? OptionalDouble.empty()
                : OptionalDouble.of(Math.log(Median.withDefaults().evaluate(nanos)));
    }
}
