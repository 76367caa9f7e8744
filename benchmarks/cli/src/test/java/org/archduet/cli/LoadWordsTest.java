package org.archduet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.archduet.driver.DriverLimits;
import org.archduet.driver.load.LoadResult;
import org.archduet.driver.record.Ending;
import org.archduet.driver.record.Failure;
import org.archduet.driver.record.Measurement;
import org.archduet.driver.record.SampleLog;
import org.archduet.driver.record.WindowRecord;
import org.archduet.result.load.Arrival;
import org.archduet.result.load.Calibration;
import org.archduet.result.load.DriverUsage;
import org.archduet.result.load.ErrorCause;
import org.archduet.result.load.ErrorExample;
import org.archduet.result.load.LoadMeasurement;
import org.archduet.result.load.Scheduling;
import org.archduet.result.load.TimeDistribution;
import org.junit.jupiter.api.Test;

class LoadWordsTest {

    @Test
    void cautionsStandBelowTheFiguresThatTheyAreAbout() {
        StringWriter out = new StringWriter();

        LoadWords.print(result(), new PrintWriter(out, true));

        assertThat(out.toString())
                .containsSubsequence("response time", "p50", "max", "caution: what to know", "driver:");
    }

    @Test
    void saysWhatFailedAndWhy() {
        StringWriter out = new StringWriter();

        LoadWords.print(result(), new PrintWriter(out, true));

        assertThat(out.toString())
                .contains(
                        "3 scheduled, 3 sent, 2 completed;"
                                + " 2 failed: 1 × connection (connection reset), 1 × 404, for example GET /x: 404 \"not found\"");
    }

    private static LoadResult result() {
        SampleLog log = new SampleLog();
        log.add((short) 0, 1_000, 2_000, 3_000, Ending.EXPECTED);
        log.add((short) 0, 2_000, 3_000, 4_000, Ending.UNEXPECTED);
        log.add((short) 0, 3_000, 4_000, 5_000, Ending.CONNECTION);
        log.failures()
                .note(new Failure(ErrorCause.Kind.UNEXPECTED, "404", new ErrorExample("GET /x", 404, "not found")));
        log.failures().note(new Failure(ErrorCause.Kind.CONNECTION, "connection reset"));
        WindowRecord window = new WindowRecord(
                "load",
                "w",
                new Arrival("POISSON", 1.0, null),
                List.of("/"),
                Instant.EPOCH,
                Duration.ofSeconds(1),
                Duration.ofSeconds(5),
                log,
                new DriverUsage(1, 0, 1, 0, 1, Scheduling.NORMAL));
        LoadMeasurement load = Measurement.of(window, "");
        TimeDistribution floor = new TimeDistribution(1L, null, null, null, 1L, 1);
        return new LoadResult(
                new Calibration(9_000, floor, 1, "null server", true),
                load,
                List.of(),
                DriverLimits.outcome(load),
                List.of("what to know"),
                false,
                Measurement.percentiles(window),
                List.of());
    }
}
