package org.archduet.driver.record;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;
import org.archduet.result.folder.IntervalLog;

/**
 * The response times of a window second by second, all operations together.
 *
 * @param seconds in order; seconds without a request may be missing
 */
public record ResponseSeconds(List<Second> seconds) {
    public ResponseSeconds {
        seconds = List.copyOf(seconds);
    }

    /**
     * The requests whose intended time lies in one second.
     *
     * @param answered times of those that ended as expected
     * @param failed how many did not
     */
    public record Second(Histogram answered, long failed) {}

    /** From a record in memory. */
    public static ResponseSeconds of(WindowRecord window) {
        SampleLog log = window.log();
        List<Times> times = new ArrayList<>();
        for (int second = 0; second < window.seconds(); second++) {
            times.add(new Times());
        }
        for (int i = 0; i < log.size(); i++) {
            Times second = times.get(window.secondOf(i));
            if (log.ending(i).failed()) {
                second.addFailed();
            } else if (log.ending(i).completed()) {
                second.add(log.completed(i) - log.intended(i));
            }
        }
        return new ResponseSeconds(times.stream()
                .map(second -> new Second(
                        second.histogram(), second.count() - second.histogram().getTotalCount()))
                .toList());
    }

    /**
     * From the interval log that {@link IntervalLogWriter} wrote for the response time.
     *
     * @throws org.archduet.result.failure.ResultsException when the file or one of its lines cannot be read
     */
    public static ResponseSeconds read(Path log) {
        TreeMap<Double, Second> byStart = new TreeMap<>();
        IntervalLog.read(
                log, interval -> byStart.merge(interval.startSeconds(), second(interval), ResponseSeconds::joined));
        return new ResponseSeconds(List.copyOf(byStart.values()));
    }

    private static Second second(IntervalLog.Interval interval) {
        Histogram histogram = interval.histogram();
        return interval.tag().failed()
                ? new Second(new Histogram(Times.HIGHEST_NANOS, Times.SIGNIFICANT_DIGITS), histogram.getTotalCount())
                : new Second(histogram, 0);
    }

    private static Second joined(Second one, Second other) {
        Histogram answered = new Histogram(Times.HIGHEST_NANOS, Times.SIGNIFICANT_DIGITS);
        answered.add(one.answered());
        answered.add(other.answered());
        return new Second(answered, one.failed() + other.failed());
    }
}
