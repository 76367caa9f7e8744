package org.archduet.analysis;

import java.util.List;
import java.util.Objects;
import org.archduet.result.Comparison;
import org.archduet.result.Comparison.Ratio;
import org.archduet.result.RunResult;

/**
 * Whether a run may stop. It asks for the width of the intervals only, never for what they say: stopping on a p value would
 * find differences where there are none.
 */
public final class Precision {

    private Precision() {}

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
                .map(Comparison::blocksForWantedWidth)
                .filter(Objects::nonNull)
                .mapToInt(Integer::intValue)
                .max()
                .orElse(0);
    }

    private static double logHalfWidth(Ratio ratio) {
        return Math.log(ratio.high() / ratio.low()) / 2;
    }

    private static List<Comparison> primary(RunResult result) {
        return result.comparisons().stream().filter(Comparison::primary).toList();
    }
}
