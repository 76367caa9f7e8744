package org.archduet.result.load;

import java.util.List;
import org.archduet.result.vocabulary.WindowId;
import org.archduet.result.vocabulary.WindowKind;
import org.jspecify.annotations.Nullable;

/**
 * What the driver measured in one window.
 *
 * @param id names the window within its start
 * @param kind how the load was offered
 * @param startedAt ISO-8601 instant of the window's first intended time
 * @param durationSeconds in an open loop the scheduled duration; in a closed loop from the first request until the last
 *     complete answer to one that was sent within the window, not less than the window
 * @param offeredPerSecond scheduled requests over the scheduled duration; null in a closed loop
 * @param achievedPerSecond completed requests over the duration; in an open loop those by its end, in a closed loop all
 * @param goodputPerSecond the same of requests completed as expected
 * @param scheduled requests of the schedule (open loop) or issued (closed loop)
 * @param sent requests that were sent
 * @param operations the same figures cut by operation
 * @param driver what the driver spent
 * @param series goodput and response time second by second
 * @param intervalLog file with HdrHistogram interval logs of response time, relative to the start's folder
 * @param driverBook what the driver wrote down for checks; null in results written before it did
 */
public record LoadMeasurement(
        WindowId id,
        WindowKind kind,
        String workload,
        Arrival arrival,
        String startedAt,
        double durationSeconds,
        @Nullable Double offeredPerSecond,
        double achievedPerSecond,
        double goodputPerSecond,
        long scheduled,
        long sent,
        long completed,
        Errors errors,
        TimeDistribution responseTime,
        TimeDistribution serviceTime,
        TimeDistribution sendLag,
        List<OperationMeasurement> operations,
        DriverUsage driver,
        List<SeriesPoint> series,
        String intervalLog,
        @Nullable DriverBook driverBook) {
    /**
     * Whole seconds from which on a window is checked for a change of level. At a level of significance of 5 % the
     * approximation of Pettitt's test finds nothing in ten seconds, whatever they hold, and from 12 on every clean
     * change with five seconds on each side (in windows above 25 s it takes more: seven at 60 s).
     */
    public static final int LEAST_SECONDS_FOR_CHANGE = 12;

    /** Figures without what the driver wrote down for checks. */
    public LoadMeasurement(
            WindowId id,
            WindowKind kind,
            String workload,
            Arrival arrival,
            String startedAt,
            double durationSeconds,
            @Nullable Double offeredPerSecond,
            double achievedPerSecond,
            double goodputPerSecond,
            long scheduled,
            long sent,
            long completed,
            Errors errors,
            TimeDistribution responseTime,
            TimeDistribution serviceTime,
            TimeDistribution sendLag,
            List<OperationMeasurement> operations,
            DriverUsage driver,
            List<SeriesPoint> series,
            String intervalLog) {
        this(
                id,
                kind,
                workload,
                arrival,
                startedAt,
                durationSeconds,
                offeredPerSecond,
                achievedPerSecond,
                goodputPerSecond,
                scheduled,
                sent,
                completed,
                errors,
                responseTime,
                serviceTime,
                sendLag,
                operations,
                driver,
                series,
                intervalLog,
                null);
    }

    /** Requests that ended as expected. */
    public long rightAnswers() {
        return completed - errors.unexpected();
    }

    /** The seconds of the series that lie wholly within the window: nine of a window of 9.5 s. */
    public List<SeriesPoint> wholeSeconds() {
        return series.stream()
                .filter(point -> point.secondOffset() + 1 <= durationSeconds)
                .toList();
    }
}
