package org.archduet.analysis.slice;

import java.util.List;
import java.util.function.UnaryOperator;
import org.archduet.result.folder.RunFolder;
import org.archduet.result.start.Slice;
import org.archduet.result.start.Start;
import org.archduet.result.start.Window;
import org.archduet.result.validity.ValidityReason;
import org.archduet.result.vocabulary.WindowId;
import org.archduet.result.vocabulary.WindowKind;
import org.jspecify.annotations.Nullable;

/** Plants what the slices of a results folder say: each method gives a slice that differs in what its name says. */
public final class ChangedSlices {

    private ChangedSlices() {}

    /** Changes all slices of a start, in the folder. */
    public static void change(RunFolder folder, int block, String system, UnaryOperator<Slice> change) {
        Start start = folder.start(block, system).read();
        folder.start(block, system).write(changed(start, change));
    }

    /** Changes all slices of a start. */
    public static Start changed(Start start, UnaryOperator<Slice> change) {
        return start.withSlices(start.slices().stream().map(change).toList());
    }

    /** Whether it is one of the main open loop. */
    public static boolean isOpenLoop(Slice slice) {
        return slice.condition().isMain(WindowKind.OPEN_LOOP);
    }

    /** Another measurement. */
    public static Slice with(Slice slice, Window window) {
        return copied(
                slice,
                slice.condition(),
                slice.conditionKind(),
                slice.attempt(),
                slice.validity(),
                loop(slice),
                window);
    }

    /** Other reasons against it. */
    public static Slice with(Slice slice, List<ValidityReason> reasons) {
        return attempt(slice, slice.attempt(), reasons);
    }

    /** Another attempt at its round, with other reasons against it. */
    public static Slice attempt(Slice slice, int attempt, List<ValidityReason> reasons) {
        return copied(slice, slice.condition(), slice.conditionKind(), attempt, reasons, loop(slice), slice.window());
    }

    /** A part of another window. */
    public static Slice of(WindowId condition, WindowKind kind, Slice slice) {
        return copied(slice, condition, kind, slice.attempt(), slice.validity(), loop(slice), slice.window());
    }

    /** Measured on a machine of another speed. @param nanos of the reference loop; null when it was not run */
    public static Slice atSpeed(Slice slice, @Nullable Double nanos) {
        return copied(
                slice,
                slice.condition(),
                slice.conditionKind(),
                slice.attempt(),
                slice.validity(),
                nanos,
                slice.window());
    }

    private static @Nullable Double loop(Slice slice) {
        return slice.referenceLoopNanos();
    }

    private static Slice copied(
            Slice slice,
            WindowId condition,
            WindowKind kind,
            int attempt,
            List<ValidityReason> reasons,
            @Nullable Double loopNanos,
            Window window) {
        return new Slice(
                condition,
                kind,
                slice.round(),
                slice.position(),
                attempt,
                slice.used(),
                reasons,
                slice.waitingCpus(),
                loopNanos,
                window);
    }
}
