package org.archduet.analysis;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.archduet.analysis.statistics.Rounded;
import org.archduet.result.decision.Comparison;
import org.archduet.result.decision.Comparison.Ratio;
import org.archduet.result.decision.PrecisionLook;
import org.archduet.result.run.RunResult;

/**
 * Whether a run may stop. It asks for the width of the intervals only, never for what they say: stopping on a p value
 * would find differences where there are none.
 */
public final class Precision {

    private Precision() {}

    /** What the analysis says after so many blocks. */
    public static PrecisionLook look(RunResult result, int blocks) {
        Optional<Comparison> widest = primary(result).stream()
                .filter(comparison -> comparison.ratio() != null)
                .max(Comparator.comparingDouble(Precision::logHalfWidth));
        return new PrecisionLook(
                blocks,
                reached(result),
                widest.map(comparison -> Rounded.significant(Math.expm1(logHalfWidth(comparison))))
                        .orElse(null),
                widest.map(comparison -> comparison.metric().id()).orElse(""),
                blocksWanted(result));
    }

    /** Whether every primary comparison has an interval of at most the wanted half-width. */
    public static boolean reached(RunResult result) {
        List<Comparison> primary = primary(result);
        double wanted = Math.log1p(result.decision().wantedHalfWidth());
        return !primary.isEmpty()
                && primary.stream()
                        .allMatch(
                                comparison -> comparison.ratio() != null && logHalfWidth(comparison.ratio()) <= wanted);
    }

    /** Blocks that the widest primary comparison would need; 0 when none can say. */
    public static int blocksWanted(RunResult result) {
        return primary(result).stream()
                .map(comparison -> comparison.power().blocksForWantedWidth())
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
    }

    private static double logHalfWidth(Comparison comparison) {
        Ratio ratio = comparison.ratio();
        return ratio == null ? Double.MAX_VALUE : logHalfWidth(ratio);
    }

    private static double logHalfWidth(Ratio ratio) {
        return Math.log(ratio.high() / ratio.low()) / 2;
    }

    private static List<Comparison> primary(RunResult result) {
        return result.comparisons().stream().filter(Comparison::primary).toList();
    }
}
