package org.archduet.analysis.compare;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.archduet.analysis.Analysis;
import org.archduet.analysis.synthetic.NoiseModel;
import org.archduet.analysis.synthetic.SyntheticRun;
import org.archduet.analysis.synthetic.SyntheticSystem;
import org.archduet.result.Comparison;
import org.archduet.result.Comparison.Verdict;
import org.archduet.result.RunFolder;
import org.archduet.result.RunResult;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunComparisonTest {

    private static final SyntheticSystem SLOWER =
            new SyntheticSystem("whole", "Whole", List.of("whole"), 1_800_000, 2_600_000, 900, 420_000_000L, 0);

    @TempDir
    Path root;

    @Test
    void twoRunsOfTheSameSystemShowNoDifference() {
        RunComparison comparison = RunComparison.of(run("a", small(1)), run("b", small(2)));
        assertThat(comparison.refusals()).isEmpty();
        assertThat(comparison.differences()).extracting(RunDifference::what).containsExactly("seed");
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

    private static SyntheticRun small(long seed) {
        return new SyntheticRun(
                List.of(SyntheticSystem.WHOLE, SyntheticSystem.SPLIT), NoiseModel.MEASURED, 8, 7, 100, seed);
    }

    private RunResult run(String name, SyntheticRun run) {
        return Analysis.analyse(run.write(new RunFolder(root.resolve(name))));
    }
}
