package org.archduet.harness.measure;

import java.util.Arrays;
import java.util.Objects;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.apache.commons.statistics.descriptive.Median;
import org.archduet.result.load.LoadMeasurement;
import org.archduet.result.load.SeriesPoint;

/**
 * Looks for a change of level within a window: of goodput in a closed loop, of the seconds' median response time in an
 * open loop. There is one when Pettitt's test ({@link ChangePoint}) is significant and there is a place before and
 * after which the medians differ enough to matter. A steady drift is found as a change too.
 *
 * <p>What it does not find: anything in a window of fewer than {@link LoadMeasurement#LEAST_SECONDS_FOR_CHANGE} whole
 * seconds; a change close to the window's ends, which moves the window's figures little; a level that changes and comes
 * back, unless the window is long (from about 40 s on, when it was away for half of it).
 */
final class LevelChange {

    /** Level of significance; that of independent seconds without a change is kept in short series too. */
    static final double SIGNIFICANCE = 0.05;

    /**
     * The larger median over the smaller, less one: seconds on a shared machine depend on each other, so small changes
     * are significant more often than the level says. Halves of a steady window of 10 s or more differ by less on a
     * quiet machine.
     */
    static final double LEAST_CHANGE = 0.15;

    /** On each side of a change: a median of fewer says more of single seconds than of a level. */
    private static final int LEAST_SECONDS_BESIDE = 5;

    private LevelChange() {}

    /** Whether a change was found; false also when the window is too short to be checked. */
    static boolean isChanged(LoadMeasurement load) {
        ToDoubleFunction<SeriesPoint> value = load.offeredPerSecond() == null
                ? SeriesPoint::completed
                : point -> Objects.requireNonNullElse(point.p50Nanos(), Long.MAX_VALUE);
        double[] series = load.wholeSeconds().stream().mapToDouble(value).toArray();
        if (series.length < LoadMeasurement.LEAST_SECONDS_FOR_CHANGE) {
            return false;
        }
        return ChangePoint.in(series).p() <= SIGNIFICANCE && largest(series) >= Math.log1p(LEAST_CHANGE);
    }

    /**
     * Largest size of a change over all places. The test's own place, that of its largest sum, lies nearer to the
     * middle than a change that does not, so that one side would hold seconds of both levels.
     */
    private static double largest(double[] series) {
        return IntStream.rangeClosed(LEAST_SECONDS_BESIDE, series.length - LEAST_SECONDS_BESIDE)
                .mapToDouble(at -> size(series, at))
                .filter(size -> !Double.isNaN(size))
                .max()
                .orElse(0);
    }

    /** |ln(median after / median before)|: infinite when one of them is 0, NaN when both are. */
    private static double size(double[] series, int at) {
        double before = Median.withDefaults().evaluate(Arrays.copyOfRange(series, 0, at));
        double after = Median.withDefaults().evaluate(Arrays.copyOfRange(series, at, series.length));
        return Math.abs(Math.log(after / before));
    }
}
