package org.archduet.analysis;

import java.util.List;
import org.archduet.analysis.statistics.Rounded;
import org.archduet.result.Comparison;
import org.archduet.result.Comparison.Ratio;
import org.archduet.result.SystemResult;
import org.jspecify.annotations.Nullable;

/** The interval of a system against a second copy of itself: no difference smaller than it should be believed. */
final class NoiseFloor {

    private NoiseFloor() {}

    /** Whether the comparison is one of a system with its own copy. */
    static boolean isAgain(Comparison comparison) {
        return comparison.candidate().equals(comparison.baseline() + SystemResult.AGAIN_SUFFIX);
    }

    /** Puts the noise floor beside each comparison in the same metric. */
    static List<Comparison> beside(List<Comparison> comparisons, String baseline) {
        return comparisons.stream()
                .map(comparison -> comparison.withNoiseFloor(floor(comparisons, comparison, baseline)))
                .toList();
    }

    private static @Nullable Double floor(List<Comparison> comparisons, Comparison of, String baseline) {
        return comparisons.stream()
                .filter(NoiseFloor::isAgain)
                .filter(again -> again.baseline().equals(baseline)
                        && again.metric().equals(of.metric())
                        && again.operation().equals(of.operation())
                        && again.window().equals(of.window()))
                .map(Comparison::ratio)
                .filter(java.util.Objects::nonNull)
                .map(NoiseFloor::halfWidth)
                .findFirst()
                .orElse(null);
    }

    private static double halfWidth(Ratio ratio) {
        return Rounded.significant(Math.expm1(Math.log(ratio.high() / ratio.low()) / 2));
    }
}
