package org.archduet.driver.record;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.HdrHistogram.EncodableHistogram;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogReader;

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

    /** From the interval log that {@link IntervalLogs} wrote for the response time. */
    public static ResponseSeconds read(Path log) {
        TreeMap<Long, Second> byStart = new TreeMap<>();
        try (HistogramLogReader reader = new HistogramLogReader(log.toFile())) {
            for (EncodableHistogram next = reader.nextIntervalHistogram();
                    next != null;
                    next = reader.nextIntervalHistogram()) {
                Histogram interval = (Histogram) next;
                byStart.merge(interval.getStartTimeStamp(), second(interval), ResponseSeconds::joined);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException("cannot read " + log, unreadable);
        }
        return new ResponseSeconds(List.copyOf(byStart.values()));
    }

    private static Second second(Histogram interval) {
        String tag = interval.getTag();
        return tag != null && tag.endsWith(IntervalLogs.FAILED)
                ? new Second(new Histogram(Times.HIGHEST_NANOS, Times.SIGNIFICANT_DIGITS), interval.getTotalCount())
                : new Second(interval, 0);
    }

    private static Second joined(Second one, Second other) {
        Histogram answered = new Histogram(Times.HIGHEST_NANOS, Times.SIGNIFICANT_DIGITS);
        answered.add(one.answered());
        answered.add(other.answered());
        return new Second(answered, one.failed() + other.failed());
    }
}
