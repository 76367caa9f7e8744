package org.archduet.analysis.statistics;

import java.util.List;
import org.archduet.result.waterfall.Difference;
import org.jspecify.annotations.Nullable;

/**
 * Intervals of differences in the unit of the figures. The arithmetic is that of {@link Paired} and {@link Welch}, on
 * values in place of their logarithms: costs add, so their steps are differences.
 */
public final class Differences {

    /** Names of the methods as they stand in results. */
    private static final String PAIRED = "paired t over blocks";

    private static final String UNPAIRED = "Welch t over blocks";

    private Differences() {}

    /**
     * Mean of paired differences.
     *
     * @param differences one a block
     * @return null below two blocks
     */
    public static @Nullable Difference paired(List<Double> differences, double confidence) {
        return differences.size() < 2 ? null : interval(Paired.effect(differences), confidence, PAIRED);
    }

    /**
     * Mean of one group minus that of another, whose values belong to other blocks.
     *
     * @return null where a group has fewer than two values
     */
    public static @Nullable Difference unpaired(List<Double> values, List<Double> from, double confidence) {
        return values.size() < 2 || from.size() < 2 ? null : interval(Welch.effect(from, values), confidence, UNPAIRED);
    }

    private static Difference interval(LogEffect effect, double confidence, String method) {
        double half = effect.halfWidth(confidence);
        return new Difference(
                Rounded.significant(effect.mean()),
                Rounded.significant(effect.mean() - half),
                Rounded.significant(effect.mean() + half),
                confidence,
                method);
    }
}
