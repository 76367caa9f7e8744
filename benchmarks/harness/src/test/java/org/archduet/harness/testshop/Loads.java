package org.archduet.harness.testshop;

import java.util.List;
import java.util.stream.IntStream;
import org.archduet.result.load.Arrival;
import org.archduet.result.load.DriverUsage;
import org.archduet.result.load.Errors;
import org.archduet.result.load.LoadMeasurement;
import org.archduet.result.load.Scheduling;
import org.archduet.result.load.SeriesPoint;
import org.archduet.result.load.TimeDistribution;
import org.archduet.result.vocabulary.WindowId;
import org.archduet.result.vocabulary.WindowKind;

/** Measurements made up for tests. */
public final class Loads {

    private static final TimeDistribution FAST =
            new TimeDistribution(1_000_000L, 2_000_000L, 3_000_000L, null, 4_000_000L, 1000);
    private static final TimeDistribution LAG = new TimeDistribution(10_000L, 20_000L, 30_000L, null, 40_000L, 1000);

    private Loads() {}

    /** An open loop of 100 requests a second whose medians, second by second, are these. */
    public static LoadMeasurement open(Long... p50Nanos) {
        List<SeriesPoint> series = IntStream.range(0, p50Nanos.length)
                .mapToObj(i -> new SeriesPoint(i, 100, 0, p50Nanos[i], p50Nanos[i]))
                .toList();
        return load(WindowKind.OPEN_LOOP, 100.0, series);
    }

    /** A closed loop that completed so many requests in each second. */
    public static LoadMeasurement closed(long... completed) {
        List<SeriesPoint> series = IntStream.range(0, completed.length)
                .mapToObj(i -> new SeriesPoint(i, completed[i], 0, 1_000_000L, 2_000_000L))
                .toList();
        return load(WindowKind.CLOSED_LOOP, null, series);
    }

    private static LoadMeasurement load(WindowKind kind, Double offered, List<SeriesPoint> series) {
        long completed = series.stream().mapToLong(SeriesPoint::completed).sum();
        double rate = (double) completed / series.size();
        return new LoadMeasurement(
                WindowId.main(kind),
                kind,
                "tiny",
                new Arrival(offered == null ? "CLOSED_LOOP" : "POISSON", offered, offered == null ? 4 : null),
                "2026-01-01T00:00:00Z",
                series.size(),
                offered,
                rate,
                rate,
                completed,
                completed,
                completed,
                new Errors(0, 0, 0, 0),
                FAST,
                FAST,
                LAG,
                List.of(),
                new DriverUsage(1, 0, 3, 0, 2, Scheduling.NORMAL),
                series,
                kind + ".response.hlog");
    }
}
