package org.archduet.analysis.slice;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.archduet.result.folder.MeasuredFolder;
import org.archduet.result.load.LoadMeasurement;
import org.archduet.result.start.Slice;
import org.archduet.result.start.Start;
import org.archduet.result.start.Window;
import org.archduet.result.validity.Caution;
import org.archduet.result.validity.Outcome;
import org.archduet.result.vocabulary.WindowId;

/**
 * Merges the used slices of each condition of a start into one window, whose id is the condition. The start is the unit
 * of replication: slices never count as n.
 *
 * <pre>{@code
 * Start merged = MergedWindows.used(start, folder.measured(start));
 * }</pre>
 */
public final class MergedWindows {

    private MergedWindows() {}

    /**
     * The start with the windows that its used slices make; one of version 1, which has no slices, unchanged. A
     * condition without a used slice makes no window.
     *
     * @throws org.archduet.result.failure.ResultsException when an interval log of a slice is missing or damaged
     */
    public static Start used(Start start, MeasuredFolder folder) {
        return start.slices().isEmpty() ? start : start.withWindows(merged(start.slices(), folder, Slice::used));
    }

    /** The start with the windows that all its slices make, used or not. */
    public static Start all(Start start, MeasuredFolder folder) {
        return start.withWindows(merged(start.slices(), folder, slice -> true));
    }

    private static List<Window> merged(List<Slice> slices, MeasuredFolder folder, Predicate<Slice> wanted) {
        Map<WindowId, List<Slice>> byCondition = new LinkedHashMap<>();
        for (Slice slice : slices) {
            byCondition
                    .computeIfAbsent(slice.condition(), condition -> new ArrayList<>())
                    .add(slice);
        }
        return byCondition.values().stream()
                .filter(condition -> condition.stream().anyMatch(wanted))
                .map(condition ->
                        window(condition.stream().filter(wanted).toList(), folder, isShort(condition, wanted)))
                .toList();
    }

    /** Whether a round has no wanted slice. */
    private static boolean isShort(List<Slice> condition, Predicate<Slice> wanted) {
        return condition.stream().anyMatch(slice -> condition.stream()
                .filter(other -> other.round() == slice.round())
                .noneMatch(wanted));
    }

    private static Window window(List<Slice> slices, MeasuredFolder folder, boolean leftOut) {
        List<Window> windows = slices.stream().map(Slice::window).toList();
        LoadMeasurement load = MergedLoad.of(slices, folder);
        boolean few = load.responseTime().p99Nanos() == null;
        return new Window(
                load,
                windows.stream()
                        .map(Window::outcome)
                        .max(Comparator.comparing(Outcome::ordinal))
                        .orElse(Outcome.OK),
                Stream.of(
                                // too few for a slice may be enough for all of them
                                windows.stream()
                                        .flatMap(window -> window.cautions().stream())
                                        .filter(caution -> caution != Caution.FEW_SAMPLES),
                                few ? Stream.of(Caution.FEW_SAMPLES) : Stream.<Caution>empty(),
                                leftOut ? Stream.of(Caution.ROUND_LEFT_OUT) : Stream.<Caution>empty())
                        .flatMap(Function.identity())
                        .distinct()
                        .sorted()
                        .toList(),
                MergedResources.of(windows));
    }
}
