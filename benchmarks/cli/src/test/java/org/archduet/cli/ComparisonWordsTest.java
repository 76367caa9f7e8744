package org.archduet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.archduet.analysis.compare.RunComparison;
import org.archduet.analysis.compare.RunComparison.NotCompared;
import org.archduet.result.decision.Comparison;
import org.archduet.result.decision.Comparison.Decision;
import org.archduet.result.decision.Comparison.Ratio;
import org.archduet.result.decision.Comparison.Subject;
import org.archduet.result.decision.Comparison.Verdict;
import org.archduet.result.decision.Estimate;
import org.archduet.result.decision.Power;
import org.archduet.result.vocabulary.MetricId;
import org.archduet.result.vocabulary.OperationName;
import org.archduet.result.vocabulary.WindowId;
import org.archduet.result.vocabulary.WindowKind;
import org.junit.jupiter.api.Test;

class ComparisonWordsTest {

    @Test
    void aVerdictThatHolmsCorrectionWithdrewIsNotLeftBesideItsInterval() {
        assertThat(printed(new Decision(0.1, Verdict.INCONCLUSIVE, Verdict.BASELINE_BETTER, List.of(), "")))
                .contains("1.300 [1.100, 1.500]  n = 6  can't tell (worse by its interval alone, not after Holm's")
                .contains("No difference was found.");
        assertThat(printed(Decision.unadjusted(Verdict.BASELINE_BETTER, List.of(), "")))
                .contains("n = 6  worse\n")
                .contains("A difference was found.");
    }

    @Test
    void whatWasNotComparedIsNamedWithItsReason() {
        NotCompared lost = new NotCompared("a", MetricId.RESPONSE_TIME_P99, 6, 1);
        NotCompared never = new NotCompared("a", MetricId.PEAK_THROUGHPUT, 0, 0);
        Decision open = Decision.unadjusted(Verdict.INCONCLUSIVE, List.of(), "");
        assertThat(printed(comparison(open), List.of(lost, never)))
                .contains("Not compared:\n")
                .containsPattern("a responseTime.p99 +valid starts with this figure: 6 before, 1 after; an interval")
                .containsPattern("a peakThroughput +no valid start of either run has this figure\n")
                .contains("No difference was found among the compared metrics.");
    }

    @Test
    void whatAThresholdFailsOnIsNamedAlsoWhereTheVerdictIsAnother() {
        Comparison equal = comparison(Decision.unadjusted(Verdict.EQUIVALENT, List.of(), ""));
        NotCompared lost = new NotCompared("a", MetricId.RESPONSE_TIME_P99, 6, 1);
        StringWriter out = new StringWriter();
        PrintWriter writer = new PrintWriter(out);
        ComparisonWords.print(0.025, List.of(equal), List.of(lost), writer);
        ComparisonWords.print(10, List.of(), List.of(), writer);
        writer.flush();
        assertThat(out.toString())
                .contains("--fail-over failed: worse by more than 2.5 % (whole interval):")
                .containsPattern("a cpuPerRequest +1.300 \\[1.100, 1.500\\]  n = 6  equivalent\n")
                .contains("missing in the later run")
                .contains("--fail-over passed: no metric got worse by more than 1000 % (whole interval).");
    }

    private static String printed(Decision decision) {
        return printed(comparison(decision), List.of());
    }

    private static Comparison comparison(Decision decision) {
        return new Comparison(
                new Subject(
                        MetricId.CPU_PER_REQUEST,
                        OperationName.MIX,
                        WindowId.main(WindowKind.OPEN_LOOP),
                        true,
                        "a, before",
                        "a, after"),
                new Estimate(1.0, 1.3, new Ratio(1.3, 1.1, 1.5, 0.95, "t"), null, null, List.of()),
                new Power(6, null, null, null),
                decision);
    }

    private static String printed(Comparison comparison, List<NotCompared> notCompared) {
        StringWriter out = new StringWriter();
        PrintWriter writer = new PrintWriter(out);
        ComparisonWords.print(new RunComparison(List.of(), List.of(), List.of(comparison), notCompared), writer);
        writer.flush();
        return out.toString();
    }
}
