package org.archduet.result.waterfall;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.archduet.result.decision.Comparison.Ratio;
import org.archduet.result.vocabulary.MetricId;
import org.archduet.result.vocabulary.OperationName;
import org.archduet.result.vocabulary.Unit;
import org.archduet.result.vocabulary.WindowId;
import org.jspecify.annotations.Nullable;

/**
 * One step of the chain in one figure: what changes when an arm is replaced by its successor. In JSON the fields of
 * {@code figure} stand beside the others.
 *
 * <p>Values and differences are arithmetic means, since costs add, over the blocks in which every arm of the chain has
 * the figure: so the steps of a figure add up to {@link WholeResult#byChain}.
 *
 * @param from the arm before
 * @param to the arm after
 * @param change what changed between them, in words of the experiment file; null when it says none
 * @param fromValue mean of the arm before; null when no block has all arms
 * @param toValue mean of the arm after; null as {@code fromValue}
 * @param difference {@code to} − {@code from}: paired t over blocks; null below two blocks
 * @param ratio {@code to} over {@code from}: paired t on log ratios; null below two blocks
 * @param blocks blocks in which every arm of the chain has the figure
 * @param verdict what the interval of {@code difference} says
 */
public record StepResult(
        String from,
        String to,
        @Nullable String change,
        @JsonUnwrapped Figure figure,
        @Nullable Double fromValue,
        @Nullable Double toValue,
        @Nullable Difference difference,
        @Nullable Ratio ratio,
        int blocks,
        StepVerdict verdict) {

    /** A step of a figure that no block has in every arm. */
    public static StepResult notMeasured(String from, String to, @Nullable String change, Figure figure) {
        return new StepResult(from, to, change, figure, null, null, null, null, 0, StepVerdict.NOT_MEASURED);
    }

    /** As {@link Figure#metric}. */
    public MetricId metric() {
        return figure.metric();
    }

    /** As {@link Figure#operation}. */
    public OperationName operation() {
        return figure.operation();
    }

    /** As {@link Figure#window}. */
    public WindowId window() {
        return figure.window();
    }

    /** As {@link Figure#unit}. */
    public Unit unit() {
        return figure.unit();
    }
}
