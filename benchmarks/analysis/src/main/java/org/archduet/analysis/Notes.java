package org.archduet.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.archduet.analysis.metric.Metric;
import org.archduet.analysis.statistics.StudentT;
import org.archduet.result.start.Start;
import org.archduet.result.start.Window;
import org.archduet.result.validity.Outcome;

/** What a reader must know beside a verdict, in words. */
final class Notes {

    private Notes() {}

    /** @param caveats sentences that come first */
    static String of(Metric metric, List<Blocks.Pair> pairs, int n, List<String> caveats) {
        List<String> notes = new ArrayList<>(caveats);
        if (n == 1) {
            notes.add("One block shows no spread, so there is no interval.");
        } else if (n >= 2 && n < ComparisonMaker.FEW_BLOCKS) {
            notes.add(String.format(
                    Locale.ROOT,
                    "With %d blocks the 95 %% interval is %.1f times as wide as with six, if blocks differ as much.",
                    n,
                    halfWidth(n) / halfWidth(ComparisonMaker.FEW_BLOCKS)));
        }
        if (n < pairs.size()) {
            notes.add((pairs.size() - n) + " of " + pairs.size()
                    + " blocks lack this figure, or have it at zero or below what can be measured.");
        }
        outcomes(metric, pairs)
                .forEach((what, times) -> notes.add(what + " in " + times + " of " + pairs.size()
                        + " starts, so this figure describes a system that did not keep up."));
        return String.join(" ", notes);
    }

    /** Of a 95 % interval of a mean, in standard deviations between blocks. */
    private static double halfWidth(int blocks) {
        return StudentT.twoSided(0.95, blocks - 1) / Math.sqrt(blocks);
    }

    private static Map<String, Integer> outcomes(Metric metric, List<Blocks.Pair> pairs) {
        Map<String, Integer> counts = new TreeMap<>();
        pairs.stream()
                .flatMap(pair -> Stream.of(pair.baseline(), pair.candidate()))
                .forEach(start -> count(start, metric, counts));
        return counts;
    }

    private static void count(Start start, Metric metric, Map<String, Integer> counts) {
        Window window = metric.window().apply(start);
        if (window != null && window.outcome() == Outcome.OVERLOADED) {
            counts.merge(start.system() + " was overloaded", 1, Integer::sum);
        }
    }
}
