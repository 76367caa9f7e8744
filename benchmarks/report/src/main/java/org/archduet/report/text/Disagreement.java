package org.archduet.report.text;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.archduet.result.decision.Comparison;
import org.archduet.result.decision.Comparison.Verdict;
import org.archduet.result.run.RunResult;
import org.archduet.result.vocabulary.MetricId;
import org.archduet.result.vocabulary.WindowKind;

/**
 * Says when the metrics of a run disagree about which system is ahead: whoever quotes one of them alone tells half of
 * it. Only metrics whose whole interval lies beyond the equivalence band count.
 */
public final class Disagreement {

    private static final Set<MetricId> ASKED = Set.of(
            MetricId.RESPONSE_TIME_MEAN,
            MetricId.RESPONSE_TIME_P50,
            MetricId.RESPONSE_TIME_P99,
            MetricId.PEAK_THROUGHPUT);

    private Disagreement() {}

    /** The notice; empty when the metrics agree, or too few of them are decided. */
    public static Optional<String> of(RunResult result) {
        List<Comparison> decided = result.comparisons().stream()
                .filter(comparison -> ASKED.contains(comparison.metric())
                        && comparison.operation().isMix()
                        && (comparison.window().isMain(WindowKind.OPEN_LOOP)
                                || comparison.window().isMain(WindowKind.CLOSED_LOOP)))
                .filter(comparison -> comparison
                                .baseline()
                                .equals(result.experiment().baseline())
                        && comparison.candidate().equals(result.experiment().candidate()))
                .toList();
        String better = names(decided, Verdict.CANDIDATE_BETTER);
        String worse = names(decided, Verdict.BASELINE_BETTER);
        if (better.isEmpty() || worse.isEmpty()) {
            return Optional.empty();
        }
        String candidate = ArmWords.candidate(result);
        String baseline = ArmWords.baseline(result);
        return Optional.of("The metrics disagree about who is ahead: " + ArmWords.condition(result) + candidate + " in "
                + better + "; " + baseline + " in " + worse + ". Ratios are " + candidate + " over " + baseline
                + ". The answer depends on the metric, so quote both.");
    }

    private static String names(List<Comparison> decided, Verdict verdict) {
        return Words.list(decided.stream()
                .filter(comparison -> comparison.verdict() == verdict)
                .map(comparison -> Words.metric(comparison) + " (× " + Sentences.ratio(comparison) + ")")
                .toList());
    }
}
