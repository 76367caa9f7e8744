package org.archduet.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.archduet.analysis.synthetic.SyntheticRun;
import org.archduet.result.decision.Comparison.Verdict;
import org.archduet.result.folder.RunFolder;
import org.archduet.result.start.AttemptComparison;
import org.archduet.result.start.Start;
import org.archduet.result.validity.ValidityReason;
import org.archduet.result.validity.ValidityReason.Code;
import org.archduet.result.vocabulary.MetricId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a discarded first attempt would have changed is computed, not guessed. */
class AttemptsComparedTest {

    @TempDir
    Path root;

    private RunFolder folder;

    @BeforeEach
    void here() {
        folder = SyntheticRun.of(6, 1).writeVersion1(new RunFolder(root));
        Start second = ChangedStarts.record(folder, "2-split").read();
        ChangedStarts.firstAttempt(folder, "2-split")
                .write(second.with(List.of(new ValidityReason(Code.NOISY_ENVIRONMENT, "planted"))));
    }

    @Test
    void anAttemptLikeTheSecondChangesNothing() {
        assertThat(attempts())
                .extracting(AttemptComparison::metric)
                .containsExactly(
                        MetricId.RESPONSE_TIME_P50,
                        MetricId.RESPONSE_TIME_P99,
                        MetricId.CPU_PER_REQUEST,
                        MetricId.PEAK_THROUGHPUT);
        assertThat(attempts()).allSatisfy(attempt -> {
            assertThat(attempt.first()).isEqualTo(attempt.second());
            assertThat(attempt.changesVerdict()).isFalse();
        });
    }

    @Test
    void oneThatWouldTurnAVerdictIsNamedWithBoth() {
        ChangedStarts.change(
                ChangedStarts.firstAttempt(folder, "2-split").path(),
                tree -> ((ObjectNode) tree.at("/windows/0/responseTime")).put("p50Nanos", 20_000L));
        AttemptComparison median = attempts().get(0);
        assertThat(median.first()).isEqualTo(20_000);
        assertThat(median.second()).isGreaterThan(1e6);
        assertThat(median.verdict()).isEqualTo(Verdict.BASELINE_BETTER);
        assertThat(median.verdictWithFirst()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(attempts().get(1).changesVerdict()).isFalse();
    }

    @Test
    void aFigureThatTheFirstAttemptLacksIsNotCompared() {
        ChangedStarts.change(
                ChangedStarts.firstAttempt(folder, "2-split").path(),
                tree -> ((ArrayNode) tree.get("windows")).remove(1));
        assertThat(attempts())
                .extracting(AttemptComparison::notCompared)
                .containsExactly(null, null, null, "not measured in the first attempt");
        assertThat(attempts().get(3).changesVerdict()).isFalse();
    }

    @Test
    void twoDisturbedAttemptsAreBothOfNoUse() {
        Start second = ChangedStarts.record(folder, "2-split").read();
        ChangedStarts.record(folder, "2-split")
                .write(second.with(List.of(new ValidityReason(Code.DRIVER_LATE, "late again"))));
        assertThat(attempts())
                .extracting(AttemptComparison::notCompared)
                .containsOnly("neither attempt is usable: late again");
    }

    private List<AttemptComparison> attempts() {
        return Analysis.analyse(folder).repeats().get(0).attempts();
    }
}
