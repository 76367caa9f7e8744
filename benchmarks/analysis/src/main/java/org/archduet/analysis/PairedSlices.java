package org.archduet.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.archduet.analysis.metric.Metric;
import org.archduet.analysis.statistics.Paired;
import org.archduet.analysis.statistics.Rounded;
import org.archduet.analysis.statistics.VarianceParts;
import org.archduet.result.decision.DecisionRule;
import org.archduet.result.decision.Spread;
import org.archduet.result.start.Slice;
import org.archduet.result.start.Start;
import org.archduet.result.vocabulary.WindowId;
import org.jspecify.annotations.Nullable;

/** Takes the spread of a ratio apart: slices of both systems with the same id were offered the same requests. */
final class PairedSlices {

    private PairedSlices() {}

    /** Empty where slices are too few, or too short for the metric. */
    static Optional<Spread> spread(Metric metric, List<Blocks.Pair> pairs, DecisionRule rule) {
        return VarianceParts.of(
                        pairs.stream().map(pair -> logRatios(metric, pair)).toList())
                .map(parts -> new Spread(
                        Rounded.significant(parts.between()),
                        Rounded.significant(parts.within()),
                        Rounded.significant(parts.perGroup()),
                        blocks(parts, rule)));
    }

    private static @Nullable Integer blocks(VarianceParts parts, DecisionRule rule) {
        int blocks = Paired.blocksFor(parts.ofMean(), rule.confidence(), rule.wantedHalfWidth());
        return blocks < Paired.MOST_BLOCKS ? blocks : null;
    }

    private static List<Double> logRatios(Metric metric, Blocks.Pair pair) {
        List<Double> logRatios = new ArrayList<>();
        for (Slice slice : used(metric, pair.candidate())) {
            WindowId id = slice.window().load().id();
            used(metric, pair.baseline()).stream()
                    .filter(other -> other.window().load().id().equals(id))
                    .findFirst()
                    .ifPresent(other -> {
                        Double candidate = metric.log(alone(pair.candidate(), slice));
                        Double baseline = metric.log(alone(pair.baseline(), other));
                        if (candidate != null && baseline != null) {
                            logRatios.add(candidate - baseline);
                        }
                    });
        }
        return logRatios;
    }

    static List<Slice> used(Metric metric, Start start) {
        return start.slices().stream()
                .filter(slice ->
                        slice.used() && slice.condition().equals(metric.key().window()))
                .toList();
    }

    /** The start as if this slice were its only window, which then is the main one of its kind. */
    private static Start alone(Start start, Slice slice) {
        return start.withWindows(List.of(slice.window()));
    }
}
