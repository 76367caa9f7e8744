package org.archduet.driver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.archduet.result.load.Arrival;
import org.archduet.result.load.Calibration;
import org.archduet.result.load.DriverUsage;
import org.archduet.result.load.Errors;
import org.archduet.result.load.LoadMeasurement;
import org.archduet.result.load.Scheduling;
import org.archduet.result.load.SeriesPoint;
import org.archduet.result.load.TimeDistribution;
import org.archduet.result.validity.Outcome;
import org.archduet.result.validity.ValidityReason;
import org.archduet.result.vocabulary.WindowId;
import org.archduet.result.vocabulary.WindowKind;
import org.junit.jupiter.api.Test;

class DriverLimitsTest {
    private static final long MILLI = 1_000_000;
    private static final Calibration CALIBRATION = new Calibration(10_000, time(MILLI, MILLI), 50_000, "null", true);

    @Test
    void aWindowInTimeIsValidAndOk() {
        LoadMeasurement load = load(new Errors(0, 0, 0, 0), time(MILLI, 99 * MILLI), 1000, 10000, 1);

        assertThat(DriverLimits.reasons(load, CALIBRATION)).isEmpty();
        assertThat(DriverLimits.outcome(load)).isEqualTo(Outcome.OK);
    }

    @Test
    void lateIsToldByPercentileAndByMaximum() {
        assertThat(codes(load(new Errors(0, 0, 0, 0), time(3 * MILLI, 4 * MILLI), 1000, 10000, 1)))
                .containsExactly(ValidityReason.Code.DRIVER_LATE);
        assertThat(codes(load(new Errors(0, 0, 0, 0), time(MILLI, 101 * MILLI), 1000, 10000, 1)))
                .containsExactly(ValidityReason.Code.DRIVER_LATE);
    }

    @Test
    void lateIsToldOfFewRequestsToo() {
        TimeDistribution sixHundred = new TimeDistribution(90 * MILLI, 90 * MILLI, null, null, 90 * MILLI, 600);
        TimeDistribution sixty = new TimeDistribution(90 * MILLI, null, null, null, 90 * MILLI, 60);
        TimeDistribution oneOfSixty = new TimeDistribution(MILLI, null, null, null, 90 * MILLI, 60);

        assertThat(codes(load(new Errors(0, 0, 0, 0), sixHundred, 60, 600, 1)))
                .containsExactly(ValidityReason.Code.DRIVER_LATE);
        assertThat(codes(load(new Errors(0, 0, 0, 0), sixty, 6, 60, 1)))
                .containsExactly(ValidityReason.Code.DRIVER_LATE);
        assertThat(codes(load(new Errors(0, 0, 0, 0), oneOfSixty, 6, 60, 1))).isEmpty();
    }

    @Test
    void moreThanHalfOfTheCeilingIsTooMuch() {
        assertThat(codes(load(new Errors(0, 0, 0, 0), time(MILLI, MILLI), 5001, 50010, 1)))
                .containsExactly(ValidityReason.Code.DRIVER_SATURATED);
    }

    @Test
    void aClosedLoopNearTheCeilingMeasuresTheDriver() {
        assertThat(codes(closed(5001))).containsExactly(ValidityReason.Code.DRIVER_SATURATED);
        assertThat(codes(closed(4999))).isEmpty();
    }

    @Test
    void whatIsNeitherSentNorTurnedAwayIsMissing() {
        LoadMeasurement load = load(new Errors(0, 0, 0, 0), time(MILLI, MILLI), 1000, 9000, 1);
        assertThat(codes(load)).containsExactly(ValidityReason.Code.SCHEDULED_NOT_SENT);
    }

    @Test
    void fallingBehindIsTheSystemsOutcomeNotTheDriversFault() {
        LoadMeasurement behind = load(new Errors(0, 0, 0, 0), time(MILLI, MILLI), 1000, 10000, 0.8);
        assertThat(DriverLimits.reasons(behind, CALIBRATION)).isEmpty();
        assertThat(DriverLimits.outcome(behind)).isEqualTo(Outcome.OVERLOADED);
        assertThat(DriverLimits.outcome(load(new Errors(0, 0, 0, 1), time(MILLI, MILLI), 1000, 9999, 1)))
                .isEqualTo(Outcome.OVERLOADED);
    }

    @Test
    void moreThanOneInAThousandFailedIsFailing() {
        assertThat(DriverLimits.outcome(load(new Errors(5, 5, 1, 0), time(MILLI, MILLI), 1000, 10000, 1)))
                .isEqualTo(Outcome.FAILING);
        assertThat(DriverLimits.outcome(load(new Errors(5, 5, 0, 0), time(MILLI, MILLI), 1000, 10000, 1)))
                .isEqualTo(Outcome.OK);
    }

    @Test
    void aSystemThatOnlyTimesOutIsOverloadedAndOneThatRefusesIsFailing() {
        assertThat(DriverLimits.outcome(failingFromTheStart(new Errors(9_000, 500, 0, 0))))
                .isEqualTo(Outcome.OVERLOADED);
        assertThat(DriverLimits.outcome(failingFromTheStart(new Errors(500, 9_000, 0, 0))))
                .isEqualTo(Outcome.FAILING);
    }

    /** Of 2 s; 50 ms of them are under way at the end. */
    @Test
    void aWindowTooShortToTellIsNotOverloaded() {
        assertThat(DriverLimits.outcome(brief(0.974, 50 * MILLI, 50 * MILLI))).isEqualTo(Outcome.OK);
        assertThat(DriverLimits.outcome(brief(0.9, 50 * MILLI, 90 * MILLI))).isEqualTo(Outcome.OK);
        assertThat(DriverLimits.outcome(brief(0.6, 200 * MILLI, 600 * MILLI))).isEqualTo(Outcome.OVERLOADED);
    }

    private static LoadMeasurement brief(double achieved, long... p50Nanos) {
        List<SeriesPoint> series = new ArrayList<>();
        for (int second = 0; second < p50Nanos.length; second++) {
            series.add(new SeriesPoint(second, 100, 0, p50Nanos[second], p50Nanos[second]));
        }
        return load(new Errors(0, 0, 0, 0), time(MILLI, MILLI), 100, 1000, achieved, series);
    }

    private static List<ValidityReason.Code> codes(LoadMeasurement load) {
        return DriverLimits.reasons(load, CALIBRATION).stream()
                .map(ValidityReason::code)
                .toList();
    }

    private static TimeDistribution time(long p99, long max) {
        return new TimeDistribution(MILLI / 2, MILLI / 2, p99, p99, max, 10_000);
    }

    private static LoadMeasurement closed(double achieved) {
        LoadMeasurement open = load(new Errors(0, 0, 0, 0), time(MILLI, MILLI), achieved, (long) (achieved * 10), 1);
        return new LoadMeasurement(
                WindowId.of("w"),
                WindowKind.CLOSED_LOOP,
                "example",
                new Arrival("CLOSED_LOOP", null, 16),
                open.startedAt(),
                open.durationSeconds(),
                null,
                achieved,
                achieved,
                open.scheduled(),
                open.sent(),
                open.completed(),
                open.errors(),
                open.responseTime(),
                open.serviceTime(),
                open.sendLag(),
                List.of(),
                open.driver(),
                open.series(),
                open.intervalLog());
    }

    /** Ten seconds; response times grow when less than all is achieved. */
    private static LoadMeasurement load(
            Errors errors, TimeDistribution lag, double offered, long sent, double achieved) {
        return load(errors, lag, offered, sent, achieved, growing(achieved));
    }

    /** Of 10,000 requests; nearly all of every second fail, those that do not take the same time in each. */
    private static LoadMeasurement failingFromTheStart(Errors errors) {
        List<SeriesPoint> series = new ArrayList<>();
        for (int second = 0; second < 10; second++) {
            series.add(new SeriesPoint(second, 50, 950, 4_900 * MILLI, 4_900 * MILLI));
        }
        return load(errors, time(MILLI, MILLI), 1000, 10_000, 0.05, series);
    }

    private static List<SeriesPoint> growing(double achieved) {
        List<SeriesPoint> series = new ArrayList<>();
        for (int second = 0; second < 10; second++) {
            long response = achieved < 1 ? MILLI * (second + 1) : MILLI;
            series.add(new SeriesPoint(second, 100, 0, response, response));
        }
        return series;
    }

    private static LoadMeasurement load(
            Errors errors, TimeDistribution lag, double offered, long sent, double achieved, List<SeriesPoint> series) {
        return new LoadMeasurement(
                WindowId.of("w"),
                WindowKind.OPEN_LOOP,
                "example",
                new Arrival("POISSON", offered, null),
                "2026-01-01T00:00:00Z",
                10,
                offered,
                offered * achieved,
                offered * achieved,
                (long) (offered * 10),
                sent,
                (long) (offered * 10) - errors.total(),
                errors,
                time(MILLI, MILLI),
                time(MILLI, MILLI),
                lag,
                List.of(),
                new DriverUsage(0, 0, 1, 0, 1, Scheduling.NORMAL),
                series,
                "w.response.hlog");
    }
}
