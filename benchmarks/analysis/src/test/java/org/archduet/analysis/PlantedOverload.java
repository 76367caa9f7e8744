package org.archduet.analysis;

import java.util.List;
import org.archduet.result.folder.RunFolder;
import org.archduet.result.start.Slice;
import org.archduet.result.start.Start;
import org.archduet.result.start.Window;
import org.archduet.result.validity.Outcome;
import org.archduet.result.vocabulary.WindowId;

/** Makes the systems of a run fall behind in one window. */
final class PlantedOverload {

    private PlantedOverload() {}

    static void plantIn(RunFolder folder, WindowId window) {
        for (Start start : folder.readStarts()) {
            List<Slice> slices = start.slices().stream()
                    .map(slice -> slice.condition().equals(window) ? overloaded(slice) : slice)
                    .toList();
            folder.start(start.block(), start.system()).write(start.withSlices(slices));
        }
    }

    private static Slice overloaded(Slice slice) {
        Window window = slice.window();
        return new Slice(
                slice.condition(),
                slice.conditionKind(),
                slice.round(),
                slice.position(),
                slice.attempt(),
                slice.used(),
                slice.validity(),
                slice.waitingCpus(),
                slice.referenceLoopNanos(),
                new Window(window.load(), Outcome.OVERLOADED, window.cautions(), window.resources()));
    }
}
