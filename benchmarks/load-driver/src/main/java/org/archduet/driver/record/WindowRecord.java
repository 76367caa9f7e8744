package org.archduet.driver.record;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.archduet.result.load.Arrival;
import org.archduet.result.load.DriverBook;
import org.archduet.result.load.DriverUsage;
import org.jspecify.annotations.Nullable;

/**
 * Everything that was seen in one window.
 *
 * @param id of the window
 * @param workload name of the workload
 * @param operations names; the log's operation numbers are places in this list
 * @param startedAt instant of the window's begin
 * @param timeout time-out that applied
 * @param beside what the driver did beside sending it
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
        DriverUsage usage,
        BesideWindow beside) {

    /**
     * What belongs to a slice beside its requests.
     *
     * @param draws its part of each permutation; null when it had permutations of its own
     * @param leadIn load directly before it; null when there was none
     */
    public record BesideWindow(@Nullable List<DriverBook.Drawn> draws, DriverBook.@Nullable LeadIn leadIn) {
        /** A window that stands alone. */
        public static final BesideWindow NOTHING = new BesideWindow(null, null);
    }

    /** A window that stands alone. */
    public WindowRecord(
            String id,
            String workload,
            Arrival arrival,
            List<String> operations,
            Instant startedAt,
            Duration duration,
            Duration timeout,
            SampleLog log,
            DriverUsage usage) {
        this(id, workload, arrival, operations, startedAt, duration, timeout, log, usage, BesideWindow.NOTHING);
    }

    /** Whether arrivals followed a schedule. */
    public boolean scheduledArrivals() {
        return arrival.users() == null;
    }

    /**
     * The same window as if it had ended with the last request that was due and sent, or turned away.
     *
     * @throws IllegalStateException when there is none
     */
    public WindowRecord asFarAsSent() {
        long end = IntStream.range(0, log.size())
                .filter(i -> log.ending(i) != Ending.UNSENT)
                .mapToLong(log::intended)
                .max()
                .orElseThrow(() -> new IllegalStateException("window " + id + " was stopped before anything was sent"));
        SampleLog until = new SampleLog();
        for (int i = 0; i < log.size(); i++) {
            if (log.intended(i) <= end) {
                until.addFrom(log, i);
            }
        }
        until.addNotesOf(log);
        Duration length = Duration.ofNanos(Math.max(1, end));
        return new WindowRecord(id, workload, arrival, operations, startedAt, length, timeout, until, usage, beside);
    }

    /**
     * The time that rates are over. In an open loop: the window's duration. In a closed loop the users send nothing
     * more after the window's end, and what they wait for then is counted too: from the first request until the last
     * complete answer, or the window's end when that is later. To divide by the duration alone would count a whole
     * request of each user too many; to drop what is in flight at the end, one too few: 15 % where a user has time for
     * seven.
     */
    public long measuredNanos() {
        if (scheduledArrivals()) {
            return duration.toNanos();
        }
        long begin = Long.MAX_VALUE;
        long end = duration.toNanos();
        for (int i = 0; i < log.size(); i++) {
            begin = Math.min(begin, log.intended(i));
            end = log.ending(i).completed() ? Math.max(end, log.completed(i)) : end;
        }
        return log.size() == 0 ? end : Math.max(1, end - begin);
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
