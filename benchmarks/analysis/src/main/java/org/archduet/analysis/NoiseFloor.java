package org.archduet.analysis;

import java.util.List;
import java.util.stream.Stream;
import org.archduet.analysis.statistics.Rounded;
import org.archduet.result.decision.Comparison;
import org.archduet.result.decision.Comparison.Ratio;
import org.archduet.result.run.SystemResult;
import org.jspecify.annotations.Nullable;

/**
 * The largest difference that the interval of a system against a second copy of itself does not exclude. The truth there is a
 * ratio of 1: a smaller difference in the same run is one that the machine and the method could have made. It stands beside the
 * verdicts and does not change them, since their own intervals hold the same noise. At a share of a capacity it holds less than
 * everything: the copy is offered what the original is, so how well the search knows a capacity is in no floor and no interval. Not the half-width, since an interval that does not
 * lie evenly around 1 reaches farther than that.
 */
final class NoiseFloor {

    private NoiseFloor() {}

    /** Whether the comparison is one of a system with its own copy. */
    static boolean isAgain(Comparison comparison) {
        return isAgain(comparison.baseline(), comparison.candidate());
    }

    /** Whether the candidate is the baseline's own copy. */
    static boolean isAgain(String baseline, String candidate) {
        return candidate.equals(baseline + SystemResult.AGAIN_SUFFIX);
    }

    /**
     * Puts the noise floor beside each comparison in the same metric.
     *
     * @param copies further comparisons of a system with its own copy, which give floors and are not kept themselves: verdicts in
     *     some forty metrics of a comparison whose truth is known would only be read past
     */
    static List<Comparison> beside(List<Comparison> comparisons, List<Comparison> copies, String baseline) {
        List<Comparison> again = Stream.concat(comparisons.stream().filter(NoiseFloor::isAgain), copies.stream())
                .toList();
        return comparisons.stream()
                .map(comparison -> comparison.withNoiseFloor(floor(again, comparison, baseline)))
                .toList();
    }

    private static @Nullable Double floor(List<Comparison> copies, Comparison of, String baseline) {
        return copies.stream()
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
