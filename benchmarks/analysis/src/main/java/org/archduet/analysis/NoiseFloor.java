package org.archduet.analysis;

import java.util.List;
import org.archduet.analysis.statistics.Rounded;
import org.archduet.result.Comparison;
import org.archduet.result.Comparison.Ratio;
import org.archduet.result.SystemResult;
import org.jspecify.annotations.Nullable;

/**
 * The largest difference that the interval of a system against a second copy of itself does not exclude. The truth there is a
 * ratio of 1: a smaller difference in the same run is one that the machine and the method could have made. It stands beside the
 * verdicts and does not change them, since their own intervals hold the same noise. Not the half-width, since an interval that does not
 * lie evenly around 1 reaches farther than that.
 */
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
                .filter(ratio -> ratio.low() > 0)
                .map(NoiseFloor::farthest)
                .findFirst()
                .orElse(null);
    }

    /** exp(max(|ln low|, |ln high|)) - 1, as a fraction; of two ends in order that is the farther of high and 1 / low. */
    private static double farthest(Ratio ratio) {
        return Rounded.significant(Math.max(ratio.high(), 1 / ratio.low()) - 1);
    }
}
