package org.archduet.analysis.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.archduet.analysis.Analysis;
import org.archduet.analysis.compare.RunComparison.NotCompared;
import org.archduet.analysis.synthetic.NoiseModel;
import org.archduet.analysis.synthetic.SyntheticRun;
import org.archduet.analysis.synthetic.SyntheticSystem;
import org.archduet.result.Budget;
import org.archduet.result.Comparison;
import org.archduet.result.Comparison.Better;
import org.archduet.result.Comparison.Decision;
import org.archduet.result.Comparison.Estimate;
import org.archduet.result.Comparison.Power;
import org.archduet.result.Comparison.Ratio;
import org.archduet.result.Comparison.Subject;
import org.archduet.result.Comparison.Verdict;
import org.archduet.result.Json;
import org.archduet.result.Manifest;
import org.archduet.result.RunFolder;
import org.archduet.result.RunResult;
import org.archduet.result.SystemResult;
import org.archduet.result.Trial;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

class RunComparisonTest {

    private static final SyntheticSystem SLOWER =
            new SyntheticSystem("whole", "Whole", List.of("whole"), 1_800_000, 2_600_000, 900, 420_000_000L, 0);

    @TempDir
    Path root;

    @Test
    void twoRunsOfTheSameSystemShowNoDifference() {
        RunComparison comparison = RunComparison.of(run("a", small(1)), run("b", small(2)));
        assertThat(comparison.refusals()).isEmpty();
        assertThat(comparison.differences())
                .extracting(RunDifference::what)
                .containsExactly("seed", "content of the workload");
        assertThat(comparison.notCompared()).isEmpty();
        assertThat(comparison.comparisons()).hasSize(8).allSatisfy(c -> assertThat(c.verdict())
                .isIn(Verdict.INCONCLUSIVE, Verdict.EQUIVALENT));
        assertThat(comparison.worseThan(0.1)).isEmpty();
    }

    @Test
    void aPlantedSlowDownIsFound() {
        SyntheticRun slower = small(2).with(List.of(SLOWER, SyntheticSystem.SPLIT));
        RunComparison comparison = RunComparison.of(run("a", small(1)), run("b", slower));
        assertThat(comparison.worseThan(0.1))
                .singleElement()
                .satisfies(c -> assertThat(c.metric()).isEqualTo("cpuPerRequest"))
                .extracting(Comparison::candidate)
                .isEqualTo("whole, after");
    }

    @Test
    void whatCannotBeComparedIsRefusedWithTheReason() {
        SyntheticRun other = new SyntheticRun(
                List.of(SyntheticSystem.WHOLE, SyntheticSystem.SPLIT), NoiseModel.MEASURED, 2, 10, 60, 2);
        RunComparison comparison = RunComparison.of(run("a", SyntheticRun.of(2, 1)), run("b", other));
        assertThat(comparison.comparisons()).isEmpty();
        assertThat(comparison.refusals())
                .first()
                .asString()
                .contains("open-loop load")
                .contains("150");
        RunComparison strangers = RunComparison.of(
                run("c", SyntheticRun.of(1, 1)),
                run(
                        "d",
                        SyntheticRun.of(1, 1)
                                .with(List.of(
                                        SyntheticSystem.WHOLE.named("x", "X"),
                                        SyntheticSystem.SPLIT.named("y", "Y")))));
        assertThat(strangers.refusals()).singleElement().asString().contains("no system in common");
    }

    @Test
    void whereNothingCanBeComparedThatIsSaidAndNotThatNothingDiffers() {
        RunComparison comparison = RunComparison.of(run("a", one(1)), run("b", one(2)));
        assertThat(comparison.comparisons()).isEmpty();
        assertThat(comparison.refusals())
                .singleElement()
                .asString()
                .contains("too few valid trials", "whole has 1 in the earlier run and 1 in the later", "--profile");
    }

    @Test
    void aFigureThatTooFewTrialsHaveIsNamedWithTheReason() throws Exception {
        RunFolder later = small(2).write(new RunFolder(root.resolve("b")));
        for (Trial trial : later.readTrials()) {
            if (trial.system().equals("whole") && trial.block() > 1) {
                Path file = later.trial(trial.id()).path();
                ObjectNode tree = (ObjectNode) Json.MAPPER.readTree(Files.readString(file));
                ((ObjectNode) tree.at("/windows/0/responseTime")).putNull("p99Nanos");
                Files.writeString(file, tree.toString());
            }
        }
        RunComparison comparison = RunComparison.of(run("a", small(1)), Analysis.analyse(later));
        assertThat(comparison.refusals()).isEmpty();
        assertThat(comparison.comparisons()).hasSize(7);
        assertThat(comparison.notCompared())
                .containsExactly(new NotCompared("whole", "responseTime.p99", 8, 1))
                .isEqualTo(comparison.lost());
        assertThat(comparison.notCompared().get(0).reason()).contains("8 before, 1 after", "needs 2 of each");
        assertThat(new NotCompared("whole", "responseTime.p99", 1, 8).lost()).isFalse();
    }

    @Test
    void aSystemThatIsGoneIsLostAsItsFiguresAre() {
        RunComparison comparison = RunComparison.of(
                run("a", small(1)),
                run(
                        "b",
                        small(2).with(List.of(
                                SyntheticSystem.WHOLE, SyntheticSystem.SPLIT.named("pieces", "Pieces")))));
        assertThat(comparison.refusals()).isEmpty();
        assertThat(comparison.comparisons()).hasSize(4);
        assertThat(comparison.lost()).hasSize(4).extracting(NotCompared::system).containsOnly("split");
    }

    @Test
    void trialsEnoughButNoFigureInCommonIsNotCalledTooFewTrials() throws Exception {
        RunFolder later = small(2).write(new RunFolder(root.resolve("b")));
        for (Trial trial : later.readTrials()) {
            Path file = later.trial(trial.id()).path();
            ObjectNode tree = (ObjectNode) Json.MAPPER.readTree(Files.readString(file));
            tree.putArray("windows");
            Files.writeString(file, tree.toString());
        }
        assertThat(RunComparison.of(run("a", small(1)), Analysis.analyse(later)).refusals())
                .singleElement()
                .asString()
                .contains("no figure in common", "whole responseTime.p50", "8 before, 0 after");
    }

    @Test
    void aThresholdIsJudgedByTheIntervalAloneWhateverTheBandSays() {
        RunComparison slower = of(Better.LOWER, Verdict.EQUIVALENT, new Ratio(1.03, 1.025, 1.035, 0.95, "t"));
        assertThat(slower.worseThan(0)).hasSize(1);
        assertThat(slower.worseThan(0.02)).hasSize(1);
        assertThat(slower.worseThan(0.03)).isEmpty();
        RunComparison fewer = of(Better.HIGHER, Verdict.BASELINE_BETTER, new Ratio(0.9, 0.85, 0.95, 0.95, "t"));
        assertThat(fewer.worseThan(0.05)).hasSize(1);
        assertThat(fewer.worseThan(0.1)).isEmpty();
        RunComparison faster = of(Better.LOWER, Verdict.CANDIDATE_BETTER, new Ratio(0.5, 0.4, 0.6, 0.95, "t"));
        assertThat(faster.worseThan(0)).isEmpty();
        RunComparison unclear = of(Better.LOWER, Verdict.INCONCLUSIVE, new Ratio(1.3, 0.9, 1.9, 0.95, "t"));
        assertThat(unclear.worseThan(0)).isEmpty();
    }

    @Test
    void aThresholdThatIsNoneIsRefused() {
        RunComparison any = of(Better.LOWER, Verdict.EQUIVALENT, new Ratio(1, 0.99, 1.01, 0.95, "t"));
        for (double threshold : new double[] {Double.NaN, Double.POSITIVE_INFINITY, -0.1}) {
            assertThatThrownBy(() -> any.worseThan(threshold))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining(String.valueOf(threshold));
        }
    }

    @Test
    void anotherMixUnderTheSameNameIsRefused() {
        RunResult before = made("a", "67a16ec8faf5b4fa", "d78c72b2");
        assertThat(RunComparison.of(before, made("b", "9f00000000000000", "d78c72b2"))
                        .refusals())
                .singleElement()
                .asString()
                .contains("other workload under the same name", "67a16ec8faf5", "9f0000000000");
        RunComparison another = RunComparison.of(before, made("c", "67a16ec8faf5b4fa", "00000000"));
        assertThat(another.refusals()).isEmpty();
        assertThat(another.differences())
                .extracting(RunDifference::what)
                .containsExactly("input.sha256.a/architecture.yaml");
        RunComparison unknown = RunComparison.of(before, run("d", small(1)));
        assertThat(unknown.refusals()).isEmpty();
        assertThat(unknown.differences())
                .contains(
                        new RunDifference("content of the workload", "67a16ec8faf5b4fa", "(not recorded, may differ)"));
    }

    @Test
    void otherCompilersAreRefused() {
        RunFolder first = small(1).write(new RunFolder(root.resolve("c1")));
        first.systems()
                .write(first.systems().read().stream()
                        .map(RunComparisonTest::withFirstCompilerOnly)
                        .toList());
        RunComparison comparison = RunComparison.of(Analysis.analyse(first), run("both", small(1)));
        assertThat(comparison.comparisons()).isEmpty();
        assertThat(comparison.refusals())
                .hasSize(2)
                .first()
                .asString()
                .contains("compilers of the JVMs of whole: first compiler (C1) only, and all compilers");
        assertThat(comparison.differences()).extracting(RunDifference::what).contains("compilers of whole");
    }

    private static SystemResult withFirstCompilerOnly(SystemResult system) {
        Budget budget = system.budget();
        return new SystemResult(
                system.name(),
                system.title(),
                system.processes(),
                new Budget(
                        budget.mode(),
                        budget.systemCpus(),
                        budget.driverCpus(),
                        budget.heapMegabytes(),
                        budget.databaseConnections(),
                        budget.shares().stream()
                                .map(share -> new Budget.Share(
                                        share.process(),
                                        share.heapMegabytes(),
                                        share.databaseConnections(),
                                        List.of("-Xmx1g", "-XX:TieredStopAtLevel=1")))
                                .toList()));
    }

    /** A run whose manifest says what it was made from, as the harness writes it. */
    private RunResult made(String name, String workload, String architecture) {
        RunFolder folder = small(1).write(new RunFolder(root.resolve(name)));
        Manifest manifest = folder.manifest().read();
        folder.manifest()
                .write(new Manifest(
                        manifest.commit(),
                        manifest.dirty(),
                        manifest.command(),
                        manifest.startedAt(),
                        manifest.finishedAt(),
                        manifest.pinned(),
                        Map.of(
                                "input.experiment",
                                "e.yaml",
                                "input.sha256.e.yaml",
                                "7ff33cf9",
                                "input.sha256.a/architecture.yaml",
                                architecture,
                                "input.sha256.w/shop.yaml",
                                workload,
                                "input.sha256.uncommitted changes",
                                "11111111")));
        return Analysis.analyse(folder);
    }

    private static RunComparison of(Better better, Verdict verdict, Ratio ratio) {
        Comparison comparison = new Comparison(
                new Subject("figure", "mix", "open-loop", true, "a, before", "a, after", "ns", better),
                new Estimate(1.0, ratio.point(), ratio, null, null, List.of()),
                new Power(6, null, null, null),
                Decision.unadjusted(verdict, List.of(), ""));
        return new RunComparison(List.of(), List.of(), List.of(comparison), List.of());
    }

    private static SyntheticRun one(long seed) {
        return new SyntheticRun(
                List.of(SyntheticSystem.WHOLE, SyntheticSystem.SPLIT), NoiseModel.MEASURED, 1, 7, 100, seed);
    }

    private static SyntheticRun small(long seed) {
        return new SyntheticRun(
                List.of(SyntheticSystem.WHOLE, SyntheticSystem.SPLIT), NoiseModel.MEASURED, 8, 7, 100, seed);
    }

    private RunResult run(String name, SyntheticRun run) {
        return Analysis.analyse(run.write(new RunFolder(root.resolve(name))));
    }
}
