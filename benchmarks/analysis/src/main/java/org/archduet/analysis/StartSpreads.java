package org.archduet.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.archduet.analysis.assertion.Spreads;
import org.archduet.analysis.metric.Metric;
import org.archduet.analysis.metric.MetricCatalogue;
import org.archduet.analysis.statistics.SpreadRatio;
import org.archduet.result.decision.Comparison.Subject;
import org.archduet.result.start.Start;
import org.archduet.result.vocabulary.MetricId;
import org.archduet.result.vocabulary.OperationName;

/**
 * Compares spreads and blocks of two systems, over the blocks in which both have a valid start with the figure.
 *
 * @param starts of the run, valid or not
 */
record StartSpreads(List<Start> starts) implements Spreads {

    @Override
    public Optional<Seen> of(MetricId metric, OperationName operation, Pair pair, double confidence) {
        return known().filter(known -> known.key().metric() == metric
                        && known.key().operation().equals(operation))
                .findFirst()
                .flatMap(known -> of(known, pair, confidence));
    }

    @Override
    public Map<Integer, Double> logRatios(Subject subject) {
        return known().filter(known -> known.key().metric() == subject.metric()
                        && known.key().operation().equals(subject.operation())
                        && known.key().window().equals(subject.window()))
                .findFirst()
                .map(known -> Blocks.logRatios(starts, known, subject.baseline(), subject.candidate()))
                .orElse(Map.of());
    }

    private Stream<Metric> known() {
        return Stream.concat(MetricCatalogue.primary().stream(), MetricCatalogue.secondary(starts).stream());
    }

    private Optional<Seen> of(Metric metric, Pair pair, double confidence) {
        List<Double> baseline = new ArrayList<>();
        List<Double> candidate = new ArrayList<>();
        for (Blocks.Pair block : Blocks.pairs(starts, pair.baseline(), pair.candidate())) {
            Double first = metric.log(block.baseline());
            Double second = metric.log(block.candidate());
            if (first != null && second != null) {
                baseline.add(first);
                candidate.add(second);
            }
        }
        return SpreadRatio.of(baseline, candidate, confidence).map(ratio -> new Seen(ratio, baseline.size()));
    }
}
