package org.archduet.analysis.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.archduet.analysis.Analysis;
import org.archduet.analysis.ChangedStarts;
import org.archduet.analysis.compare.RunComparison.NotCompared;
import org.archduet.analysis.synthetic.SyntheticRun;
import org.archduet.analysis.synthetic.SyntheticSystem;
import org.archduet.result.decision.Comparison;
import org.archduet.result.decision.Comparison.Decision;
import org.archduet.result.decision.Comparison.Ratio;
import org.archduet.result.decision.Comparison.Subject;
import org.archduet.result.decision.Comparison.Verdict;
import org.archduet.result.decision.Estimate;
import org.archduet.result.decision.Power;
import org.archduet.result.folder.Json;
import org.archduet.result.folder.RunFolder;
import org.archduet.result.start.Start;
import org.archduet.result.vocabulary.MetricId;
import org.archduet.result.vocabulary.OperationName;
import org.archduet.result.vocabulary.WindowId;
import org.archduet.result.vocabulary.WindowKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

class RunComparisonTest {

    private static final SyntheticSystem SLOWER =
            new SyntheticSystem("whole", "Whole", List.of("whole"), 1_800_000, 2_600_000, 900, 420_000_000L, 0);

    @TempDir
    Path root;

    private Runs runs;

    @BeforeEach
    void inTheFolder() {
        runs = new Runs(root);
    }

    @Test
    void twoRunsOfTheSameSystemShowNoDifference() {
        RunComparison comparison =
                RunComparison.of(runs.analysed("a", Runs.small(1)), runs.analysed("b", Runs.small(2)));
        assertThat(comparison.refusals()).isEmpty();
        assertThat(comparison.differences())
                .extracting(RunDifference::what)
                .containsExactly("seed", "content of the workload", "measured programs", "reference loop");
        assertThat(comparison.notCompared()).isEmpty();
        assertThat(comparison.comparisons()).hasSize(8).allSatisfy(c -> assertThat(c.verdict())
                .isIn(Verdict.INCONCLUSIVE, Verdict.EQUIVALENT));
        assertThat(comparison.worseThan(0.1)).isEmpty();
    }

    @Test
    void aPlantedSlowDownIsFound() {
        SyntheticRun slower = Runs.small(2).with(List.of(SLOWER, SyntheticSystem.SPLIT));
        RunComparison comparison = RunComparison.of(runs.analysed("a", Runs.small(1)), runs.analysed("b", slower));
        assertThat(comparison.worseThan(0.1))
                .singleElement()
                .satisfies(c -> assertThat(c.metric()).isEqualTo(MetricId.CPU_PER_REQUEST))
                .extracting(Comparison::candidate)
                .isEqualTo("whole, after");
    }

    @Test
    void whereNothingCanBeComparedThatIsSaidAndNotThatNothingDiffers() {
        RunComparison comparison = RunComparison.of(runs.analysed("a", Runs.one(1)), runs.analysed("b", Runs.one(2)));
        assertThat(comparison.comparisons()).isEmpty();
        assertThat(comparison.refusals())
                .singleElement()
                .asString()
                .contains("too few valid starts", "whole has 1 in the earlier run and 1 in the later", "--profile");
    }

    @Test
    void aFigureThatTooFewStartsHaveIsNamedWithTheReason() throws Exception {
        RunFolder later = Runs.small(2).writeVersion1(new RunFolder(root.resolve("b")));
        for (Start start : later.readStarts()) {
            if (start.system().equals("whole") && start.block() > 1) {
                Path file = ChangedStarts.record(later, start.id()).path();
                ObjectNode tree = (ObjectNode) Json.MAPPER.readTree(Files.readString(file));
                ((ObjectNode) tree.at("/windows/0/responseTime")).putNull("p99Nanos");
                Files.writeString(file, tree.toString());
            }
        }
        RunComparison comparison = RunComparison.of(runs.analysed("a", Runs.small(1)), Analysis.analyse(later));
        assertThat(comparison.refusals()).isEmpty();
        assertThat(comparison.comparisons()).hasSize(7);
        assertThat(comparison.notCompared())
                .containsExactly(new NotCompared("whole", MetricId.RESPONSE_TIME_P99, 8, 1))
                .isEqualTo(comparison.lost());
        assertThat(comparison.notCompared().get(0).reason()).contains("8 before, 1 after", "needs 2 of each");
        assertThat(new NotCompared("whole", MetricId.RESPONSE_TIME_P99, 1, 8).lost())
                .isFalse();
    }

    @Test
    void aSystemThatIsGoneIsLostAsItsFiguresAre() {
        RunComparison comparison = RunComparison.of(
                runs.analysed("a", Runs.small(1)),
                runs.analysed(
                        "b",
                        Runs.small(2)
                                .with(List.of(
                                        SyntheticSystem.WHOLE, SyntheticSystem.SPLIT.named("pieces", "Pieces")))));
        assertThat(comparison.refusals()).isEmpty();
        assertThat(comparison.comparisons()).hasSize(4);
        assertThat(comparison.lost()).hasSize(4).extracting(NotCompared::system).containsOnly("split");
    }

    @Test
    void startsEnoughButNoFigureInCommonIsNotCalledTooFewStarts() throws Exception {
        RunFolder later = Runs.small(2).writeVersion1(new RunFolder(root.resolve("b")));
        for (Start start : later.readStarts()) {
            Path file = ChangedStarts.record(later, start.id()).path();
            ObjectNode tree = (ObjectNode) Json.MAPPER.readTree(Files.readString(file));
            tree.putArray("windows");
            Files.writeString(file, tree.toString());
        }
        assertThat(RunComparison.of(runs.analysed("a", Runs.small(1)), Analysis.analyse(later))
                        .refusals())
                .singleElement()
                .asString()
                .contains("no figure in common", "whole responseTime.p50", "8 before, 0 after");
    }

    @Test
    void aThresholdIsJudgedByTheIntervalAloneWhateverTheBandSays() {
        RunComparison slower =
                of(MetricId.CPU_PER_REQUEST, Verdict.EQUIVALENT, new Ratio(1.03, 1.025, 1.035, 0.95, "t"));
        assertThat(slower.worseThan(0)).hasSize(1);
        assertThat(slower.worseThan(0.02)).hasSize(1);
        assertThat(slower.worseThan(0.03)).isEmpty();
        RunComparison fewer =
                of(MetricId.PEAK_THROUGHPUT, Verdict.BASELINE_BETTER, new Ratio(0.9, 0.85, 0.95, 0.95, "t"));
        assertThat(fewer.worseThan(0.05)).hasSize(1);
        assertThat(fewer.worseThan(0.1)).isEmpty();
        RunComparison faster =
                of(MetricId.CPU_PER_REQUEST, Verdict.CANDIDATE_BETTER, new Ratio(0.5, 0.4, 0.6, 0.95, "t"));
        assertThat(faster.worseThan(0)).isEmpty();
        RunComparison unclear = of(MetricId.CPU_PER_REQUEST, Verdict.INCONCLUSIVE, new Ratio(1.3, 0.9, 1.9, 0.95, "t"));
        assertThat(unclear.worseThan(0)).isEmpty();
    }

    @Test
    void aThresholdThatIsNoneIsRefused() {
        RunComparison any = of(MetricId.CPU_PER_REQUEST, Verdict.EQUIVALENT, new Ratio(1, 0.99, 1.01, 0.95, "t"));
        for (double threshold : new double[] {Double.NaN, Double.POSITIVE_INFINITY, -0.1}) {
            assertThatThrownBy(() -> any.worseThan(threshold))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(String.valueOf(threshold));
        }
    }

    private static RunComparison of(MetricId metric, Verdict verdict, Ratio ratio) {
        Comparison comparison = new Comparison(
                new Subject(
                        metric, OperationName.MIX, WindowId.main(WindowKind.OPEN_LOOP), true, "a, before", "a, after"),
                new Estimate(1.0, ratio.point(), ratio, null, null, List.of()),
                new Power(6, null, null, null),
                Decision.unadjusted(verdict, List.of(), ""));
        return new RunComparison(List.of(), List.of(), List.of(comparison), List.of());
    }
}
