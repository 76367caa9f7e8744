package org.archduet.result.decision;

import java.util.List;
import org.archduet.result.load.LoadAxis.Interval;
import org.archduet.result.vocabulary.MetricId;
import org.jspecify.annotations.Nullable;

/**
 * What one more unit of a {@link Dose} costs a system in place: beside its other work, with its caches as that work
 * leaves them.
 *
 * <p>In each block: the least-squares slope of the figure on the units that a mean request was given, over the levels
 * that the system kept up with. Then mean and t interval over blocks, with the confidence of the {@link DecisionRule}.
 *
 * @param dose name of the factor that gave it
 * @param unit as in {@link Dose#unit}
 * @param system that took it
 * @param metric whose price it is; slope and values have its unit
 * @param slope for each unit and request; null when no block has two levels
 * @param atZero where the lines cross dose 0; null as for {@code slope}
 * @param levels in the order of the factor, as far as they were measured
 * @param blocks that the slope is made of
 * @param verdict what the interval of the slope says
 * @param note what must be known beside it, in one sentence; empty when nothing must
 */
public record DosePrice(
        String dose,
        String unit,
        String system,
        MetricId metric,
        @Nullable Interval slope,
        @Nullable Interval atZero,
        List<AtDose> levels,
        int blocks,
        Verdict verdict,
        String note) {

    public DosePrice {
        levels = List.copyOf(levels);
    }

    /**
     * The figure at one level.
     *
     * @param amount that the knob was set to
     * @param unitsPerRequest that a mean request was given; mean over blocks
     * @param value of the metric; the point is the mean over blocks
     * @param blocks that have it
     */
    public record AtDose(int amount, double unitsPerRequest, Interval value, int blocks) {}

    /** Whether a price was seen. */
    public enum Verdict {
        /** The interval of the slope lies wholly above 0. */
        ABOVE_ZERO,
        /** The interval of the slope lies wholly below 0: more of the dose came with a lower figure. */
        BELOW_ZERO,
        /** The interval of the slope includes 0. */
        INCLUDES_ZERO,
        /** There is no interval: fewer than two blocks. */
        NO_INTERVAL;

        /** The verdict on a slope. */
        public static Verdict of(@Nullable Interval slope) {
            Double low = slope == null ? null : slope.low();
            Double high = slope == null ? null : slope.high();
            if (low == null || high == null) {
                return NO_INTERVAL;
            }
            return low > 0 ? ABOVE_ZERO : high < 0 ? BELOW_ZERO : INCLUDES_ZERO;
        }
    }
}
