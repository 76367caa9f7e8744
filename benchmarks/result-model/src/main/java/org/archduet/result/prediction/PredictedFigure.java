package org.archduet.result.prediction;

import org.archduet.result.vocabulary.Unit;
import org.archduet.result.waterfall.Difference;
import org.jspecify.annotations.Nullable;

/**
 * One figure, predicted and measured.
 *
 * @param quantity which one
 * @param system whose cost it is; null for the difference and the ratio
 * @param unit of {@code predicted} and {@code measured}
 * @param predicted by the rule that {@link Prediction} states
 * @param measured mean over the same blocks
 * @param error predicted / measured − 1; null where the interval of the measured figure does not lie above 0
 * @param verdict what the interval of the error says
 */
public record PredictedFigure(
        Quantity quantity,
        @Nullable String system,
        Unit unit,
        Difference predicted,
        Difference measured,
        @Nullable Difference error,
        PredictionVerdict verdict) {

    /** What is predicted. */
    public enum Quantity {
        /** CPU time per request of the baseline. */
        BASELINE,
        /** CPU time per request of the candidate. */
        CANDIDATE,
        /** Candidate − baseline: work that both do alike cancels out. */
        DIFFERENCE,
        /** Candidate / baseline. */
        RATIO
    }
}
