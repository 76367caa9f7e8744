package org.archduet.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.archduet.analysis.compare.RunComparison;
import org.archduet.analysis.synthetic.SyntheticRun;
import org.archduet.result.decision.Comparison;
import org.archduet.result.decision.Comparison.Verdict;
import org.archduet.result.folder.Json;
import org.archduet.result.folder.RunFolder;
import org.archduet.result.run.RunResult;
import org.archduet.result.validity.Caution;
import org.archduet.result.validity.Validity.Status;
import org.archduet.result.validity.ValidityReason;
import org.archduet.result.validity.ValidityReason.Code;
import org.archduet.result.vocabulary.MetricId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A system that fails its requests is never compared as if it had answered them. */
class FailingSystemsTest {

    private static final int REQUESTS = 3_000;

    @TempDir
    Path root;

    private int runs;

    @Test
    void aSystemThatAnswersNothingRightMakesTheRunInvalidWithACompleteReason() {
        RunResult result = failing("1-split", REQUESTS);
        assertThat(result.validity().reasons())
                .containsExactly(new ValidityReason(
                        Code.SYSTEM_FAILING,
                        "100 % of the requests to split failed; the limit is 1 %: window open-loop of start 1-split "
                                + "(3000 of 3000: 3000 × 404, for example GET /products/7: 404 \"no such product\")"));
        assertThat(result.starts())
                .filteredOn(start -> !start.validity().isEmpty())
                .extracting(start -> start.id())
                .containsExactly("1-split");
    }

    @Test
    void itsComparisonsCarryNoVerdictAndSayWhy() {
        RunResult result = failing("1-split", REQUESTS);
        assertThat(result.comparisons()).hasSizeGreaterThan(4).allSatisfy(comparison -> {
            assertThat(comparison.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
            assertThat(comparison.decision().withdrawn()).isFalse();
            assertThat(comparison.decision().adjustedP()).isNull();
            assertThat(comparison.decision().cautions()).contains(Caution.VERDICT_WITHHELD);
            assertThat(comparison.decision().note())
                    .startsWith(
                            "No verdict: 100 % of the requests to split failed in window open-loop of start 1-split.");
        });
        assertThat(result.comparisons().get(0).blocks()).isEqualTo(5);
    }

    @Test
    void theFourPrimaryMetricsAreNamedEvenWhereNoBlockIsLeft() {
        RunResult result = failing("", REQUESTS);
        assertThat(result.validity().reasons())
                .extracting(ValidityReason::detail)
                .hasSize(2)
                .allSatisfy(detail -> assertThat(detail).endsWith(", and 5 more windows"));
        assertThat(result.comparisons())
                .extracting(Comparison::metric)
                .containsExactly(
                        MetricId.RESPONSE_TIME_P50,
                        MetricId.RESPONSE_TIME_P99,
                        MetricId.CPU_PER_REQUEST,
                        MetricId.PEAK_THROUGHPUT);
    }

    @Test
    void theWorstWindowIsToldFirst() {
        RunFolder folder = SyntheticRun.of(6, 1).writeVersion1(new RunFolder(root));
        ChangedStarts.openLoops(folder, "2-split", ChangedStarts.notFound(50));
        ChangedStarts.openLoops(folder, "5-split", ChangedStarts.notFound(2_999));
        assertThat(Analysis.analyse(folder).validity().reasons().get(0).detail())
                .startsWith("99 % of the requests to split failed; the limit is 1 %: window open-loop of start 5-split "
                        + "(2999 of 3000: ")
                .endsWith(", and 1 more window");
    }

    @Test
    void aboveOnePercentByChanceAndBelowItIsACautionThatNamesTheWindow() {
        RunResult result = failing("3-split", 43);
        assertThat(result.validity().status()).isEqualTo(Status.VALID);
        assertThat(result.comparisons().get(0).verdict()).isEqualTo(Verdict.BASELINE_BETTER);
        assertThat(result.comparisons().get(0).decision().cautions()).contains(Caution.SOME_FAILED);
        assertThat(result.comparisons().get(0).decision().note())
                .contains(
                        "1.4 % of the requests to split failed in window open-loop of start 3-split (43 of 3000: 43 × 404, "
                                + "for example GET /products/7: 404 \"no such product\").")
                .doesNotContain("did not keep up");
        assertThat(result.comparisons().get(3).metric()).isEqualTo(MetricId.PEAK_THROUGHPUT);
        assertThat(result.comparisons().get(3).decision().cautions()).doesNotContain(Caution.SOME_FAILED);
        assertThat(cautions(failing("3-split", 3))).contains(Caution.SOME_FAILED);
        assertThat(cautions(failing("3-split", 2))).doesNotContain(Caution.SOME_FAILED);
        assertThat(failing("3-split", 44).validity().status()).isEqualTo(Status.INVALID);
    }

    @Test
    void aShareThatRecursInManyWindowsIsDecisiveEvenIfNoneOfThemIsAlone() {
        RunResult result = failing("", 40);
        assertThat(result.validity().reasons()).hasSize(2);
        assertThat(result.validity().reasons().get(1).detail())
                .isEqualTo("1.3 % of the requests to split failed; the limit is 1 %: the 6 windows open-loop together "
                        + "(240 of 18000, most in start 1-split: 40 of 3000: 40 × 404, for example GET /products/7: "
                        + "404 \"no such product\")");
        assertThat(result.comparisons())
                .allMatch(comparison -> comparison.decision().cautions().contains(Caution.VERDICT_WITHHELD))
                .noneMatch(comparison -> comparison.decision().cautions().contains(Caution.SOME_FAILED));
        assertThat(result.comparisons().get(0).blocks()).isEqualTo(6);
    }

    @Test
    void ofTwentyRequestsOneIsNoEvidenceAndAllOfThemAre() {
        assertThat(ofTwenty(1).validity().status()).isEqualTo(Status.VALID);
        assertThat(cautions(ofTwenty(1))).contains(Caution.SOME_FAILED);
        assertThat(ofTwenty(20).validity().status()).isEqualTo(Status.INVALID);
    }

    private RunResult ofTwenty(int failed) {
        RunFolder folder = SyntheticRun.of(6, 1).writeVersion1(new RunFolder(root.resolve("run" + runs++)));
        ChangedStarts.openLoops(
                folder, "3-split", ChangedStarts.notFound(failed).andThen(window -> window.put("scheduled", 20)));
        return Analysis.analyse(folder);
    }

    /** A result that was written before failures were judged is not analysed again when it is compared. */
    @Test
    void anOlderResultThatSaysNothingOfItsFailuresIsNotCompared() {
        RunFolder folder = SyntheticRun.of(6, 1).writeVersion1(new RunFolder(root));
        RunResult sound = Analysis.write(folder);
        ChangedStarts.openLoops(folder, "1-split", ChangedStarts.notFound(REQUESTS));
        ChangedStarts.change(
                folder.result().path(), result -> result.set("starts", Json.MAPPER.valueToTree(folder.readStarts())));
        RunResult older = folder.result().read();
        assertThat(older.validity().status()).isEqualTo(Status.VALID);
        assertThat(RunComparison.of(sound, older).refusals())
                .singleElement()
                .asString()
                .contains(
                        "is INVALID: 100 % of the requests to split failed; the limit is 1 %: window open-loop of start 1-split");
    }

    private static List<Caution> cautions(RunResult result) {
        return result.comparisons().get(0).decision().cautions();
    }

    private RunResult failing(String prefix, int requests) {
        RunFolder folder = SyntheticRun.of(6, 1).writeVersion1(new RunFolder(root.resolve("run" + runs++)));
        ChangedStarts.openLoops(folder, prefix, ChangedStarts.notFound(requests));
        return Analysis.analyse(folder);
    }
}
