package org.archduet.driver;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.archduet.result.load.Calibration;
import org.archduet.result.load.ErrorCause;
import org.archduet.result.load.LoadMeasurement;
import org.archduet.result.load.SeriesPoint;
import org.archduet.result.load.TimeDistribution;
import org.archduet.result.validity.Outcome;
import org.archduet.result.validity.ValidityReason;
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
        outOfResources(load, reasons);
        if (load.sent() + load.errors().turnedAway() == 0) {
            reasons.add(new ValidityReason(
                    ValidityReason.Code.NOTHING_MEASURED,
                    load.id() + ": "
                            + (load.scheduled() == 0
                                    ? "no request was due within the window; offer a higher rate or a longer window"
                                    : "none of " + load.scheduled() + " requests was sent")));
        }
        long accounted =
                load.sent() + load.errors().turnedAway() + load.errors().driverShortage();
        if (accounted != load.scheduled()) {
            reasons.add(new ValidityReason(
                    ValidityReason.Code.SCHEDULED_NOT_SENT,
                    load.id() + ": scheduled " + load.scheduled() + ", sent or otherwise accounted for " + accounted));
        }
        return reasons;
    }

    /**
     * For windows that find out about the driver itself: what it does without files, ports or threads shows nothing.
     *
     * @param purpose what cannot be done then
     * @throws IllegalStateException when the driver ran out of resources
     */
    public static void requireResources(LoadMeasurement load, String purpose) {
        List<ValidityReason> shortages = new ArrayList<>();
        outOfResources(load, shortages);
        if (!shortages.isEmpty()) {
            throw new IllegalStateException(purpose + ": " + shortages.get(0).detail());
        }
    }

    /** How the system did: turned away or falling behind, failing, or neither. */
    public static Outcome outcome(LoadMeasurement load) {
        if (load.errors().turnedAway() > 0 || fallingBehind(load)) {
            return Outcome.OVERLOADED;
        }
        return load.errors().total() > DriverDefaults.FAILURE_LIMIT * load.scheduled() ? Outcome.FAILING : Outcome.OK;
    }

    /** A shortage without a request is one of threads: fewer senders than there should have been. */
    private static void outOfResources(LoadMeasurement load, List<ValidityReason> reasons) {
        List<ErrorCause> causes = load.errors().causes(ErrorCause.Kind.DRIVER_SHORTAGE);
        long unsent = load.errors().driverShortage();
        if (unsent == 0 && causes.isEmpty()) {
            return;
        }
        String words = causes.isEmpty()
                ? "out of resources"
                : causes.stream().map(ErrorCause::cause).collect(Collectors.joining(", "));
        String remedies = causes.stream()
                .flatMap(cause -> DriverShortage.named(cause.cause()).stream())
                .map(shortage -> shortage.remedy() + ", or ")
                .collect(Collectors.joining());
        reasons.add(new ValidityReason(
                ValidityReason.Code.DRIVER_OUT_OF_RESOURCES,
                load.id() + ": the driver could not send " + unsent + " of " + load.scheduled() + " requests (" + words
                        + "); " + remedies + "use fewer connections: fewer users, a lower rate"));
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
        Long p50 = lag.p50Nanos();
        Long p90 = lag.p90Nanos();
        Long p99 = lag.p99Nanos();
        // below 662 requests p99 is not shown; a late p90 or p50 means that more than 1 %, and more than one, were late
        // too
        if (p99 != null) {
            lateBeyond(load, "p99", p99, reasons);
        } else if (p90 != null) {
            lateBeyond(load, "p90", p90, reasons);
        } else if (p50 != null) {
            lateBeyond(load, "p50", p50, reasons);
        }
        Long max = lag.maxNanos();
        if (max != null && max > DriverDefaults.LAG_MAX_LIMIT.toNanos()) {
            reasons.add(late(load, "maximum", max, DriverDefaults.LAG_MAX_LIMIT.toNanos()));
        }
    }

    private static void lateBeyond(LoadMeasurement load, String which, long nanos, List<ValidityReason> reasons) {
        if (nanos > DriverDefaults.LAG_P99_LIMIT.toNanos()) {
            reasons.add(late(load, which, nanos, DriverDefaults.LAG_P99_LIMIT.toNanos()));
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
     * Less achieved than offered may only mean that answers take long: the backlog must grow too. Once most requests
     * time out its growth cannot be seen any more, since the time-out cuts every response time off at the same length.
     */
    private static boolean fallingBehind(LoadMeasurement load) {
        return endsInTimeouts(load) || (!keepsUp(load) && backlogGrows(load));
    }

    /** Whether most requests of the last third failed, and most failures of the window were time-outs. */
    private static boolean endsInTimeouts(LoadMeasurement load) {
        List<SeriesPoint> end = lastThird(load);
        long failed = end.stream().mapToLong(SeriesPoint::failed).sum();
        long completed = end.stream().mapToLong(SeriesPoint::completed).sum();
        return failed > completed
                && 2 * load.errors().timedOut() > load.errors().total();
    }

    /**
     * Whether at least {@link DriverDefaults#ACHIEVED_LIMIT} of what could be answered by the window's end was; true in
     * a closed loop. By Little's law rate &times; mean response time are in flight at any moment of a system that keeps
     * up, at the end too, so these are not lost.
     */
    public static boolean keepsUp(LoadMeasurement load) {
        Double offered = load.offeredPerSecond();
        return offered == null
                || load.achievedPerSecond()
                        >= DriverDefaults.ACHIEVED_LIMIT
                                * offered
                                * reachedTheSystem(load)
                                * (1 - Math.min(1, usualSeconds(load) / load.durationSeconds()));
    }

    /** Share of the requests that the driver did not keep to itself. */
    private static double reachedTheSystem(LoadMeasurement load) {
        return 1 - (double) load.errors().driverShortage() / Math.max(1, load.scheduled());
    }

    /**
     * Mean response time at most, before any backlog: requests between two percentiles count with the upper one, and
     * the whole is scaled from the window's median to that of its first third. Otherwise a backlog would excuse itself
     * by the response times that it causes.
     */
    private static double usualSeconds(LoadMeasurement load) {
        TimeDistribution response = load.responseTime();
        double max = above(response.maxNanos(), 0);
        double p999 = above(response.p999Nanos(), max);
        double p99 = above(response.p99Nanos(), p999);
        double p90 = above(response.p90Nanos(), p99);
        double p50 = above(response.p50Nanos(), p90);
        double mean = 0.5 * p50 + 0.4 * p90 + 0.09 * p99 + 0.009 * p999 + 0.001 * max;
        return mean * Math.min(1, middle(firstThird(load)) / Math.max(1, p50)) / 1e9;
    }

    private static double above(@Nullable Long nanos, double next) {
        return nanos == null ? next : nanos;
    }

    /**
     * Whether the response time of the window's last third is more than twice that of the first, by the median over
     * seconds. A window of one second is too short to tell, and does not count as growing.
     */
    public static boolean backlogGrows(LoadMeasurement load) {
        return load.series().size() > 1 && middle(lastThird(load)) > 2 * middle(firstThird(load));
    }

    /** Whether each third has its own second, so that a backlog that does not show is none. */
    public static boolean showsBacklogs(LoadMeasurement load) {
        return load.series().size() >= 3;
    }

    /** At least one second. */
    private static List<SeriesPoint> firstThird(LoadMeasurement load) {
        List<SeriesPoint> series = load.series();
        return series.subList(0, Math.min(series.size(), Math.max(1, series.size() / 3)));
    }

    private static List<SeriesPoint> lastThird(LoadMeasurement load) {
        List<SeriesPoint> series = load.series();
        return series.subList(series.size() - firstThird(load).size(), series.size());
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
