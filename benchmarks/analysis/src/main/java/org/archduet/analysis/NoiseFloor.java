package org.archduet.analysis;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.archduet.analysis.statistics.Rounded;
import org.archduet.result.decision.Comparison;
import org.archduet.result.decision.Comparison.Ratio;
import org.archduet.result.run.SystemResult;
import org.jspecify.annotations.Nullable;

/**
 * The largest difference that the interval of a system against a second copy of itself does not exclude. The truth
 * there is a ratio of 1: a smaller difference in the same run is one that the machine and the method could have made.
 * It stands beside the verdicts and does not change them, since their own intervals hold the same noise. At a share of
 * a capacity it holds less than everything: the copy is offered what the original is, so how well the search knows a
 * capacity is in no floor and no interval. Not the half-width, since an interval that does not lie evenly around 1
 * reaches farther than that.
 *
 * @param copies names of the baseline's second copies; empty when the run has none
 */
record NoiseFloor(String baseline, Set<String> copies) {

    static NoiseFloor of(String baseline, List<SystemResult> systems) {
        return new NoiseFloor(
                baseline,
                systems.stream()
                        .filter(system -> system.isCopyOf(baseline))
                        .map(SystemResult::name)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** Whether the system is a second copy of the baseline. */
    boolean isCopy(String system) {
        return copies.contains(system);
    }

    /**
     * Puts the noise floor beside each comparison with the same baseline in the same metric: other levels of a factor
     * have no copy of their baseline.
     *
     * @param further comparisons of the baseline with its own copy, which give floors and are not kept themselves:
     *     verdicts in some forty metrics of a comparison whose truth is known would only be read past
     */
    List<Comparison> beside(List<Comparison> comparisons, List<Comparison> further) {
        List<Comparison> withItself = Stream.concat(
                        comparisons.stream().filter(comparison -> isCopy(comparison.candidate())), further.stream())
                .toList();
        return comparisons.stream()
                .map(comparison -> comparison.baseline().equals(baseline)
                        ? comparison.withNoiseFloor(floor(withItself, comparison))
                        : comparison)
                .toList();
    }

    private @Nullable Double floor(List<Comparison> withItself, Comparison of) {
        return withItself.stream()
                .filter(copy -> copy.baseline().equals(baseline)
                        && copy.metric() == of.metric()
                        && copy.operation().equals(of.operation())
                        && copy.window().equals(of.window()))
                .map(Comparison::ratio)
                .filter(Objects::nonNull)
                .filter(ratio -> ratio.low() > 0)
                .map(NoiseFloor::farthest)
                .findFirst()
                .orElse(null);
    }

    /**
     * exp(max(|ln low|, |ln high|)) - 1, as a fraction; of two ends in order that is the farther of high and 1 / low.
     */
    private static double farthest(Ratio ratio) {
        return Rounded.significant(Math.max(ratio.high(), 1 / ratio.low()) - 1);
    }
}
