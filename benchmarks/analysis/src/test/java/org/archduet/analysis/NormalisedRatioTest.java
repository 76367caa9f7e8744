package org.archduet.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.archduet.analysis.slice.ChangedSlices;
import org.archduet.analysis.synthetic.SyntheticRun;
import org.archduet.result.decision.Comparison;
import org.archduet.result.decision.Comparison.Ratio;
import org.archduet.result.folder.RunFolder;
import org.archduet.result.vocabulary.MetricId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The reference loop takes 20 ms, unless a slow machine is planted under the slices of one system. */
class NormalisedRatioTest {
    private static final double LOOP_NANOS = 20e6;

    @TempDir
    Path root;

    private RunFolder folder;

    @BeforeEach
    void here() {
        folder = SyntheticRun.of(3, 4).write(new RunFolder(root));
        slow("whole", 1);
        slow("split", 1);
    }

    @Test
    void onAMachineOfOneSpeedItIsTheRatioAsMeasured() {
        assertThat(primary()).hasSize(4).allSatisfy(comparison -> {
            Ratio normalised = normalised(comparison);
            assertThat(normalised.point()).isCloseTo(raw(comparison).point(), within(1e-9));
            assertThat(normalised.high()).isCloseTo(raw(comparison).high(), within(1e-9));
            assertThat(normalised.method()).endsWith("normalised by the reference loop");
        });
    }

    @Test
    void timesOfAnArmThatMetASlowMachineAreDividedAndItsRateIsMultiplied() {
        slow("split", 1.25);
        assertThat(primary()).hasSize(4).allSatisfy(comparison -> {
            double times = comparison.metric() == MetricId.PEAK_THROUGHPUT ? 1.25 : 1 / 1.25;
            double wanted = raw(comparison).point() * times;
            assertThat(normalised(comparison).point()).isCloseTo(wanted, within(1e-4 * wanted));
        });
    }

    @Test
    void aMachineThatIsSlowForBothChangesNothing() {
        slow("split", 1.4);
        slow("whole", 1.4);
        assertThat(primary())
                .allSatisfy(comparison -> assertThat(normalised(comparison).point())
                        .isCloseTo(raw(comparison).point(), within(1e-9)));
    }

    @Test
    void itCarriesNoVerdict() {
        List<Comparison.Verdict> before =
                primary().stream().map(Comparison::verdict).toList();
        slow("split", 20);
        assertThat(primary()).extracting(Comparison::verdict).isEqualTo(before);
    }

    @Test
    void whereOneSliceHasNoLoopThereIsNone() {
        ChangedSlices.change(
                folder, 2, "whole", slice -> slice.position() == 1 ? ChangedSlices.atSpeed(slice, null) : slice);
        assertThat(primary())
                .filteredOn(comparison -> comparison.metric() != MetricId.PEAK_THROUGHPUT)
                .hasSize(3)
                .allMatch(comparison -> normalised(comparison) == null);
    }

    @Test
    void secondaryMetricsHaveNone() {
        assertThat(Analysis.analyse(folder).comparisons())
                .filteredOn(comparison -> !comparison.primary())
                .isNotEmpty()
                .allMatch(comparison -> normalised(comparison) == null);
    }

    private void slow(String system, double times) {
        for (int block = 1; block <= 3; block++) {
            ChangedSlices.change(folder, block, system, slice -> ChangedSlices.atSpeed(slice, LOOP_NANOS * times));
        }
    }

    private List<Comparison> primary() {
        return Analysis.analyse(folder).comparisons().stream()
                .filter(Comparison::primary)
                .toList();
    }

    private static Ratio raw(Comparison comparison) {
        return comparison.ratio();
    }

    private static @Nullable Ratio normalised(Comparison comparison) {
        return comparison.estimate().normalisedRatio();
    }
}
