package org.archduet.analysis.slice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.HdrHistogram.Histogram;
import org.archduet.analysis.synthetic.NoiseModel;
import org.archduet.analysis.synthetic.SyntheticRun;
import org.archduet.analysis.synthetic.SyntheticSystem;
import org.archduet.result.failure.ResultsException;
import org.archduet.result.folder.IntervalLog;
import org.archduet.result.folder.MeasuredFolder;
import org.archduet.result.folder.RunFolder;
import org.archduet.result.load.LoadMeasurement;
import org.archduet.result.load.OperationMeasurement;
import org.archduet.result.start.Slice;
import org.archduet.result.start.Start;
import org.archduet.result.start.Window;
import org.archduet.result.validity.Caution;
import org.archduet.result.vocabulary.WindowId;
import org.archduet.result.vocabulary.WindowKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A window made of slices says what one long window with the same requests would have said. */
class MergedWindowsTest {

    @TempDir
    Path root;

    private Start start;
    private MeasuredFolder folder;

    /** Slices of 1 and 2 s at 100/s: 700 requests a window, too few for a p99 in any slice. */
    @BeforeEach
    void here() {
        List<SyntheticSystem> systems = List.of(SyntheticSystem.WHOLE, SyntheticSystem.SPLIT);
        RunFolder run = new SyntheticRun(systems, NoiseModel.MEASURED, 1, 7, 100, 3).write(new RunFolder(root));
        start = run.readStarts().get(0);
        folder = run.measured(start);
    }

    @Test
    void countsAreSummedAndRatesAreOverTheWholeTime() {
        LoadMeasurement load = openLoop().load();
        assertThat(load.id()).isEqualTo(WindowId.main(WindowKind.OPEN_LOOP));
        assertThat(load.kind()).isEqualTo(WindowKind.OPEN_LOOP);
        assertThat(load.durationSeconds()).isEqualTo(7);
        assertThat(load.scheduled()).isEqualTo(700);
        assertThat(load.offeredPerSecond()).isCloseTo(100, within(1e-9));
        assertThat(load.goodputPerSecond()).isCloseTo(100, within(1e-9));
        assertThat(load.series())
                .hasSize(7)
                .extracting(point -> point.secondOffset())
                .containsExactly(0, 1, 2, 3, 4, 5, 6);
        assertThat(load.operations().stream()
                        .mapToLong(OperationMeasurement::completed)
                        .sum())
                .isEqualTo(700);
    }

    @Test
    void percentilesComeFromAllRequestsTogether() {
        assertThat(slices()).hasSize(4).allSatisfy(slice -> assertThat(
                        slice.window().load().responseTime().p99Nanos())
                .isNull());
        Histogram all = new Histogram(3);
        for (Slice slice : slices()) {
            IntervalLog.read(folder.intervalLog(slice.window().load().intervalLog()), one -> all.add(one.histogram()));
        }
        LoadMeasurement load = openLoop().load();
        assertThat(load.responseTime().count()).isEqualTo(700);
        assertThat(load.responseTime().p99Nanos()).isEqualTo(all.getValueAtPercentile(99));
        assertThat(load.responseTime().p50Nanos()).isEqualTo(all.getValueAtPercentile(50));
        assertThat(load.responseTime().p999Nanos()).isNull();
        assertThat(load.sendLag().p99Nanos()).isBetween(39_000L, 41_000L);
    }

    @Test
    void costIsWeightedByAnswersAndProcessesAreSummed() {
        Window window = openLoop();
        double nanos = 0;
        long cpu = 0;
        for (Slice slice : slices()) {
            nanos += slice.window().resources().cpuNanosPerRequest()
                    * slice.window().load().rightAnswers();
            cpu += slice.window().resources().processes().get(0).cpuNanos();
        }
        assertThat(window.resources().cpuNanosPerRequest()).isCloseTo(nanos / 700, within(1e-3));
        assertThat(window.resources().processes().get(0).cpuNanos()).isEqualTo(cpu);
        assertThat(window.resources().stealFraction()).isCloseTo(0.001, within(1e-9));
    }

    @Test
    void unusedSlicesAreNoPartAndAMissingRoundIsACaution() {
        Start half = ChangedSlices.changed(start, slice -> slice.round() == 2 ? slice.unused() : slice);
        Window window = MergedWindows.used(half, folder).windows().get(0);
        assertThat(window.load().scheduled()).isLessThan(700);
        assertThat(window.cautions()).contains(Caution.ROUND_LEFT_OUT);
        assertThat(openLoop().cautions()).doesNotContain(Caution.ROUND_LEFT_OUT);
    }

    @Test
    void aConditionWithoutAUsedSliceMakesNoWindow() {
        Start none = ChangedSlices.changed(start, slice -> ChangedSlices.isOpenLoop(slice) ? slice.unused() : slice);
        assertThat(MergedWindows.used(none, folder).windows())
                .extracting(window -> window.load().kind())
                .containsExactly(WindowKind.CLOSED_LOOP);
    }

    @Test
    void whetherSamplesAreFewIsDecidedByAllOfThem() {
        Start few = ChangedSlices.changed(start, slice -> warned(slice, Caution.FEW_SAMPLES, Caution.COMPILING));
        Window whole = MergedWindows.used(few, folder).windows().get(0);
        assertThat(whole.load().responseTime().p99Nanos()).isNotNull();
        assertThat(whole.cautions()).containsExactly(Caution.COMPILING);
        Start half = ChangedSlices.changed(start, slice -> slice.round() == 2 ? slice.unused() : slice);
        Window part = MergedWindows.used(half, folder).windows().get(0);
        assertThat(part.load().responseTime().p99Nanos()).isNull();
        assertThat(part.cautions()).contains(Caution.FEW_SAMPLES);
    }

    private static Slice warned(Slice slice, Caution... cautions) {
        Window window = slice.window();
        return ChangedSlices.with(
                slice, new Window(window.load(), window.outcome(), List.of(cautions), window.resources()));
    }

    @Test
    void aStartOfVersionOneStaysAsItIs() {
        Start old = MergedWindows.used(start, folder).withSlices(List.of());
        assertThat(MergedWindows.used(old, folder)).isSameAs(old);
    }

    @Test
    void aMissingLogIsAnErrorThatNamesIt() throws Exception {
        Path log = folder.intervalLog(slices().get(1).window().load().id().value(), "service");
        Files.delete(log);
        assertThatThrownBy(() -> MergedWindows.used(start, folder))
                .isInstanceOf(ResultsException.class)
                .hasMessageContaining(log.toString());
    }

    private Window openLoop() {
        return MergedWindows.used(start, folder).windows().get(0);
    }

    private List<Slice> slices() {
        return start.slices().stream().filter(ChangedSlices::isOpenLoop).toList();
    }
}
