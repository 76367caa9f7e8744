package org.archduet.analysis.metric;

import java.util.List;
import org.archduet.result.load.OperationMeasurement;
import org.archduet.result.trial.Trial;
import org.archduet.result.trial.Window;
import org.archduet.result.vocabulary.WindowId;
import org.archduet.result.vocabulary.WindowKind;
import org.jspecify.annotations.Nullable;

/** Finds windows of a trial. The first window of a kind is the main one, over the mix; the others are extra. */
public final class Windows {

    private Windows() {}

    /** The main window of a kind; null when the trial has none. */
    public static @Nullable Window main(Trial trial, WindowKind kind) {
        for (Window window : trial.windows()) {
            if (window.load().kind() == kind) {
                return window;
            }
        }
        return null;
    }

    /** The window with an id; null when the trial has none. */
    public static @Nullable Window byId(Trial trial, WindowId id) {
        for (Window window : trial.windows()) {
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
    public static List<WindowId> extraIds(List<Trial> trials) {
        return trials.stream()
                .flatMap(trial -> trial.windows().stream().filter(window -> isExtra(trial, window)))
                .map(window -> window.load().id())
                .distinct()
                .toList();
    }

    private static boolean isExtra(Trial trial, Window window) {
        return !window.equals(main(trial, WindowKind.OPEN_LOOP)) && !window.equals(main(trial, WindowKind.CLOSED_LOOP));
    }
}
