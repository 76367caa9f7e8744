package org.archduet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import org.archduet.analysis.compare.RunComparison;
import org.archduet.result.Comparison;
import org.archduet.result.Comparison.Better;
import org.archduet.result.Comparison.Decision;
import org.archduet.result.Comparison.Estimate;
import org.archduet.result.Comparison.Power;
import org.archduet.result.Comparison.Ratio;
import org.archduet.result.Comparison.Subject;
import org.archduet.result.Comparison.Verdict;
import org.junit.jupiter.api.Test;

class ComparisonWordsTest {

    @Test
    void aVerdictThatHolmsCorrectionWithdrewIsNotLeftBesideItsInterval() {
        assertThat(printed(new Decision(0.1, Verdict.INCONCLUSIVE, Verdict.BASELINE_BETTER, List.of(), "")))
                .contains("1.300 [1.100, 1.500]  n = 6  can't tell (worse by its interval alone, not after Holm's")
                .contains("No difference shown.");
        assertThat(printed(Decision.unadjusted(Verdict.BASELINE_BETTER, List.of(), "")))
                .contains("n = 6  worse\n")
                .contains("A difference is shown.");
    }

    private static String printed(Decision decision) {
        Comparison comparison = new Comparison(
                new Subject("cpuPerRequest", "mix", "open-loop", true, "a, before", "a, after", "ns", Better.LOWER),
                new Estimate(1.0, 1.3, new Ratio(1.3, 1.1, 1.5, 0.95, "t"), null, null, List.of()),
                new Power(6, null, null, null),
                decision);
        StringWriter out = new StringWriter();
        PrintWriter writer = new PrintWriter(out);
        ComparisonWords.print(new RunComparison(List.of(), List.of(), List.of(comparison)), writer);
        writer.flush();
        return out.toString();
    }
}
