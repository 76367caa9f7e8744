package org.archduet.analysis.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import org.archduet.result.decision.Comparison.Ratio;
import org.archduet.result.decision.Comparison.Verdict;
import org.archduet.result.decision.DecisionRule;
import org.archduet.result.vocabulary.Better;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictRuleTest {

    @ParameterizedTest
    @CsvSource({
        "3.1, 3.7, LOWER, BASELINE_BETTER",
        "3.1, 3.7, HIGHER, CANDIDATE_BETTER",
        "0.2, 0.3, LOWER, CANDIDATE_BETTER",
        "0.2, 0.3, HIGHER, BASELINE_BETTER",
        "0.97, 1.04, LOWER, EQUIVALENT",
        "0.95, 1.04, LOWER, INCONCLUSIVE",
        "1.01, 1.04, LOWER, EQUIVALENT",
        "1.01, 1.4, LOWER, INCONCLUSIVE",
        "0.5, 2.0, HIGHER, INCONCLUSIVE",
        "1.05, 1.2, LOWER, INCONCLUSIVE",
    })
    void theIntervalDecidesAgainstTheBand(double low, double high, Better better, Verdict verdict) {
        Ratio ratio = new Ratio((low + high) / 2, low, high, 0.95, "t");
        assertThat(VerdictRule.verdict(ratio, better, DecisionRule.DEFAULT)).isEqualTo(verdict);
    }
}
