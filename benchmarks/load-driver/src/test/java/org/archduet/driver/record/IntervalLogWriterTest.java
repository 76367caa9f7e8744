package org.archduet.driver.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.File;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.HdrHistogram.EncodableHistogram;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogReader;
import org.archduet.result.failure.ResultsException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Interval logs as other tools read them. */
class IntervalLogWriterTest {
    private static final long MILLI = 1_000_000;

    @Test
    void intervalLogsHoldEveryRequestBySecondAndOperation(@TempDir Path directory) throws FileNotFoundException {
        long[] intended = {0, 999 * MILLI, 1000 * MILLI, 2999 * MILLI};
        SampleLog log = new SampleLog(intended, new short[] {0, 1, 1, 0});
        log.set(0, intended[0] + MILLI, intended[0] + 3 * MILLI, Ending.EXPECTED);
        log.set(1, intended[1] + MILLI, intended[1] + 3 * MILLI, Ending.EXPECTED);
        log.set(2, intended[2] + MILLI, intended[2] + 3 * MILLI, Ending.TIMED_OUT);
        log.set(3, intended[3] + MILLI, intended[3] + 3 * MILLI, Ending.EXPECTED);

        String name = IntervalLogWriter.write(MeasurementTest.window(log), directory);

        assertThat(name).isEqualTo("w.response.hlog");
        assertThat(tags(directory.resolve(name).toFile()))
                .isEqualTo(Map.of("0 read", 1L, "0 write", 1L, "1 write!failed", 1L, "2 read", 1L));
        assertThat(directory).isDirectoryContaining("glob:**.service.hlog").isDirectoryContaining("glob:**.lag.hlog");
        assertThat(directory.resolve("w.response.hgrm")).content().contains("Percentile");
    }

    @Test
    void namesThatTheLogFormatCannotHoldAreReadBack(@TempDir Path directory) throws FileNotFoundException {
        SampleLog log = new SampleLog(new long[] {0, 1000 * MILLI, 2000 * MILLI}, new short[] {0, 1, 1});
        log.set(0, 0, MILLI, Ending.EXPECTED);
        log.set(1, 1000 * MILLI, 1001 * MILLI, Ending.TIMED_OUT);
        log.set(2, 2000 * MILLI, 2001 * MILLI, Ending.EXPECTED);

        Path written = directory.resolve(IntervalLogWriter.write(
                MeasurementTest.window(log, List.of("GET /a b", "items, \"größe\"!failed")), directory));

        assertThat(tags(written.toFile()))
                .isEqualTo(Map.of(
                        "0 GET%20/a%20b", 1L,
                        "1 items%2C%20%22gr%C3%B6%C3%9Fe%22%21failed!failed", 1L,
                        "2 items%2C%20%22gr%C3%B6%C3%9Fe%22%21failed", 1L));
        assertThat(ResponseSeconds.read(written).seconds())
                .extracting(ResponseSeconds.Second::failed)
                .containsExactly(0L, 1L, 0L);
    }

    @ParameterizedTest
    @ValueSource(strings = {"w.response.hlog", "w.service.hlog", "w.lag.hlog", "w.response.hgrm", "w.percentiles.csv"})
    @EnabledOnOs(OS.LINUX)
    void aFullDiskIsAnErrorAndLeavesNoShorterLog(String file, @TempDir Path directory) throws IOException {
        SampleLog log = new SampleLog(new long[] {0}, new short[1]);
        log.set(0, 0, MILLI, Ending.EXPECTED);
        // whatever is written there fails as on a full disk, under the file's own name and its temporary one
        for (String name : List.of(file, "." + file + ".writing")) {
            Files.createSymbolicLink(directory.resolve(name), Path.of("/dev/full"));
        }

        assertThatThrownBy(() -> IntervalLogWriter.write(MeasurementTest.window(log), directory))
                .isInstanceOf(ResultsException.class)
                .hasMessageContaining(file)
                .hasMessageContaining("No space left");
    }

    private static Map<String, Long> tags(File file) throws FileNotFoundException {
        Map<String, Long> counts = new TreeMap<>();
        HistogramLogReader reader = new HistogramLogReader(file);
        long start = -1;
        for (EncodableHistogram read = reader.nextIntervalHistogram();
                read != null;
                read = reader.nextIntervalHistogram()) {
            Histogram histogram = (Histogram) read;
            start = start < 0 ? histogram.getStartTimeStamp() : start;
            counts.put(
                    Math.round((histogram.getStartTimeStamp() - start) / 1000.0) + " " + histogram.getTag(),
                    histogram.getTotalCount());
        }
        return counts;
    }
}
