package org.archduet.analysis.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.archduet.analysis.Analysis;
import org.archduet.analysis.synthetic.NoiseModel;
import org.archduet.analysis.synthetic.SyntheticRun;
import org.archduet.analysis.synthetic.SyntheticSystem;
import org.archduet.result.folder.RunFolder;
import org.archduet.result.run.Budget;
import org.archduet.result.run.RunResult;
import org.archduet.result.run.SystemResult;
import org.archduet.result.vocabulary.ManifestKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which pairs of runs are refused, and which are not. */
class ComparabilityTest {

    private static final String WORKLOAD = ManifestKey.INPUT_WORKLOAD_SHA256.name();

    @TempDir
    Path root;

    private Runs runs;

    @BeforeEach
    void inTheFolder() {
        runs = new Runs(root);
    }

    @Test
    void whatCannotBeComparedIsRefusedWithTheReason() {
        SyntheticRun other = new SyntheticRun(
                List.of(SyntheticSystem.WHOLE, SyntheticSystem.SPLIT), NoiseModel.MEASURED, 2, 10, 60, 2);
        RunComparison comparison =
                RunComparison.of(runs.analysed("a", SyntheticRun.of(2, 1)), runs.analysed("b", other));
        assertThat(comparison.comparisons()).isEmpty();
        assertThat(comparison.refusals())
                .first()
                .asString()
                .contains("open-loop load")
                .contains("150");
        RunComparison strangers = RunComparison.of(
                runs.analysed("c", SyntheticRun.of(1, 1)),
                runs.analysed(
                        "d",
                        SyntheticRun.of(1, 1)
                                .with(List.of(
                                        SyntheticSystem.WHOLE.named("x", "X"),
                                        SyntheticSystem.SPLIT.named("y", "Y")))));
        assertThat(strangers.refusals()).singleElement().asString().contains("no system in common");
    }

    @Test
    void anotherMixUnderTheSameNameIsRefused() {
        RunResult before = runs.described("a", Map.of(WORKLOAD, "67a16ec8faf5b4fa"));
        assertThat(RunComparison.of(before, runs.described("b", Map.of(WORKLOAD, "9f00000000000000")))
                        .refusals())
                .singleElement()
                .asString()
                .contains("the workload ", " has changed", "67a16ec8faf5", "9f0000000000");
    }

    @Test
    void whatDrivesTheSameIsComparedWhateverElseDiffers() {
        String file = ManifestKey.inputSha256("workloads/shop.yaml").name();
        RunComparison comparison = RunComparison.of(
                runs.described("a", Map.of(WORKLOAD, "67a16ec8faf5b4fa", file, "11111111")),
                runs.described("b", Map.of(WORKLOAD, "67a16ec8faf5b4fa", file, "22222222")));
        assertThat(comparison.refusals()).isEmpty();
        assertThat(comparison.differences())
                .extracting(RunDifference::what)
                .containsExactly(file, "measured programs", "reference loop");
    }

    @Test
    void aWorkloadThatIsNotRecordedIsListedAsADifference() {
        RunComparison unknown = RunComparison.of(
                runs.described("a", Map.of(WORKLOAD, "67a16ec8faf5b4fa")), runs.analysed("b", Runs.small(1)));
        assertThat(unknown.refusals()).isEmpty();
        assertThat(unknown.differences())
                .contains(
                        new RunDifference("content of the workload", "67a16ec8faf5b4fa", "(not recorded, may differ)"));
    }

    @Test
    void anotherJarIsListedAsADifference() {
        RunResult before = runs.measured("a", "11".repeat(32));
        assertThat(RunComparison.of(before, runs.measured("b", "22".repeat(32))).differences())
                .contains(new RunDifference(
                        "program whole.jar of whole/whole",
                        "SHA-256 " + "11".repeat(32),
                        "SHA-256 " + "22".repeat(32)));
        assertThat(RunComparison.of(before, runs.measured("c", "11".repeat(32))).differences())
                .extracting(RunDifference::what)
                .noneMatch(what -> what.contains("program"));
        assertThat(RunComparison.of(before, runs.analysed("d", Runs.small(1))).differences())
                .contains(new RunDifference("measured programs", "(recorded)", "(not recorded, may differ)"));
    }

    @Test
    void otherCompilersAreRefused() {
        RunFolder first = Runs.small(1).write(new RunFolder(root.resolve("c1")));
        first.systems()
                .write(first.systems().read().stream()
                        .map(ComparabilityTest::withFirstCompilerOnly)
                        .toList());
        RunComparison comparison = RunComparison.of(Analysis.analyse(first), runs.analysed("both", Runs.small(1)));
        assertThat(comparison.comparisons()).isEmpty();
        assertThat(comparison.refusals())
                .hasSize(2)
                .first()
                .asString()
                .contains("compilers in the JVMs of whole: first compiler (C1) only, and all compilers");
        assertThat(comparison.differences()).extracting(RunDifference::what).contains("compilers of whole");
    }

    private static SystemResult withFirstCompilerOnly(SystemResult system) {
        Budget budget = system.budget();
        return SystemResult.compared(
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
}
