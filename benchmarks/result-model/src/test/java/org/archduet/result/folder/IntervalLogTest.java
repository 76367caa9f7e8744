package org.archduet.result.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.HdrHistogram.Histogram;
import org.HdrHistogram.HistogramLogReader;
import org.HdrHistogram.HistogramLogWriter;
import org.archduet.result.failure.ResultsException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IntervalLogTest {
    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "read",
                "GET /a b",
                "a,b",
                "a%20b",
                "100%",
                "x!failed",
                "\"quoted\"",
                "line\r\nend",
                "tab\t",
                "\u0000",
                "größe",
                "\u2028",
                "/items?page=2&sort=name",
                "Tag=",
                "#"
            })
    void anyNameSurvivesTheLog(String operation) throws Exception {
        for (boolean failed : List.of(false, true)) {
            IntervalTag tag = new IntervalTag(operation, failed);
            Path log = log(tag.encoded());

            List<IntervalLog.Interval> read = new ArrayList<>();
            IntervalLog.read(log, read::add);
            assertThat(read).hasSize(2).allSatisfy(interval -> {
                assertThat(interval.tag()).isEqualTo(tag);
                assertThat(interval.histogram().getTotalCount()).isEqualTo(1);
            });
            assertThat(read.get(1).startSeconds() - read.get(0).startSeconds()).isEqualTo(1);
            try (HistogramLogReader theirs = new HistogramLogReader(log.toFile())) {
                for (int i = 0; i < 2; i++) {
                    assertThat(theirs.nextIntervalHistogram()).isNotNull();
                }
            }
        }
    }

    @Test
    void usualNamesAreWrittenAsTheyAre() {
        assertThat(new IntervalTag("place-order", false).encoded()).isEqualTo("place-order");
        assertThat(new IntervalTag("/items?page=2", true).encoded()).isEqualTo("/items?page=2!failed");
    }

    @Test
    void aLineThatCannotBeReadIsAnErrorThatNamesFileAndLine() throws Exception {
        Path log = log("read");
        List<String> lines = Files.readAllLines(log);
        String last = lines.get(lines.size() - 1);
        for (String damaged : List.of(
                "Tag=GET /a b,0.000,1.000,1.000,HISTFAA",
                last.substring(0, last.length() - 20),
                last.substring(0, last.lastIndexOf(',') + 9),
                last.substring(0, 8))) {
            lines.set(lines.size() - 1, damaged);
            Files.write(log, lines);
            assertThatThrownBy(() -> IntervalLog.read(log, interval -> {}))
                    .as(damaged)
                    .isInstanceOf(ResultsException.class)
                    .hasMessageContaining(log + ":" + lines.size() + ": ");
        }
    }

    private Path log(String tag) throws Exception {
        Path log = folder.resolve("w.response.hlog");
        try (PrintStream out = new PrintStream(log.toFile(), StandardCharsets.UTF_8)) {
            HistogramLogWriter writer = new HistogramLogWriter(out);
            writer.outputLogFormatVersion();
            writer.outputLegend();
            for (int second = 0; second < 2; second++) {
                Histogram histogram = new Histogram(3);
                histogram.recordValue(1_000_000);
                histogram.setTag(tag);
                histogram.setStartTimeStamp(1000L * second);
                histogram.setEndTimeStamp(1000L * second + 1000);
                writer.outputIntervalHistogram(histogram);
            }
        }
        return log;
    }
}
