package org.archduet.analysis.assertion;

import java.util.Map;
import java.util.Optional;
import org.archduet.result.decision.Comparison.Ratio;
import org.archduet.result.decision.Comparison.Subject;
import org.archduet.result.vocabulary.MetricId;
import org.archduet.result.vocabulary.OperationName;

/** What single starts say of two systems: the spreads between starts, and the ratio of each block. */
@FunctionalInterface
public interface Spreads {

    /** Of a run whose starts are not at hand. */
    Spreads NONE = (metric, operation, pair, confidence) -> Optional.empty();

    /**
     * Standard deviation of the candidate's log figure over starts, over that of the baseline's.
     *
     * @param confidence of the interval
     * @return empty when there are too few blocks, or the run lacks the figure
     */
    Optional<Seen> of(MetricId metric, OperationName operation, Pair pair, double confidence);

    /**
     * Ln(candidate / baseline) of each block that has the figure, by the number of the block. Empty where the starts
     * are not at hand, and when the run lacks the figure.
     */
    default Map<Integer, Double> logRatios(Subject subject) {
        return Map.of();
    }

    /** Two systems. */
    record Pair(String baseline, String candidate) {}

    /** A ratio and the blocks behind it. */
    record Seen(Ratio ratio, int blocks) {}
}
