package org.archduet.analysis.failing;

import static org.archduet.analysis.slice.ChangedSlices.attempt;
import static org.archduet.analysis.slice.ChangedSlices.changed;
import static org.archduet.analysis.slice.ChangedSlices.isOpenLoop;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.archduet.analysis.slice.MergedWindows;
import org.archduet.analysis.slice.Rounds;
import org.archduet.analysis.synthetic.NoiseModel;
import org.archduet.analysis.synthetic.SyntheticRun;
import org.archduet.analysis.synthetic.SyntheticSystem;
import org.archduet.result.folder.RunFolder;
import org.archduet.result.start.Slice;
import org.archduet.result.start.Start;
import org.archduet.result.start.Window;
import org.archduet.result.validity.ValidityReason;
import org.archduet.result.validity.ValidityReason.Code;
import org.archduet.result.vocabulary.WindowKind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disturbance excuses the slices that it was seen in, and no others. */
class WindowOfStartTest {

    private static final ValidityReason NOISY =
            new ValidityReason(Code.NOISY_ENVIRONMENT, "window open-loop-1-1-1: the hypervisor took 9.0 %");

    @TempDir
    Path root;

    private RunFolder folder;
    private Start start;

    @BeforeEach
    void here() {
        List<SyntheticSystem> systems = List.of(SyntheticSystem.WHOLE, SyntheticSystem.SPLIT);
        folder = new SyntheticRun(systems, NoiseModel.MEASURED, 1, 8, 100, 3).write(new RunFolder(root));
        start = folder.readStarts().get(0);
    }

    @Test
    void ofADiscardedRoundOnlyTheDisturbedSlicesAreExcused() {
        int first = openLoops(start).get(0).position();
        Start twice = start.withSlices(start.slices().stream()
                .flatMap(slice -> slice.round() == 1 && isOpenLoop(slice)
                        ? Stream.of(
                                attempt(slice, 1, slice.position() == first ? List.of(NOISY) : List.of())
                                        .unused(),
                                attempt(slice, 2, List.of()))
                        : Stream.of(slice))
                .toList());
        List<Start> discarded = new Rounds(List.of(twice)).discarded();
        assertThat(discarded).hasSize(2).allSatisfy(one -> assertThat(one.slices())
                .hasSize(1));
        assertThat(discarded)
                .filteredOn(one -> one.slices().get(0).position() == first)
                .singleElement()
                .matches(one -> !speaks(one, true));
        assertThat(discarded)
                .filteredOn(one -> one.slices().get(0).position() != first)
                .singleElement()
                .matches(one -> speaks(one, true));
    }

    @Test
    void aDisturbedConditionExcusesNoOther() {
        Start noisy = changed(start, slice -> isOpenLoop(slice) ? attempt(slice, 1, List.of(NOISY)) : slice);
        assertThat(speaks(noisy, false)).isFalse();
        Start elsewhere = changed(
                start.with(List.of(NOISY)), slice -> isOpenLoop(slice) ? slice : attempt(slice, 1, List.of(NOISY)));
        assertThat(speaks(elsewhere, false)).isTrue();
    }

    @Test
    void aDisturbanceOfNoSliceMayHaveReachedAll() {
        assertThat(speaks(start, false)).isTrue();
        assertThat(speaks(start.with(List.of(NOISY)), false)).isFalse();
    }

    private boolean speaks(Start of, boolean discarded) {
        Start merged =
                discarded ? MergedWindows.all(of, folder.measured(of)) : MergedWindows.used(of, folder.measured(of));
        Window open = merged.windows().stream()
                .filter(window -> window.load().id().isMain(WindowKind.OPEN_LOOP))
                .findFirst()
                .orElseThrow();
        return new WindowOfStart(merged, open, discarded).speaksOfTheSystem();
    }

    private static List<Slice> openLoops(Start of) {
        return of.slices().stream()
                .filter(slice -> slice.round() == 1 && isOpenLoop(slice))
                .toList();
    }
}
