package org.archduet.harness.block;

import java.time.Duration;
import org.archduet.harness.database.DatabaseReading;
import org.archduet.result.load.LoadMeasurement;

/**
 * Whether a window's count of fsyncs is that of the window. Sessions of PostgreSQL keep their counts for up to a
 * second of work, and report the rest with their next transaction or after 10 s without one (PGSTAT_MIN_INTERVAL and
 * PGSTAT_IDLE_INTERVAL in {@code pgstat.c}). So what load left behind is counted in the window after it: after a
 * warm-up it was six times the window's own count. Used by one thread.
 */
final class UnreportedFsyncs {

    static final Duration REPORTED_AFTER = Duration.ofMillis(10_500);
    /** At the end of a window up to a second of it is missing, half a second on average. */
    static final double LEAST_SECONDS = 10;
    /** Of the writing transactions of a window; an fsync is made for at least one of them. */
    private static final double MOST_LEFT_BEHIND = 0.05;

    private long loadEndedNanos;
    private double commitsPerSecond = Double.POSITIVE_INFINITY;

    /** @param nowNanos the warm-up has just ended, of which no rate is known */
    UnreportedFsyncs(long nowNanos) {
        this.loadEndedNanos = nowNanos;
    }

    /**
     * The work of a window, without its fsyncs when those of other load may be among them or a good part is missing.
     *
     * @param beganNanos when the counters were read before it
     * @param endedNanos when they were read after it
     */
    DatabaseReading trusted(DatabaseReading work, LoadMeasurement load, long beganNanos, long endedNanos) {
        Long commits = work.commits();
        boolean rested = beganNanos - loadEndedNanos >= REPORTED_AFTER.toNanos();
        boolean littleLeft = commits != null && commitsPerSecond <= MOST_LEFT_BEHIND * commits;
        loadEndedNanos = endedNanos;
        commitsPerSecond = commits == null ? Double.POSITIVE_INFINITY : commits / load.durationSeconds();
        return (rested || littleLeft) && load.durationSeconds() >= LEAST_SECONDS
                ? work
                : new DatabaseReading(work.walBytes(), null, commits);
    }
}
