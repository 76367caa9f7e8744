package org.archduet.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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

class SentencesTest {

    @Test
    void theVerdictReadsAsASentence() {
        assertThat(said(MetricId.RESPONSE_TIME_P50, new Ratio(3.37, 3.12, 3.71, 0.95, "t"), 3, Verdict.BASELINE_BETTER))
                .isEqualTo("The microservices' median response time is 3.4 times the monolith's "
                        + "(95 % interval 3.1–3.7, n = 3 blocks): slower.");
        assertThat(said(
                        MetricId.PEAK_THROUGHPUT,
                        new Ratio(1.312, 1.281, 1.344, 0.95, "t"),
                        6,
                        Verdict.CANDIDATE_BETTER))
                .isEqualTo("The microservices' peak throughput is 1.31 times the monolith's "
                        + "(95 % interval 1.28–1.34, n = 6 blocks): higher.");
        assertThat(said(MetricId.CPU_PER_REQUEST, new Ratio(1.1, 0.7, 1.9, 0.95, "t"), 2, Verdict.INCONCLUSIVE))
                .endsWith("(95 % interval 0.7–1.9, n = 2 blocks): can't tell.");
    }

    @Test
    void withoutAnIntervalItSaysSo() {
        assertThat(said(MetricId.RESPONSE_TIME_P99, null, 1, Verdict.INCONCLUSIVE))
                .isEqualTo("The microservices' 99th percentile of response time is 6.20 ms against 1.84 ms "
                        + "(1 block, no interval): can't tell.");
    }

    @Test
    void aVerdictThatHolmsCorrectionWithdrewSaysSo() {
        Decision withdrawn = new Decision(0.2, Verdict.INCONCLUSIVE, Verdict.BASELINE_BETTER, List.of(), "");
        assertThat(said(MetricId.RESPONSE_TIME_P50, new Ratio(1.3, 1.1, 1.5, 0.95, "t"), 3, withdrawn))
                .endsWith("(95 % interval 1.1–1.5, n = 3 blocks): can't tell after Holm's correction; "
                        + "its interval alone would say slower.");
    }

    @Test
    void whatARunCanDetectIsADifferenceOrAFactor() {
        assertThat(power(0.25)).startsWith("A run like this detects a difference of 25 % (power 80 %);");
        assertThat(power(1.44)).startsWith("A run like this detects only a factor of 2.4 or more (power 80 %);");
        assertThat(power(33.18)).startsWith("A run like this detects only a factor of 34 or more (power 80 %);");
    }

    @Test
    void aDifferenceIsAPercentageThenAFactorAndADashWhenUnknown() {
        assertThat(Sentences.difference(0.341)).isEqualTo("34\u00a0%");
        assertThat(Sentences.difference(1.0)).isEqualTo("100\u00a0%");
        assertThat(Sentences.difference(1.44)).isEqualTo("×\u202f2.4");
        assertThat(Sentences.difference(33.18)).isEqualTo("×\u202f34");
        assertThat(Sentences.difference(null)).isEqualTo("–");
    }

    private static String power(double effect) {
        Comparison comparison = new Comparison(
                new Subject(
                        MetricId.RESPONSE_TIME_P50,
                        OperationName.MIX,
                        WindowId.main(WindowKind.OPEN_LOOP),
                        true,
                        "monolith",
                        "microservices"),
                new Estimate(1_840_000.0, 6_200_000.0, null, null, null, List.of()),
                new Power(3, null, effect, null),
                Decision.unadjusted(Verdict.INCONCLUSIVE, List.of(), ""));
        return Sentences.power(comparison, DecisionRule.DEFAULT).replace('\u00a0', ' ');
    }

    private static String said(MetricId metric, Ratio ratio, int blocks, Verdict verdict) {
        return said(metric, ratio, blocks, Decision.unadjusted(verdict, List.of(), ""));
    }

    private static String said(MetricId metric, Ratio ratio, int blocks, Decision decision) {
        return Sentences.verdict(new Comparison(
                        new Subject(
                                metric,
                                OperationName.MIX,
                                WindowId.main(WindowKind.OPEN_LOOP),
                                true,
                                "monolith",
                                "microservices"),
                        new Estimate(1_840_000.0, 6_200_000.0, ratio, null, null, List.of()),
                        new Power(blocks, null, null, null),
                        decision))
                .replace('\u00a0', ' ');
    }
}
