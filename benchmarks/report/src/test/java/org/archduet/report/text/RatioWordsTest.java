package org.archduet.report.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.archduet.result.decision.Comparison;
import org.archduet.result.decision.Comparison.Decision;
import org.archduet.result.decision.Comparison.Ratio;
import org.archduet.result.decision.Comparison.Subject;
import org.archduet.result.decision.Comparison.Verdict;
import org.archduet.result.decision.Estimate;
import org.archduet.result.decision.Power;
import org.archduet.result.validity.Caution;
import org.archduet.result.vocabulary.MetricId;
import org.archduet.result.vocabulary.OperationName;
import org.archduet.result.vocabulary.WindowId;
import org.archduet.result.vocabulary.WindowKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A ratio is said as a factor of 1 or more and a direction, and as open where it is open. */
class RatioWordsTest {

    @Test
    void aFactorHasADirectionAndItsInterval() {
        assertThat(said(MetricId.RESPONSE_TIME_P50, 3.9, 3.1, 5.0, Verdict.BASELINE_BETTER))
                .isEqualTo("3.9 × slower (3.1–5.0)");
        assertThat(said(MetricId.RESPONSE_TIME_P50, 0.5, 0.4, 0.625, Verdict.CANDIDATE_BETTER))
                .isEqualTo("2.0 × faster (1.6–2.5)");
        assertThat(said(MetricId.PEAK_THROUGHPUT, 0.19, 0.17, 0.21, Verdict.BASELINE_BETTER))
                .isEqualTo("5.3 × less (4.8–5.9)");
        assertThat(said(MetricId.CPU_PER_REQUEST, 3.1, 2.8, 3.3, Verdict.BASELINE_BETTER))
                .isEqualTo("3.1 × more (2.8–3.3)");
        assertThat(said(MetricId.MEMORY, 0.5, 0.4, 0.625, Verdict.CANDIDATE_BETTER))
                .startsWith("2.0 × less");
    }

    @Test
    void whatIsOpenHasBothEnds() {
        assertThat(said(MetricId.RESPONSE_TIME_P50, 1.1, 0.8, 1.5, Verdict.INCONCLUSIVE))
                .isEqualTo("can't tell: 1.25 × faster to 1.50 × slower");
        assertThat(said(MetricId.PEAK_THROUGHPUT, 1.3, 1.02, 2.4, Verdict.INCONCLUSIVE))
                .isEqualTo("can't tell: 1.02 × more to 2.4 × more");
        assertThat(said(MetricId.RESPONSE_TIME_P50, 1.0, 0.98, 1.03, Verdict.EQUIVALENT))
                .isEqualTo("equivalent (0.98–1.03)");
    }

    @Test
    void besideAVerdictTheFactorStandsAlone() {
        assertThat(measured(MetricId.PEAK_THROUGHPUT, new Ratio(0.2, 0.17, 0.21, 0.95, "t"), List.of()))
                .isEqualTo("5.0 × less (4.8–5.9)");
        assertThat(measured(MetricId.RESPONSE_TIME_P50, new Ratio(1.1, 0.8, 1.5, 0.95, "t"), List.of()))
                .isEqualTo("1.25 × faster to 1.50 × slower");
        assertThat(measured(MetricId.MEMORY, null, List.of())).isEqualTo(Figures.NONE);
        assertThat(measured(MetricId.MEMORY, new Ratio(3, 2, 4, 0.95, "t"), List.of(Caution.VERDICT_WITHHELD)))
                .isEqualTo(Figures.NONE);
    }

    private static String measured(MetricId metric, @Nullable Ratio ratio, List<Caution> cautions) {
        return plain(RatioWords.measured(comparison(metric, ratio, Verdict.INCONCLUSIVE, cautions)));
    }

    @Test
    void withoutARatioItSaysWhy() {
        assertThat(plain(RatioWords.of(comparison(MetricId.MEMORY, null, Verdict.INCONCLUSIVE, List.of()))))
                .isEqualTo("1 block, no interval: can't tell");
        assertThat(RatioWords.of(comparison(
                        MetricId.MEMORY,
                        new Ratio(3, 2, 4, 0.95, "t"),
                        Verdict.INCONCLUSIVE,
                        List.of(Caution.VERDICT_WITHHELD))))
                .isEqualTo("no verdict");
    }

    @Test
    void sharesAreWordsWhereTheyAreNearOne() {
        assertThat(List.of(0.5, 0.2, 0.21, 0.33, 0.42, 0.19, 0.02, 2.01, 1.43, 7.0))
                .extracting(share -> plain(NumberWords.share(share)))
                .containsExactly(
                        "half of",
                        "a fifth of",
                        "about a fifth of",
                        "a third of",
                        "42 % of",
                        "about a fifth of",
                        "2 % of",
                        "twice",
                        "1.4 times",
                        "7.0 times");
        assertThat(NumberWords.of(6)).isEqualTo("six");
        assertThat(NumberWords.of(13)).isEqualTo("13");
    }

    private static String said(MetricId metric, double point, double low, double high, Verdict verdict) {
        return plain(RatioWords.of(comparison(metric, new Ratio(point, low, high, 0.95, "t"), verdict, List.of())));
    }

    private static String plain(String text) {
        return text.replace('\u00a0', ' ');
    }

    private static Comparison comparison(
            MetricId metric, @Nullable Ratio ratio, Verdict verdict, List<Caution> cautions) {
        return new Comparison(
                new Subject(
                        metric,
                        OperationName.MIX,
                        WindowId.main(WindowKind.OPEN_LOOP),
                        true,
                        "monolith",
                        "microservices"),
                new Estimate(1.0, 2.0, ratio, null, null, List.of()),
                new Power(ratio == null ? 1 : 6, null, null, null),
                Decision.unadjusted(verdict, cautions, ""));
    }
}
