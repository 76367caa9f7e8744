package org.archduet.analysis.slice;

import static org.archduet.analysis.slice.ChangedSlices.attempt;
import static org.archduet.analysis.slice.ChangedSlices.isOpenLoop;
import static org.archduet.analysis.slice.ChangedSlices.with;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.archduet.analysis.Analysis;
import org.archduet.analysis.synthetic.NoiseModel;
import org.archduet.analysis.synthetic.SyntheticCosts;
import org.archduet.analysis.synthetic.SyntheticRun;
import org.archduet.analysis.synthetic.SyntheticSystem;
import org.archduet.result.folder.RunFolder;
import org.archduet.result.run.RunResult;
import org.archduet.result.start.Slice;
import org.archduet.result.start.Start;
import org.archduet.result.start.Window;
import org.archduet.result.validity.Caution;
import org.archduet.result.validity.Validity.Status;
import org.archduet.result.validity.ValidityReason;
import org.archduet.result.validity.ValidityReason.Code;
import org.archduet.result.vocabulary.MetricId;
import org.archduet.result.vocabulary.WindowId;
import org.archduet.result.vocabulary.WindowKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of disturbed rounds. */
class RoundsTest {

    private static final ValidityReason NOISY = new ValidityReason(Code.NOISY_ENVIRONMENT, "planted");

    @TempDir
    Path root;

    private RunFolder folder;

    @BeforeEach
    void here() {
        List<SyntheticSystem> systems = List.of(SyntheticSystem.WHOLE, SyntheticSystem.SPLIT);
        folder = new SyntheticRun(systems, NoiseModel.MEASURED, 3, 8, 100, 3).write(new RunFolder(root));
    }

    @Test
    void aRoundThatWasMeasuredAgainIsARepeatWithBothAttemptsCompared() {
        repeatFirstRound("whole", List.of());
        repeatFirstRound("split", List.of(NOISY));
        RunResult result = Analysis.analyse(folder);
        assertThat(result.validity().status()).isEqualTo(Status.VALID);
        assertThat(result.repeats()).singleElement().satisfies(repeat -> {
            assertThat(repeat.block()).isEqualTo(2);
            assertThat(repeat.system()).isEqualTo("split");
            assertThat(repeat.round()).isEqualTo(1);
            assertThat(repeat.reasons()).containsExactly(NOISY);
            assertThat(repeat.attempts())
                    .extracting(attempt -> attempt.metric())
                    .containsExactly(MetricId.RESPONSE_TIME_P50, MetricId.RESPONSE_TIME_P99, MetricId.CPU_PER_REQUEST);
            assertThat(repeat.attempts().get(2).first())
                    .isGreaterThan(1.4 * repeat.attempts().get(2).second());
        });
        assertThat(result.comparisons().get(0).blocks()).isEqualTo(3);
    }

    @Test
    void aRoundThatStayedDisturbedIsLeftOutInAllArms() {
        change("split", slice -> slice.round() == 1 && isOpenLoop(slice) ? with(slice, List.of(NOISY)) : slice);
        RunResult result = Analysis.analyse(folder);
        assertThat(result.validity().status()).isEqualTo(Status.VALID);
        assertThat(result.starts())
                .filteredOn(start -> start.block() == 2)
                .hasSize(2)
                .allSatisfy(start -> {
                    Window open = start.windows().get(0);
                    assertThat(open.load().scheduled()).isEqualTo(400);
                    assertThat(open.cautions()).contains(Caution.ROUND_LEFT_OUT);
                    assertThat(start.slices())
                            .filteredOn(ChangedSlices::isOpenLoop)
                            .allMatch(slice -> slice.used() == (slice.round() == 2));
                });
        assertThat(result.repeats()).isEmpty();
    }

    @Test
    void aConditionWithoutAnyUndisturbedRoundIsAReasonAgainstTheRun() {
        change("split", slice -> isOpenLoop(slice) ? with(slice, List.of(NOISY)) : slice);
        RunResult result = Analysis.analyse(folder);
        assertThat(result.validity().reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.code()).isEqualTo(Code.NOISY_ENVIRONMENT);
            assertThat(reason.detail()).contains("block 2", "window open-loop", "planted");
        });
        assertThat(result.comparisons().get(0).blocks()).isEqualTo(2);
        assertThat(result.comparisons().get(3).blocks()).isEqualTo(3);
    }

    @Test
    void aSecondaryConditionThatIsLostIsSaidBesideItsComparisonsOnly() {
        WindowId share = WindowId.main(WindowKind.OPEN_LOOP_SHARE);
        for (Start start : folder.readStarts()) {
            boolean lost = start.id().equals("2-split");
            folder.start(start.block(), start.system())
                    .write(start.withSlices(start.slices().stream()
                            .flatMap(slice -> isOpenLoop(slice)
                                    ? Stream.of(
                                            slice,
                                            ChangedSlices.of(
                                                    share,
                                                    WindowKind.OPEN_LOOP_SHARE,
                                                    lost ? with(slice, List.of(NOISY)) : slice))
                                    : Stream.of(slice))
                            .toList()));
        }
        RunResult result = Analysis.analyse(folder);
        assertThat(result.validity().reasons()).isEmpty();
        assertThat(result.comparisons())
                .filteredOn(comparison -> comparison.window().equals(share))
                .isNotEmpty()
                .allSatisfy(comparison -> {
                    assertThat(comparison.blocks()).isEqualTo(2);
                    assertThat(comparison.decision().cautions()).contains(Caution.ROUND_LEFT_OUT);
                    assertThat(comparison.decision().note())
                            .contains("Block 2 has no figure: every round of window open-loop-share was disturbed, "
                                    + "also when it was repeated (last: planted).");
                });
        assertThat(result.comparisons())
                .filteredOn(comparison -> !comparison.window().equals(share))
                .noneMatch(comparison -> comparison.decision().cautions().contains(Caution.ROUND_LEFT_OUT));
    }

    @Test
    void whateverElseSpeaksAgainstASliceSpeaksAgainstItsStart() {
        ValidityReason books = new ValidityReason(Code.BOOKS, "open-loop-1-1-1: sent 3, received 4");
        change("split", slice -> slice.round() == 1 && isOpenLoop(slice) ? with(slice, List.of(books)) : slice);
        RunResult result = Analysis.analyse(folder);
        assertThat(result.validity().reasons()).extracting(ValidityReason::code).containsExactly(Code.BOOKS);
        assertThat(result.starts())
                .filteredOn(start -> !start.validity().isEmpty())
                .extracting(Start::id)
                .containsExactly("2-split");
    }

    /** The first attempt costs three times as much as the second. */
    private void repeatFirstRound(String system, List<ValidityReason> reasons) {
        Start start = folder.start(2, system).read();
        List<Slice> slices = new ArrayList<>();
        for (Slice slice : start.slices()) {
            if (slice.round() == 1 && isOpenLoop(slice)) {
                slices.add(with(attempt(slice, 1, reasons), costly(slice.window(), 3))
                        .unused());
                slices.add(attempt(slice, 2, List.of()));
            } else {
                slices.add(slice);
            }
        }
        folder.start(2, system).write(start.withSlices(slices));
    }

    private void change(String system, UnaryOperator<Slice> change) {
        ChangedSlices.change(folder, 2, system, change);
    }

    private static Window costly(Window window, double times) {
        return new Window(
                window.load(), window.outcome(), window.cautions(), SyntheticCosts.times(window.resources(), times));
    }
}
