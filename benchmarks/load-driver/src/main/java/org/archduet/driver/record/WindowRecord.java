package org.archduet.driver.record;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.archduet.result.Arrival;
import org.archduet.result.DriverUsage;

/**
 * Everything that was seen in one window.
 *
 * @param id of the window
 * @param workload name of the workload
 * @param operations names; the log's operation numbers are places in this list
 * @param startedAt instant of the window's begin
 * @param timeout time-out that applied
 */
public record WindowRecord(
        String id,
        String workload,
        Arrival arrival,
        List<String> operations,
        Instant startedAt,
        Duration duration,
        Duration timeout,
        SampleLog log,
        DriverUsage usage) {

    /** Whether arrivals followed a schedule. */
    public boolean scheduledArrivals() {
        return arrival.users() == null;
    }

    /** Seconds of the window that were begun, the last one maybe not whole. */
    public int seconds() {
        return (int) Math.max(1, Math.ceil(duration.toNanos() / 1e9));
    }

    /** The second of the window that an index of the log belongs to, by intended time; late ones belong to the last. */
    public int secondOf(int index) {
        return (int) Math.min(seconds() - 1L, Math.max(0, log.intended(index) / 1_000_000_000L));
    }
}
