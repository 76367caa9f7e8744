package org.archduet.report.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.archduet.result.decision.Comparison;
import org.archduet.result.decision.Comparison.Verdict;
import org.archduet.result.run.RunResult;
import org.archduet.result.validity.Validity.Status;
import org.archduet.result.validity.ValidityReason.Code;

/** What a run says, in one sentence. */
public final class InShort {

    private InShort() {}

    /** The whole run in one sentence, for a reader with ten seconds. */
    public static String of(RunResult result) {
        if (!result.experiment().comparesSystems()) {
            return microbenchmarks(result.microbenchmarks().size());
        }
        List<Comparison> primary =
                result.comparisons().stream().filter(Comparison::primary).toList();
        if (result.validity().reasons().stream().anyMatch(reason -> reason.code() == Code.SYSTEM_FAILING)) {
            return "No verdict on time or cost: a system failed its requests.";
        }
        if (primary.stream().allMatch(comparison -> comparison.blocks() == 0)) {
            return compared(primary);
        }
        if (result.validity().status() == Status.INVALID) {
            return "Nothing is concluded: the run is INVALID.";
        }
        List<String> told = new ArrayList<>();
        List<String> open = new ArrayList<>();
        List<String> missing = new ArrayList<>();
        for (Comparison comparison : primary) {
            if (comparison.blocks() == 0) {
                missing.add(Words.metric(comparison));
            } else if (comparison.verdict() == Verdict.INCONCLUSIVE) {
                open.add(Words.metric(comparison));
            } else {
                told.add(Words.metric(comparison) + " " + RatioWords.brief(comparison));
            }
        }
        String candidate = ArmWords.candidate(result);
        String baseline = ArmWords.baseline(result);
        String condition = ArmWords.condition(result);
        String said = told.isEmpty()
                ? Words.capital(condition + "this run can't tell the ") + candidate + " from the " + baseline
                : Words.capital(condition + candidate) + " against " + baseline + ": " + String.join(", ", told);
        return (RunConditions.isScreening(result) ? "Screening, first compiler only: " : "")
                + said
                + (open.isEmpty() || told.isEmpty() ? "" : "; can't tell: " + String.join(", ", open))
                + (missing.isEmpty() ? "" : "; no ratio: " + String.join(", ", missing))
                + ".";
    }

    private static String compared(List<Comparison> none) {
        return none.isEmpty()
                ? "This run compared nothing: no block has a valid start of each system."
                : "This run has no figure of both systems to compare: "
                        + none.stream().map(Words::metric).collect(Collectors.joining(", ")) + ".";
    }

    private static String microbenchmarks(int scores) {
        return scores == 0
                ? "No JMH scores: the benchmarks did not finish."
                : scores + (scores == 1 ? " boundary was" : " boundaries were")
                        + " priced with JMH; no systems were started or compared.";
    }
}
