package org.archduet.result;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the driver measured in one window.
 *
 * @param kind {@code open-loop} or {@code closed-loop}
 * @param startedAt ISO-8601 instant of the window's first intended time
 * @param offeredPerSecond scheduled requests over the scheduled duration; null in a closed loop
 * @param achievedPerSecond completed requests over the duration
 * @param goodputPerSecond requests completed as expected over the duration
 * @param scheduled requests of the schedule (open loop) or issued (closed loop)
 * @param sent requests that were sent
 * @param operations the same figures cut by operation
 * @param driver what the driver spent
 * @param series goodput and response time second by second
 * @param intervalLog file with HdrHistogram interval logs of response time, relative to the trial's folder
 */
public record LoadMeasurement(
        String id,
        String kind,
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
        String intervalLog) {}
