package org.archduet.cli;

import java.io.PrintWriter;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.archduet.analysis.compare.RunComparison;
import org.archduet.analysis.compare.RunComparison.NotCompared;
import org.archduet.result.decision.Comparison;

/** A comparison of two runs in words: what differs first, then what that did. */
final class ComparisonWords {

    private ComparisonWords() {}

    static void print(RunComparison comparison, PrintWriter out) {
        out.println("Differences between the runs:");
        if (comparison.differences().isEmpty()) {
            out.println("  none recorded");
        }
        comparison
                .differences()
                .forEach(difference -> out.printf(
                        Locale.ROOT, "  %-28s %s -> %s%n", difference.what(), difference.before(), difference.after()));
        out.println();
        if (!comparison.refusals().isEmpty()) {
            out.println("These runs cannot be compared:");
            comparison.refusals().forEach(refusal -> out.println("  " + refusal));
            return;
        }
        out.println("Ratio after / before, Welch's 95 % interval over starts:");
        comparison.comparisons().forEach(one -> out.println("  " + line(one)));
        if (!comparison.notCompared().isEmpty()) {
            out.println();
            out.println("Not compared:");
            comparison.notCompared().forEach(one -> out.println("  " + line(one)));
        }
        out.println();
        out.println(conclusion(comparison));
    }

    /** What {@code --fail-over} found: which figures it fails on, or that there are none. */
    static void print(double threshold, List<Comparison> worse, List<NotCompared> lost, PrintWriter out) {
        String limit = BigDecimal.valueOf(threshold)
                .movePointRight(2)
                .stripTrailingZeros()
                .toPlainString();
        out.println();
        if (worse.isEmpty() && lost.isEmpty()) {
            out.println("--fail-over passed: no metric got worse by more than " + limit + " % (whole interval).");
        }
        if (!worse.isEmpty()) {
            out.println("--fail-over failed: worse by more than " + limit + " % (whole interval):");
            worse.forEach(one -> out.println("  " + line(one)));
        }
        if (!lost.isEmpty()) {
            out.println("--fail-over failed: missing in the later run, so it may have got worse:");
            lost.forEach(one -> out.println("  " + line(one)));
        }
    }

    private static String conclusion(RunComparison comparison) {
        boolean shown = comparison.comparisons().stream()
                .anyMatch(one -> one.verdict() == Comparison.Verdict.BASELINE_BETTER
                        || one.verdict() == Comparison.Verdict.CANDIDATE_BETTER);
        if (shown) {
            return "A difference was found.";
        }
        return comparison.notCompared().isEmpty()
                ? "No difference was found."
                : "No difference was found among the compared metrics.";
    }

    private static String line(NotCompared one) {
        return String.format(Locale.ROOT, "%-44s %s", one.system() + " " + one.metric(), one.reason());
    }

    private static String line(Comparison one) {
        Comparison.Ratio ratio = Objects.requireNonNull(one.ratio(), "what is compared has a ratio");
        return String.format(
                Locale.ROOT,
                "%-44s %.3f [%.3f, %.3f]  n = %d  %s",
                one.baseline().replace(", before", "") + " " + one.metric(),
                ratio.point(),
                ratio.low(),
                ratio.high(),
                one.blocks(),
                verdict(one.verdict())
                        + (one.decision().withdrawn()
                                ? " (" + verdict(one.decision().unadjustedVerdict())
                                        + " by its interval alone, not after Holm's correction)"
                                : ""));
    }

    private static String verdict(Comparison.Verdict verdict) {
        return switch (verdict) {
            case BASELINE_BETTER -> "worse";
            case CANDIDATE_BETTER -> "better";
            case EQUIVALENT -> "equivalent";
            case INCONCLUSIVE -> "can't tell";
        };
    }
}
