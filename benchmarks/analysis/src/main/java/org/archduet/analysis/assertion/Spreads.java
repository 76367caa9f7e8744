package org.archduet.analysis.assertion;

import java.util.Optional;
import org.archduet.result.decision.Comparison.Ratio;
import org.archduet.result.vocabulary.MetricId;
import org.archduet.result.vocabulary.OperationName;

/** Compares the spreads of two systems between their starts. */
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

    /** Two systems. */
    record Pair(String baseline, String candidate) {}

    /** A ratio and the blocks behind it. */
    record Seen(Ratio ratio, int blocks) {}
}
