package org.archduet.driver.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;
import org.archduet.driver.ArrivalModel;
import org.archduet.driver.answer.KeptAnswer;
import org.archduet.result.folder.IntervalLog;
import org.archduet.result.load.DriverBook;
import org.archduet.result.load.LoadMeasurement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the driver writes down for checks. */
class BooksTest {
    private static final long MILLI = 1_000_000;

    @Test
    void theScheduleInTheBookIsThatOfTheLog() throws Exception {
        long[] offsets = new ArrivalModel.Poisson(200).offsets(Duration.ofSeconds(3), 9);
        SampleLog log = new SampleLog(offsets.clone(), new short[offsets.length]);
        DriverBook.Schedule planned = ScheduleBook.of(offsets);

        assertThat(book(log).schedule()).isEqualTo(planned);
        assertThat(planned.count()).isEqualTo(offsets.length);

        offsets[17]++;
        assertThat(book(new SampleLog(offsets, new short[offsets.length])).schedule())
                .isNotEqualTo(planned);

        // printf '\0\0\0\0\0\0\0\1\0\0\0\0\0\0\1\0' | sha256sum
        byte[] bytes = HexFormat.of().parseHex("00000000000000010000000000000100");
        assertThat(ScheduleBook.of(new long[] {1, 256}))
                .isEqualTo(new DriverBook.Schedule(
                        2,
                        128.5,
                        HexFormat.of()
                                .formatHex(MessageDigest.getInstance("SHA-256").digest(bytes))));
        assertThat(ScheduleBook.of(new long[0]).meanNanos()).isZero();
    }

    @Test
    void aNegativeTimeIsCountedAndInNoDistribution(@TempDir Path directory) throws IOException {
        SampleLog log = new SampleLog(new long[] {10 * MILLI, 10 * MILLI, 10 * MILLI, 10 * MILLI}, new short[4]);
        log.set(0, 11 * MILLI, 12 * MILLI, Ending.EXPECTED);
        // sent before it was due
        log.set(1, 9 * MILLI, 12 * MILLI, Ending.EXPECTED);
        // completed before it was sent
        log.set(2, 14 * MILLI, 12 * MILLI, Ending.EXPECTED);
        // completed before it was due and sent, and failed
        log.set(3, 11 * MILLI, 9 * MILLI, Ending.UNEXPECTED);
        LoadMeasurement load = Measurement.of(MeasurementTest.window(log), "");

        assertThat(load.driverBook()).isNotNull();
        assertThat(load.driverBook().negativeTimes()).isEqualTo(4);
        assertThat(load.sent()).isEqualTo(4);
        assertThat(load.sendLag().count()).isEqualTo(3);
        assertThat(load.serviceTime().count()).isEqualTo(3);
        assertThat(load.responseTime().count()).isEqualTo(4);
        assertThat(load.operations().get(0).sendLag().count()).isEqualTo(3);

        IntervalLogWriter.write(MeasurementTest.window(log), directory);
        assertThat(logged(directory, "lag")).isEqualTo(3);
        assertThat(logged(directory, "service")).isEqualTo(2);
    }

    @Test
    void whatWasTurnedAwayOrNeverSentHasNoTimes() {
        SampleLog log = new SampleLog(new long[] {MILLI, MILLI, MILLI}, new short[3]);
        log.set(0, 0, 0, Ending.TURNED_AWAY);
        log.set(1, 0, 0, Ending.DRIVER_SHORTAGE);

        assertThat(book(log).negativeTimes()).isZero();
    }

    @Test
    void answersAreCountedByStatusAndAllThatWasNotedIsAddedUp() {
        SampleLog log = new SampleLog();
        add(log, Ending.EXPECTED, 200, 10);
        add(log, Ending.EXPECTED, 404, 20);
        log.resent(2);
        SampleLog other = new SampleLog();
        add(other, Ending.EXPECTED, 200, 30);
        add(other, Ending.UNEXPECTED, 500, 100);
        add(other, Ending.TIMED_OUT, 0, 0);
        other.resent(1);
        other.answers().keep(new KeptAnswer(3, "read", "GET /", 200, 2, new KeptAnswer.Body("{}")));
        log.addAll(other);
        WindowRecord window = MeasurementTest.window(log);
        LoadMeasurement load = Measurement.of(window, "", "w.answers.gz");

        assertThat(load.operations().get(0).rightAnswers()).isEqualTo(Map.of("200", 2L, "404", 1L));
        assertThat(load.rightAnswers()).isEqualTo(3);
        assertThat(load.operations().get(0).meanBytes()).isEqualTo(40);
        assertThat(load.driverBook()).isNotNull();
        assertThat(load.driverBook().resent()).isEqualTo(3);
        assertThat(load.driverBook().answers()).isEqualTo("w.answers.gz");
        WindowRecord cut = window.asFarAsSent();
        assertThat(Measurement.of(cut, "", "w.answers.gz").driverBook()).isEqualTo(load.driverBook());
        assertThat(Measurement.of(cut, "").operations().get(0).meanBytes()).isEqualTo(40);
        assertThat(cut.log().answers().inOrder()).hasSize(1);
    }

    @Test
    void aClosedLoopHasNoSchedule() {
        DriverBook closed =
                Measurement.of(MeasurementTest.closedLoop(new SampleLog()), "").driverBook();

        assertThat(closed).isEqualTo(new DriverBook(null, 0, 0, null));
    }

    @Test
    void whatWasHandedToUsersIsCountedBesideTheLog() {
        SampleLog log = new SampleLog();
        add(log, Ending.EXPECTED, 200, 1);
        log.handedOut(2);
        DriverBook closed = Measurement.of(MeasurementTest.closedLoop(log), "").driverBook();

        assertThat(closed).isEqualTo(new DriverBook(null, 0, 0, null, 2L, null, null));
    }

    private static void add(SampleLog log, Ending ending, int status, long bytes) {
        log.add((short) 0, 0, 0, MILLI, ending);
        log.answered(log.size() - 1, status, bytes);
    }

    private static DriverBook book(SampleLog log) {
        DriverBook book = Measurement.of(MeasurementTest.window(log), "").driverBook();
        assertThat(book).isNotNull();
        return book;
    }

    private static long logged(Path directory, String kind) {
        long[] count = new long[1];
        IntervalLog.read(
                directory.resolve("w." + kind + ".hlog"),
                interval -> count[0] += interval.histogram().getTotalCount());
        return count[0];
    }
}
