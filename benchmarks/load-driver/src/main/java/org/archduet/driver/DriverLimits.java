package org.archduet.driver;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.archduet.result.Calibration;
import org.archduet.result.LoadMeasurement;
import org.archduet.result.Outcome;
import org.archduet.result.SeriesPoint;
import org.archduet.result.TimeDistribution;
import org.archduet.result.ValidityReason;
import org.jspecify.annotations.Nullable;

/** Judges a window: is the instrument to be trusted, and how did the system do. */
public final class DriverLimits {
    private DriverLimits() {}

    /**
     * Reasons against the instrument; empty means valid. A closed loop has no intended times, so that only its rate and
     * the count of its requests are checked.
     *
     * @param calibration null when the driver was not calibrated; the ceiling is then not checked
     */
    public static List<ValidityReason> reasons(LoadMeasurement load, @Nullable Calibration calibration) {
        List<ValidityReason> reasons = new ArrayList<>();
        Double offered = load.offeredPerSecond();
        if (offered != null) {
            late(load, reasons);
        }
        if (calibration != null) {
            saturated(load, calibration, reasons);
        }
        long accounted = load.sent() + load.errors().turnedAway();
        if (accounted != load.scheduled()) {
            reasons.add(new ValidityReason(
                    ValidityReason.Code.SCHEDULED_NOT_SENT,
                    load.id() + ": scheduled " + load.scheduled() + ", sent or turned away " + accounted));
        }
        return reasons;
    }

    /** How the system did: turned away or falling behind, failing, or neither. */
    public static Outcome outcome(LoadMeasurement load) {
        if (load.errors().turnedAway() > 0 || fallingBehind(load)) {
            return Outcome.OVERLOADED;
        }
        return load.errors().total() > DriverDefaults.FAILURE_LIMIT * load.scheduled() ? Outcome.FAILING : Outcome.OK;
    }

    /** A closed loop near the ceiling measures the driver: its throughput would be called the system's. */
    private static void saturated(LoadMeasurement load, Calibration calibration, List<ValidityReason> reasons) {
        Double offered = load.offeredPerSecond();
        double rate = offered == null ? load.achievedPerSecond() : offered;
        if (rate > DriverDefaults.CEILING_SHARE * calibration.ceilingPerSecond()) {
            reasons.add(new ValidityReason(
                    ValidityReason.Code.DRIVER_SATURATED,
                    String.format(
                            Locale.ROOT,
                            "%s: %s %.0f/s, above %.0f %% of the driver's ceiling of %.0f/s",
                            load.id(),
                            offered == null ? "achieved" : "offered",
                            rate,
                            100 * DriverDefaults.CEILING_SHARE,
                            calibration.ceilingPerSecond())));
        }
    }

    private static void late(LoadMeasurement load, List<ValidityReason> reasons) {
        TimeDistribution lag = load.sendLag();
        Long p99 = lag.p99Nanos();
        if (p99 != null && p99 > DriverDefaults.LAG_P99_LIMIT.toNanos()) {
            reasons.add(late(load, "p99", p99, DriverDefaults.LAG_P99_LIMIT.toNanos()));
        }
        Long max = lag.maxNanos();
        if (max != null && max > DriverDefaults.LAG_MAX_LIMIT.toNanos()) {
            reasons.add(late(load, "maximum", max, DriverDefaults.LAG_MAX_LIMIT.toNanos()));
        }
    }

    private static ValidityReason late(LoadMeasurement load, String which, long nanos, long limitNanos) {
        return new ValidityReason(
                ValidityReason.Code.DRIVER_LATE,
                String.format(
                        Locale.ROOT,
                        "%s: %s send lag %.3f ms, above the limit of %.0f ms",
                        load.id(),
                        which,
                        nanos / 1e6,
                        limitNanos / 1e6));
    }

    /**
     * Less achieved than offered may only mean that answers take long: the backlog must grow too. Once most requests time out
     * its growth cannot be seen any more, since the time-out cuts every response time off at the same length.
     */
    private static boolean fallingBehind(LoadMeasurement load) {
        return !keepsUp(load) && (backlogGrows(load) || endsInTimeouts(load));
    }

    /** Whether most requests of the last third failed, and most failures of the window were time-outs. */
    private static boolean endsInTimeouts(LoadMeasurement load) {
        List<SeriesPoint> series = load.series();
        List<SeriesPoint> end = series.subList(series.size() - series.size() / 3, series.size());
        long failed = end.stream().mapToLong(SeriesPoint::failed).sum();
        long completed = end.stream().mapToLong(SeriesPoint::completed).sum();
        return failed > completed
                && 2 * load.errors().timedOut() > load.errors().total();
    }

    /** Whether at least {@link DriverDefaults#ACHIEVED_LIMIT} of the offered load was achieved; true in a closed loop. */
    public static boolean keepsUp(LoadMeasurement load) {
        Double offered = load.offeredPerSecond();
        return offered == null || load.achievedPerSecond() >= DriverDefaults.ACHIEVED_LIMIT * offered;
    }

    /**
     * Whether the response time of the window's last third is more than twice that of the first, by the median over
     * seconds; a window too short to tell counts as growing.
     */
    public static boolean backlogGrows(LoadMeasurement load) {
        List<SeriesPoint> series = load.series();
        int third = series.size() / 3;
        return third == 0
                || middle(series.subList(series.size() - third, series.size())) > 2 * middle(series.subList(0, third));
    }

    private static double middle(List<SeriesPoint> points) {
        return points.stream()
                .mapToDouble(DriverLimits::typical)
                .sorted()
                .skip(points.size() / 2)
                .findFirst()
                .orElse(0);
    }

    private static double typical(SeriesPoint point) {
        Long p50 = point.p50Nanos();
        return p50 == null || point.failed() > point.completed() ? Double.MAX_VALUE / 4 : p50;
    }
}
