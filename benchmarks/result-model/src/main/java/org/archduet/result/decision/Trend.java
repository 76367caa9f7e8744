package org.archduet.result.decision;

import org.archduet.result.decision.Comparison.Ratio;
import org.archduet.result.vocabulary.MetricId;
import org.jspecify.annotations.Nullable;

/**
 * How the ratio of candidate over baseline changes over the levels of a {@link Factor}, in the order of its levels.
 *
 * <p>In each block that has the figure at all levels: the least-squares slope of the ratio's natural logarithm on the
 * rank of the level (0, 1, 2 …), times the number of steps. Then mean and t interval over blocks, as for any ratio.
 *
 * @param factor name of the factor
 * @param metric whose ratio it is
 * @param change factor by which the ratio changes from the first level to the last along that line: 1 means not at all;
 *     null below two blocks
 * @param blocks blocks that it is made of
 * @param direction what the interval of {@code change} says against the equivalence band
 * @param note why there is no direction, in one sentence; empty when there is nothing to say
 */
public record Trend(
        String factor, MetricId metric, @Nullable Ratio change, int blocks, Direction direction, String note) {

    /** The verdict on a trend. */
    public enum Direction {
        /** The interval of the change lies wholly above the band. */
        RISES,
        /** The interval of the change lies wholly below the band. */
        FALLS,
        /**
         * The interval of the change lies wholly inside the band, and so does, at each level, the interval of its
         * distance from the mean of all.
         */
        FLAT,
        /** Anything else. */
        INCONCLUSIVE
    }
}
