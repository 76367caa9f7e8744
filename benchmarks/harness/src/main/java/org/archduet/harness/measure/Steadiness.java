package org.archduet.harness.measure;

import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import org.archduet.result.LoadMeasurement;
import org.archduet.result.SeriesPoint;

/**
 * Compares the two halves of a window: goodput in a closed loop, the seconds' median response time in an open loop, each
 * by the median over the seconds.
 */
final class Steadiness {

    /** Halves of a steady window of 10 s or more differ by less than this on a quiet machine. */
    static final double HALVES_DIFFER = 0.15;
    /** Fewer whole seconds in each half say nothing. */
    static final int SECONDS = 3;

    private Steadiness() {}

    static boolean isSteady(LoadMeasurement load) {
        ToDoubleFunction<SeriesPoint> value = load.offeredPerSecond() == null
                ? SeriesPoint::completed
                : point -> Objects.requireNonNullElse(point.p50Nanos(), Long.MAX_VALUE);
        List<SeriesPoint> whole = load.series().stream()
                .filter(point -> point.secondOffset() + 1 <= load.durationSeconds())
                .toList();
        int half = whole.size() / 2;
        if (half < SECONDS) {
            return true;
        }
        double first = median(whole.subList(0, half), value);
        double second = median(whole.subList(whole.size() - half, whole.size()), value);
        return Math.abs(Math.log(second / first)) <= Math.log1p(HALVES_DIFFER);
    }

    private static double median(List<SeriesPoint> points, ToDoubleFunction<SeriesPoint> value) {
        double[] sorted = points.stream().mapToDouble(value).sorted().toArray();
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
