package org.archduet.analysis.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.archduet.analysis.statistics.ManyClaims.Claim;
import org.archduet.result.decision.Comparison;
import org.archduet.result.decision.Comparison.Decision;
import org.archduet.result.decision.Comparison.Ratio;
import org.archduet.result.decision.Comparison.Subject;
import org.archduet.result.decision.Comparison.Verdict;
import org.archduet.result.decision.DecisionRule;
import org.archduet.result.decision.Estimate;
import org.archduet.result.decision.Power;
import org.archduet.result.vocabulary.MetricId;
import org.archduet.result.vocabulary.OperationName;
import org.archduet.result.vocabulary.WindowId;
import org.archduet.result.vocabulary.WindowKind;
import org.junit.jupiter.api.Test;

class ManyClaimsTest {

    @Test
    void aWithdrawnVerdictRemembersWhatItsIntervalSaid() {
        List<Decision> decisions =
                ManyClaims.adjust(List.of(claim(0.001), claim(0.04), claim(0.03), claim(null)), DecisionRule.DEFAULT)
                        .stream()
                        .map(Comparison::decision)
                        .toList();
        assertThat(decisions).extracting(Decision::withdrawn).containsExactly(false, true, true, false);
        assertThat(decisions).extracting(Decision::unadjustedVerdict).containsOnly(Verdict.BASELINE_BETTER);
        assertThat(decisions.get(1).verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(decisions.get(1).note()).contains("Holm's correction over 3 metrics");
    }

    private static Claim claim(Double p) {
        return new Claim(
                new Comparison(
                        new Subject(
                                MetricId.CPU_PER_REQUEST,
                                OperationName.MIX,
                                WindowId.main(WindowKind.OPEN_LOOP),
                                p == null,
                                "a",
                                "b"),
                        new Estimate(1.0, 2.0, new Ratio(2, 1.5, 2.5, 0.95, "t"), null, null, List.of()),
                        new Power(6, null, null, null),
                        Decision.unadjusted(Verdict.BASELINE_BETTER, List.of(), "")),
                p);
    }
}
