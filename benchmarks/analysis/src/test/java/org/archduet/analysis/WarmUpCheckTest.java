package org.archduet.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.function.ToDoubleFunction;
import org.archduet.analysis.slice.ChangedSlices;
import org.archduet.analysis.synthetic.NoiseModel;
import org.archduet.analysis.synthetic.SyntheticCosts;
import org.archduet.analysis.synthetic.SyntheticRun;
import org.archduet.analysis.synthetic.SyntheticSystem;
import org.archduet.result.decision.Comparison;
import org.archduet.result.decision.Comparison.Verdict;
import org.archduet.result.folder.RunFolder;
import org.archduet.result.start.Slice;
import org.archduet.result.start.Window;
import org.archduet.result.validity.Caution;
import org.archduet.result.vocabulary.MetricId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A system that is not warm yet must not win or lose by that. */
class WarmUpCheckTest {

    @TempDir
    Path root;

    private RunFolder folder;

    /** Two systems that cost the same. */
    @BeforeEach
    void here() {
        List<SyntheticSystem> systems =
                List.of(SyntheticSystem.WHOLE, SyntheticSystem.WHOLE.named("other", "Other (synthetic)"));
        folder = new SyntheticRun(systems, NoiseModel.STILL, 4, 8, 100, 5).write(new RunFolder(root));
    }

    @Test
    void aCostThatFallsWhileItIsMeasuredDecidesNothing() {
        plant("other", Caution.WARM_UP_UNFINISHED, slice -> slice.round() == 1 ? 1.6 : 1);
        Comparison cpu = cpu();
        assertThat(cpu.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(cpu.decision().cautions()).contains(Caution.VERDICT_WITHHELD);
        assertThat(cpu.decision().note())
                .startsWith(
                        "No verdict: other was not fully warm, and the verdict depends on it: other costs more as measured")
                .contains("whole and other cost the same in the last half of the slices");
    }

    @Test
    void aDifferenceThatStaysInBothHalvesStands() {
        plant("other", Caution.COMPILING, slice -> 1.6);
        assertThat(cpu().verdict()).isEqualTo(Verdict.BASELINE_BETTER);
        assertThat(cpu().decision().cautions()).doesNotContain(Caution.VERDICT_WITHHELD);
    }

    @Test
    void itAppliesWhereBothAreNotWarm() {
        plant("other", Caution.WARM_UP_UNFINISHED, slice -> slice.round() == 1 ? 1.6 : 1);
        plant("whole", Caution.WARM_UP_UNFINISHED, slice -> 1);
        assertThat(cpu().verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(cpu().decision().note()).startsWith("No verdict: whole and other were not fully warm, and");
    }

    @Test
    void itAppliesWhereEachIsNotWarmInAnotherBlock() {
        plant("other", Caution.WARM_UP_UNFINISHED, slice -> slice.round() == 1 ? 1.6 : 1);
        plant(2, "other", Caution.UNPINNED, slice -> 1);
        plant(2, "whole", Caution.COMPILING, slice -> 1);
        assertThat(cpu().verdict()).isEqualTo(Verdict.INCONCLUSIVE);
    }

    @Test
    void itDoesNotApplyWhereAllAreWarm() {
        plant("other", Caution.UNPINNED, slice -> slice.round() == 1 ? 1.6 : 1);
        assertThat(cpu().verdict()).isEqualTo(Verdict.BASELINE_BETTER);
    }

    @Test
    void costWithoutCompilersIsAMetricOfItsOwn() {
        Comparison without = Analysis.analyse(folder).comparisons().stream()
                .filter(comparison -> comparison.metric() == MetricId.CPU_PER_REQUEST_WITHOUT_COMPILERS)
                .findFirst()
                .orElseThrow();
        // planted: compilers use a twentieth of the system's 70 %
        assertThat(without.baselineValue() / cpu().baselineValue()).isBetween(0.964, 0.966);
        assertThat(without.primary()).isFalse();
    }

    private Comparison cpu() {
        return Analysis.analyse(folder).comparisons().get(2);
    }

    private void plant(String system, Caution caution, ToDoubleFunction<Slice> times) {
        for (int block = 1; block <= 4; block++) {
            plant(block, system, caution, times);
        }
    }

    private void plant(int block, String system, Caution caution, ToDoubleFunction<Slice> times) {
        ChangedSlices.change(folder, block, system, slice -> changed(slice, caution, times.applyAsDouble(slice)));
    }

    private static Slice changed(Slice slice, Caution caution, double times) {
        Window window = slice.window();
        return ChangedSlices.with(
                slice,
                new Window(
                        window.load(),
                        window.outcome(),
                        List.of(caution),
                        SyntheticCosts.times(window.resources(), times)));
    }
}
