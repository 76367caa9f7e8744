package org.archduet.analysis.slice;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Means over the slices of a window.
 *
 * @param slices at least one
 * @param weight of each, 0 or more
 */
record Weighted<S>(List<S> slices, ToDoubleFunction<S> weight) {

    /** Null unless every slice has the figure; the plain mean where all weights are 0. */
    @Nullable
    Double mean(Function<S, @Nullable Double> figure) {
        double sum = 0;
        double plain = 0;
        double weights = 0;
        for (S slice : slices) {
            Double value = figure.apply(slice);
            if (value == null) {
                return null;
            }
            sum += weight.applyAsDouble(slice) * value;
            plain += value;
            weights += weight.applyAsDouble(slice);
        }
        return weights == 0 ? plain / slices.size() : sum / weights;
    }

    /** As {@link #mean}, of a figure that every slice has. */
    double of(ToDoubleFunction<S> figure) {
        return Objects.requireNonNull(mean(figure::applyAsDouble));
    }
}
