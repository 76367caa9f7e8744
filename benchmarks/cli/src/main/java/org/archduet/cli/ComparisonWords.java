package org.archduet.cli;

import java.io.PrintWriter;
import java.util.Locale;
import org.archduet.analysis.compare.RunComparison;
import org.archduet.result.Comparison;

/** A comparison of two runs in words: what differs first, then what that did. */
final class ComparisonWords {

    private ComparisonWords() {}

    static void print(RunComparison comparison, PrintWriter out) {
        out.println("What is not the same in the two runs:");
        if (comparison.differences().isEmpty()) {
            out.println("  nothing that is recorded");
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
        out.println("Later over earlier, Welch's 95 % interval over trials:");
        comparison.comparisons().forEach(one -> out.println("  " + line(one)));
        boolean shown = comparison.comparisons().stream()
                .anyMatch(one -> one.verdict() == Comparison.Verdict.BASELINE_BETTER
                        || one.verdict() == Comparison.Verdict.CANDIDATE_BETTER);
        out.println();
        out.println(shown ? "A difference is shown." : "No difference shown.");
    }

    private static String line(Comparison one) {
        String what = one.baseline().replace(", before", "") + " " + one.metric();
        if (one.ratio() == null) {
            return String.format(Locale.ROOT, "%-44s no ratio: too few trials", what);
        }
        return String.format(
                Locale.ROOT,
                "%-44s %.3f [%.3f, %.3f]  n = %d  %s",
                what,
                one.ratio().point(),
                one.ratio().low(),
                one.ratio().high(),
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
