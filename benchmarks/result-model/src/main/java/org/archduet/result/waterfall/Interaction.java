package org.archduet.result.waterfall;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import org.archduet.result.vocabulary.MetricId;
import org.archduet.result.vocabulary.OperationName;
import org.archduet.result.vocabulary.Unit;
import org.archduet.result.vocabulary.WindowId;
import org.jspecify.annotations.Nullable;

/**
 * Whether the price of a change depends on when it is made. The chain goes from {@code from} to {@code to} through
 * {@code insteadOf}; the other order goes through {@code via}. The change that the chain makes between {@code from} and
 * {@code insteadOf} is the one that the other order makes between {@code via} and {@code to}. In JSON the fields of
 * {@code figure} stand beside the others.
 *
 * @param change what changes in words of the experiment file; null when it says none
 * @param from the arm at which both orders begin
 * @param insteadOf the arm of the chain that has only this change
 * @param via the arm beside the chain that has all other changes and not this one
 * @param to the arm at which both orders end
 * @param inChain {@code insteadOf} − {@code from}: paired t over blocks; null below two blocks
 * @param inOtherOrder {@code to} − {@code via}: paired t over the same blocks; null as {@code inChain}
 * @param interaction {@code inChain} − {@code inOtherOrder}: paired t over the same blocks; null as {@code inChain}
 * @param blocks blocks in which all four arms have the figure
 */
public record Interaction(
        @Nullable String change,
        String from,
        String insteadOf,
        String via,
        String to,
        @JsonUnwrapped Figure figure,
        @Nullable Difference inChain,
        @Nullable Difference inOtherOrder,
        @Nullable Difference interaction,
        int blocks) {

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
