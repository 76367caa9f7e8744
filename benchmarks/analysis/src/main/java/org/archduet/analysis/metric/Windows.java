package org.archduet.analysis.metric;

import java.util.List;
import org.archduet.result.load.OperationMeasurement;
import org.archduet.result.start.Start;
import org.archduet.result.start.Window;
import org.archduet.result.vocabulary.WindowId;
import org.archduet.result.vocabulary.WindowKind;
import org.jspecify.annotations.Nullable;

/** Finds windows of a start. The main one of a kind is over the mix; the others are extra. */
public final class Windows {

    private Windows() {}

    /** The main window of a kind: the one of its id, else the first over the mix; null when the start has none. */
    public static @Nullable Window main(Start start, WindowKind kind) {
        Window first = null;
        for (Window window : start.windows()) {
            if (window.load().id().isMain(kind)) {
                return window;
            }
            boolean ofMix = !window.load().id().isOfOneOperation();
            first = first == null && ofMix && window.load().kind() == kind ? window : first;
        }
        return first;
    }

    /** The window with an id; null when the start has none. */
    public static @Nullable Window byId(Start start, WindowId id) {
        for (Window window : start.windows()) {
            if (window.load().id().equals(id)) {
                return window;
            }
        }
        return null;
    }

    /** The figures of one operation in a window; null when it did not occur. */
    public static @Nullable OperationMeasurement operation(@Nullable Window window, String operation) {
        if (window == null) {
            return null;
        }
        for (OperationMeasurement measured : window.load().operations()) {
            if (measured.operation().equals(operation)) {
                return measured;
            }
        }
        return null;
    }

    /** Ids of the windows that are not the main one of their kind, in order of appearance. */
    public static List<WindowId> extraIds(List<Start> starts) {
        return starts.stream()
                .flatMap(start -> start.windows().stream().filter(window -> isExtra(start, window)))
                .map(window -> window.load().id())
                .distinct()
                .toList();
    }

    private static boolean isExtra(Start start, Window window) {
        return !window.equals(main(start, WindowKind.OPEN_LOOP)) && !window.equals(main(start, WindowKind.CLOSED_LOOP));
    }
}
