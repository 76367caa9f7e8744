package org.archduet.analysis.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.archduet.analysis.Analysis;
import org.archduet.analysis.load.LineFit.Point;
import org.archduet.analysis.slice.ChangedSlices;
import org.archduet.analysis.synthetic.NoiseModel;
import org.archduet.analysis.synthetic.SyntheticRun;
import org.archduet.analysis.synthetic.SyntheticSystem;
import org.archduet.result.decision.Comparison;
import org.archduet.result.decision.Comparison.Verdict;
import org.archduet.result.folder.RunFolder;
import org.archduet.result.load.LoadAxis;
import org.archduet.result.load.LoadAxis.SystemLoads;
import org.archduet.result.run.RunResult;
import org.archduet.result.start.Resources;
import org.archduet.result.start.Slice;
import org.archduet.result.start.Start;
import org.archduet.result.start.Window;
import org.archduet.result.validity.Outcome;
import org.archduet.result.validity.Validity.Status;
import org.archduet.result.vocabulary.MetricId;
import org.archduet.result.vocabulary.WindowId;
import org.archduet.result.vocabulary.WindowKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** CPU per second is planted as a + b · load with a = 0.2 · cost · 100/s and b = 0.8 · cost. */
class LoadAxisTest {

    @TempDir
    Path root;

    private RunFolder folder;

    @BeforeEach
    void here() {
        List<SyntheticSystem> systems = List.of(SyntheticSystem.WHOLE, SyntheticSystem.SPLIT);
        folder = new SyntheticRun(systems, NoiseModel.STILL, 3, 8, 100, 5)
                .atLoads(List.of(50.0, 200.0))
                .write(new RunFolder(root));
    }

    @Test
    void theLineHasThePlantedBaseAndSlope() {
        SystemLoads split = axis().systems().get(1);
        assertThat(split.system()).isEqualTo("split");
        double cost = SyntheticSystem.SPLIT.cpuNanosPerRequest();
        assertThat(split.line().cpuNanosPerRequest().point()).isCloseTo(0.8 * cost, within(0.01 * cost));
        assertThat(split.line().baseCpus().point()).isCloseTo(0.2 * cost * 100 / 1e9, within(0.005));
        assertThat(split.line().cpuNanosPerRequest().low())
                .isLessThan(split.line().cpuNanosPerRequest().high());
        assertThat(split.line().blocks()).isEqualTo(3);
        assertThat(split.points()).extracting(LoadAxis.Point::offeredPerSecond).containsExactly(50.0, 100.0, 200.0);
        assertThat(split.points().get(1).window()).isEqualTo(WindowId.main(WindowKind.OPEN_LOOP));
        assertThat(split.saturated().cpuNanosPerRequest().point()).isCloseTo(0.8 * cost, within(0.01 * cost));
    }

    @Test
    void ratiosStandAtEachLoadAndAmongTheComparisons() {
        RunResult result = Analysis.analyse(folder);
        double cost = SyntheticSystem.SPLIT.cpuNanosPerRequest() / SyntheticSystem.WHOLE.cpuNanosPerRequest();
        assertThat(result.loadAxis().ratios()).hasSize(3).allSatisfy(ratio -> {
            assertThat(ratio.cpuPerRequest().point()).isCloseTo(cost, within(0.02 * cost));
            assertThat(ratio.p50().low()).isLessThan(3.1);
            assertThat(ratio.p50().high()).isGreaterThan(2.9);
            assertThat(ratio.blocks()).isEqualTo(3);
        });
        assertThat(result.comparisons())
                .filteredOn(comparison -> comparison.window().equals(WindowId.loadOfGrid(2)))
                .extracting(Comparison::metric)
                .containsExactly(MetricId.RESPONSE_TIME_P50, MetricId.RESPONSE_TIME_P99, MetricId.CPU_PER_REQUEST);
    }

    @Test
    void costsAndPeaksAreReconciledByTheUtilisationLaw() {
        LoadAxis.PeakRatio peak = axis().peak();
        assertThat(peak.predicted())
                .isCloseTo(
                        peak.candidateCpus()
                                / peak.baselineCpus()
                                / (peak.candidateDemandNanos() / peak.baselineDemandNanos()),
                        within(1e-4));
        assertThat(peak.measured()).isCloseTo(0.3, within(0.02));
        assertThat(peak.residual()).isCloseTo(1, within(0.01));
        assertThat(peak.demandRatioAtLoad()).isCloseTo(peak.demandRatio(), within(0.05));
    }

    @Test
    void aLoadThatASystemFellBehindAtBendsNoLineAndDecidesNoTime() {
        for (Start start : folder.readStarts()) {
            if (start.system().equals("split")) {
                ChangedSlices.change(folder, start.block(), "split", LoadAxisTest::overloadedAtTheHighestLoad);
            }
        }
        RunResult result = Analysis.analyse(folder);
        assertThat(result.validity().status()).isEqualTo(Status.VALID);
        SystemLoads split = result.loadAxis().systems().get(1);
        assertThat(split.points().get(2).overloaded()).isEqualTo(3);
        double cost = SyntheticSystem.SPLIT.cpuNanosPerRequest();
        assertThat(split.line().cpuNanosPerRequest().point()).isCloseTo(0.8 * cost, within(0.02 * cost));
        Comparison median = result.comparisons().stream()
                .filter(comparison -> comparison.window().equals(WindowId.loadOfGrid(2)))
                .findFirst()
                .orElseThrow();
        assertThat(median.verdict()).isEqualTo(Verdict.INCONCLUSIVE);
        assertThat(median.decision().note()).startsWith("No verdict: split was OVERLOADED at the load of this window.");
    }

    @Test
    void aRunWithoutFurtherLoadsHasNoAxis() {
        RunFolder other = SyntheticRun.of(1, 1).write(new RunFolder(root.resolve("other")));
        assertThat(Analysis.analyse(other).loadAxis()).isNull();
    }

    @Test
    void aLineThroughThreePointsIsTheLeastSquaresOne() {
        LineFit fit = LineFit.of(List.of(new Point(0, 1), new Point(1, 2), new Point(2, 6)))
                .orElseThrow();
        assertThat(fit.slope()).isCloseTo(2.5, within(1e-12));
        assertThat(fit.base()).isCloseTo(0.5, within(1e-12));
        assertThat(LineFit.of(List.of(new Point(1, 1), new Point(1, 2)))).isEmpty();
    }

    private LoadAxis axis() {
        return Analysis.analyse(folder).loadAxis();
    }

    /** Most of its processes are missing too, so that it would bend the line. */
    private static Slice overloadedAtTheHighestLoad(Slice slice) {
        if (!slice.condition().equals(WindowId.loadOfGrid(2))) {
            return slice;
        }
        Window window = slice.window();
        return ChangedSlices.with(
                slice, new Window(window.load(), Outcome.OVERLOADED, window.cautions(), halved(window)));
    }

    private static Resources halved(Window window) {
        Resources resources = window.resources();
        return new Resources(
                resources.cpuNanosPerRequest(),
                resources.systemCpuNanosPerRequest(),
                resources.databaseCpuNanosPerRequest(),
                resources.callsPerRequest(),
                resources.stealFraction(),
                resources.otherCpuFraction(),
                resources.processes().subList(0, 1),
                resources.surroundings());
    }
}
