package org.archduet.driver.record;

import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;
import org.archduet.result.load.DriverBook;
import org.archduet.result.load.LoadMeasurement;
import org.archduet.result.load.OperationMeasurement;
import org.archduet.result.load.SeriesPoint;
import org.archduet.result.vocabulary.WindowId;
import org.archduet.result.vocabulary.WindowKind;
import org.jspecify.annotations.Nullable;

/**
 * Turns a record into figures. In an open loop, achieved throughput and goodput count answers that were complete by the
 * window's end, so that a system that falls behind cannot catch up after it; {@code completed} counts all of them. In a
 * closed loop every answer counts, and rates are over the time that it really took, see {@link
 * WindowRecord#measuredNanos()}. Failed requests count as slower than all others, see {@link Times#withFailures(long)}.
 */
public final class Measurement {
    private final WindowRecord window;
    private final OutcomeTally all = new OutcomeTally();
    private final List<OutcomeTally> byOperation = new ArrayList<>();

    private Measurement(WindowRecord window) {
        this.window = window;
        SampleLog log = window.log();
        long until = window.scheduledArrivals() ? window.duration().toNanos() : Long.MAX_VALUE;
        window.operations().forEach(operation -> byOperation.add(new OutcomeTally()));
        for (int i = 0; i < log.size(); i++) {
            all.add(log, i, until);
            byOperation.get(log.operation(i)).add(log, i, until);
        }
    }

    /**
     * The figures of a window.
     *
     * @param intervalLog file with the response time's interval logs, named in the result
     */
    public static LoadMeasurement of(WindowRecord window, String intervalLog) {
        return of(window, intervalLog, null);
    }

    /** @param answers file with the answers that were kept, named in the result; null when there is none */
    public static LoadMeasurement of(WindowRecord window, String intervalLog, @Nullable String answers) {
        return new Measurement(window).measured(intervalLog, answers);
    }

    /** The whole window's response times, failed requests slower than all others. */
    public static Histogram headline(WindowRecord window) {
        OutcomeTally all = new Measurement(window).all;
        return all.response()
                .withFailures(all.failureFloorNanos(window.timeout().toNanos()));
    }

    /** Response, service and lag side by side, failed requests slower than all others. */
    public static PercentileTable percentiles(WindowRecord window) {
        Measurement measurement = new Measurement(window);
        long floor = measurement.floor();
        return PercentileTable.of(
                measurement.all.response().withFailures(floor),
                measurement.all.service().withFailures(floor),
                measurement.all.lag().histogram());
    }

    private LoadMeasurement measured(String intervalLog, @Nullable String answers) {
        double seconds = window.measuredNanos() / 1e9;
        return new LoadMeasurement(
                WindowId.of(window.id()),
                window.scheduledArrivals() ? WindowKind.OPEN_LOOP : WindowKind.CLOSED_LOOP,
                window.workload(),
                window.arrival(),
                window.startedAt().toString(),
                seconds,
                offered(all),
                all.completedInTime() / seconds,
                all.expectedInTime() / seconds,
                all.scheduled(),
                all.sent(),
                all.completed(),
                all.errors(
                        window.log().failures().causes(),
                        window.log().failures().example()),
                all.response().distribution(floor()),
                all.service().distribution(floor()),
                all.lag().distribution(0),
                operations(seconds),
                window.usage(),
                series(),
                intervalLog,
                book(answers));
    }

    private DriverBook book(@Nullable String answers) {
        SampleLog log = window.log();
        return new DriverBook(
                window.scheduledArrivals() ? ScheduleBook.of(log.intended()) : null,
                log.resent(),
                all.negativeTimes(),
                answers,
                log.handedOut(),
                window.beside().draws(),
                window.beside().leadIn());
    }

    private List<OperationMeasurement> operations(double seconds) {
        List<OperationMeasurement> measured = new ArrayList<>();
        for (int i = 0; i < byOperation.size(); i++) {
            OutcomeTally slice = byOperation.get(i);
            if (slice.scheduled() > 0) {
                measured.add(new OperationMeasurement(
                        window.operations().get(i),
                        offered(slice),
                        slice.completedInTime() / seconds,
                        slice.expectedInTime() / seconds,
                        slice.scheduled(),
                        slice.completed(),
                        slice.errors(),
                        slice.response().distribution(floor()),
                        slice.service().distribution(floor()),
                        slice.lag().distribution(0),
                        slice.rightAnswers(),
                        slice.meanBytes()));
            }
        }
        return measured;
    }

    private List<SeriesPoint> series() {
        SampleLog log = window.log();
        List<Times> times = new ArrayList<>();
        long[] failed = new long[window.seconds()];
        for (int second = 0; second < window.seconds(); second++) {
            times.add(new Times());
        }
        for (int i = 0; i < log.size(); i++) {
            int second = window.secondOf(i);
            if (log.ending(i).failed()) {
                failed[second]++;
            } else if (log.ending(i).completed()) {
                times.get(second).add(log.completed(i) - log.intended(i));
            }
        }
        List<SeriesPoint> points = new ArrayList<>();
        for (int second = 0; second < times.size(); second++) {
            Histogram histogram = times.get(second).histogram();
            boolean empty = histogram.getTotalCount() == 0;
            points.add(new SeriesPoint(
                    second,
                    histogram.getTotalCount(),
                    failed[second],
                    empty ? null : (Long) histogram.getValueAtPercentile(50),
                    empty ? null : (Long) histogram.getMaxValue()));
        }
        return points;
    }

    private @Nullable Double offered(OutcomeTally slice) {
        return window.scheduledArrivals()
                ? (Double) (slice.scheduled() / (window.duration().toNanos() / 1e9))
                : null;
    }

    private long floor() {
        return all.failureFloorNanos(window.timeout().toNanos());
    }
}
