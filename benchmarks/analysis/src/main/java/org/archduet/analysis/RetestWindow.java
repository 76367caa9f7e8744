package org.archduet.analysis;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.archduet.result.capacity.LoadPoint;
import org.archduet.result.capacity.RetestedLoad;
import org.archduet.result.capacity.ServiceLevel;
import org.archduet.result.load.LoadMeasurement;
import org.archduet.result.load.TimeDistribution;
import org.archduet.result.start.Window;
import org.archduet.result.validity.Outcome;
import org.jspecify.annotations.Nullable;

/**
 * A window that tests a capacity again. The limits are those of the search (fallen behind, failed requests,
 * percentile). The search asks for the lower confidence bound of the percentile to be beyond the limit; here the
 * recorded percentile counts, so a window near the limit counts as broken that the search would call undecided.
 *
 * @param curve whether it is a point of the capacity's curve
 * @param copy whether it is of a second copy of the system
 * @param failed requests that failed
 */
record RetestWindow(
        double ratePerSecond,
        boolean curve,
        boolean copy,
        Outcome outcome,
        long scheduled,
        long failed,
        TimeDistribution times) {

    /** A load at which windows were measured. */
    record Load(double ratePerSecond, boolean curve) implements Comparable<Load> {

        @Override
        public int compareTo(Load other) {
            return Comparator.comparingDouble(Load::ratePerSecond)
                    .thenComparing(Load::curve)
                    .compare(this, other);
        }

        RetestedLoad retested(List<RetestWindow> windows, Optional<ServiceLevel> slo) {
            List<RetestWindow> broken =
                    windows.stream().filter(window -> window.breaks(slo)).toList();
            return new RetestedLoad(
                    ratePerSecond,
                    curve,
                    windows.size(),
                    broken.size(),
                    (int) broken.stream()
                            .filter(window -> window.outcome() == Outcome.OVERLOADED)
                            .count(),
                    (int) windows.stream().filter(RetestWindow::copy).count(),
                    broken.isEmpty() && windows.stream().anyMatch(window -> window.shows(slo)));
        }
    }

    /** A point of the capacity's curve. */
    static RetestWindow of(LoadPoint point) {
        return new RetestWindow(
                point.offeredPerSecond(),
                true,
                false,
                point.outcome(),
                point.scheduled(),
                point.errors().total(),
                point.responseTime());
    }

    /** A window of a start at a share of the capacity; its load as planned, since what a schedule offers differs. */
    static RetestWindow of(Window window, boolean copy) {
        LoadMeasurement load = window.load();
        Double planned = load.arrival().ratePerSecond();
        Double offered = load.offeredPerSecond();
        return new RetestWindow(
                planned != null ? planned : offered != null ? offered : load.achievedPerSecond(),
                false,
                copy,
                window.outcome(),
                load.scheduled(),
                load.errors().total(),
                load.responseTime());
    }

    Load load() {
        return new Load(ratePerSecond, curve);
    }

    /**
     * Whether it broke the SLO; of one that cannot be read only the outcome tells. A lower percentile beyond the limit
     * breaks it too, where its own has too few samples behind it.
     */
    private boolean breaks(Optional<ServiceLevel> slo) {
        return outcome == Outcome.OVERLOADED
                || slo.map(level -> failed > level.failureFraction() * scheduled
                                || beyond(0.5, times.p50Nanos(), level)
                                || beyond(0.9, times.p90Nanos(), level)
                                || beyond(0.99, times.p99Nanos(), level)
                                || beyond(0.999, times.p999Nanos(), level))
                        .orElse(outcome != Outcome.OK);
    }

    private static boolean beyond(double quantile, @Nullable Long nanos, ServiceLevel slo) {
        return nanos != null && quantile <= slo.quantile() && nanos > slo.limitNanos();
    }

    /** Whether a percentile as high as the SLO's was recorded and lies within its limit. */
    private boolean shows(Optional<ServiceLevel> slo) {
        return slo.filter(level -> within(0.5, times.p50Nanos(), level)
                        || within(0.9, times.p90Nanos(), level)
                        || within(0.99, times.p99Nanos(), level)
                        || within(0.999, times.p999Nanos(), level))
                .isPresent();
    }

    private static boolean within(double quantile, @Nullable Long nanos, ServiceLevel slo) {
        return nanos != null && quantile >= slo.quantile() && nanos <= slo.limitNanos();
    }
}
