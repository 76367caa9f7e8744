package org.archduet.driver.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.archduet.driver.machine.Pauses;
import org.archduet.driver.remote.Lines;
import org.archduet.result.Calibration;
import org.archduet.result.DriverUsage;
import org.archduet.result.Scheduling;
import org.archduet.result.TimeDistribution;
import org.junit.jupiter.api.Test;

class RowTest {
    private static final double[] SERVER = served(10.05);
    private static final double[] IN_TIME = {0};

    /** One of 20 ms in a second. */
    private static final Pauses PAUSES = new Pauses(new long[] {20_000_000}, 1_000_000_000);

    @Test
    void aPercentileThatIsMissingFailsWhereThereAreEnoughRequests() {
        TimeDistribution without =
                new TimeDistribution(10_100_000L, 10_100_000L, 10_100_000L, null, 10_100_000L, 8_000);

        List<Row> rows = FixedDelay.rows(without, SERVER, IN_TIME, floor(0.1), Scope.FULL);
        assertThat(rows).hasSize(7);
        assertThat(rows.get(6).name()).contains("response p99.9");
        assertThat(rows).extracting(Row::passed).containsExactly(true, true, true, true, true, true, false);
        assertThat(FixedDelay.rows(without, SERVER, IN_TIME, floor(0.1), Scope.SHORT))
                .hasSize(5)
                .allMatch(Row::passed);
    }

    @Test
    void theFloorIsPartOfWhatIsExpected() {
        TimeDistribution response =
                new TimeDistribution(10_200_000L, 10_210_000L, 10_400_000L, 11_000_000L, 12_000_000L, 8_000);

        assertThat(FixedDelay.rows(response, SERVER, IN_TIME, floor(0.12), Scope.FULL))
                .extracting(Row::verdict)
                .containsExactly(
                        Verdict.PASS,
                        Verdict.PASS,
                        Verdict.PASS,
                        Verdict.PASS,
                        Verdict.MARGINAL,
                        Verdict.PASS,
                        Verdict.PASS);
        assertThat(FixedDelay.rows(response, SERVER, IN_TIME, floor(0), Scope.FULL))
                .extracting(Row::verdict)
                .containsExactly(
                        Verdict.PASS,
                        Verdict.PASS,
                        Verdict.PASS,
                        Verdict.MARGINAL,
                        Verdict.MARGINAL,
                        Verdict.PASS,
                        Verdict.PASS);
        assertThat(FixedDelay.rows(response, SERVER, IN_TIME, floor(Double.NaN), Scope.FULL))
                .noneMatch(Row::passed);
        // what the driver adds to every answer looks like the way there and back, so that way is judged too
        assertThat(FixedDelay.rows(response, SERVER, IN_TIME, floor(0.3), Scope.FULL)
                        .get(0)
                        .verdict())
                .isEqualTo(Verdict.MARGINAL);
        assertThat(FixedDelay.rows(response, SERVER, IN_TIME, floor(1.1), Scope.FULL)
                        .get(0)
                        .verdict())
                .isEqualTo(Verdict.FAIL);
    }

    @Test
    void whereTheMachineItselfIsUnevenAPercentileMayBeOffByThat() {
        TimeDistribution response =
                new TimeDistribution(10_150_000L, 10_160_000L, 13_000_000L, 13_100_000L, 13_100_000L, 8_000);
        double[] even = new double[1000];
        Arrays.fill(even, 0.1);
        double[] uneven = even.clone();
        Arrays.fill(uneven, 0, 20, 3);

        assertThat(p99(response, even)).isEqualTo(Verdict.FAIL);
        assertThat(p99(response, uneven)).isEqualTo(Verdict.PASS);
    }

    @Test
    void whatTheDriversCpuIsLateByIsExpectedOfTheAnswerToo() {
        TimeDistribution response =
                new TimeDistribution(10_150_000L, 10_160_000L, 13_150_000L, 13_160_000L, 13_170_000L, 8_000);
        double[] even = new double[1000];
        Arrays.fill(even, 0.1);
        double[] lag = new double[1000];
        Arrays.fill(lag, 300, 320, 3);

        assertThat(FixedDelay.rows(response, SERVER, lag, new Floor(even), Scope.FULL))
                .extracting(Row::verdict)
                .containsOnly(Verdict.PASS);
        assertThat(FixedDelay.rows(response, SERVER, IN_TIME, new Floor(even), Scope.FULL))
                .filteredOn(row -> !row.passed())
                .extracting(Row::name)
                .containsExactly("fixed 10 ms server: response p99");
    }

    @Test
    void aWayThatIsSeldomSlowIsJudgedAsWell() {
        double[] floor = new double[1000];
        Arrays.fill(floor, 0.1);
        Arrays.fill(floor, 0, 20, 3);
        TimeDistribution response =
                new TimeDistribution(10_150_000L, 10_160_000L, 13_000_000L, 13_100_000L, 13_100_000L, 8_000);

        assertThat(FixedDelay.rows(response, SERVER, IN_TIME, new Floor(floor), Scope.FULL)
                        .get(1)
                        .verdict())
                .isEqualTo(Verdict.MARGINAL);
        Arrays.fill(floor, 0, 20, 5);
        assertThat(FixedDelay.rows(response, SERVER, IN_TIME, new Floor(floor), Scope.FULL)
                        .get(1)
                        .verdict())
                .isEqualTo(Verdict.FAIL);

        // one in 300 late by 21 ms moves what is expected of the delayed as well
        Arrays.fill(floor, 0, 20, 0.1);
        Arrays.fill(floor, 0, 3, 21);
        assertThat(FixedDelay.rows(response, SERVER, IN_TIME, new Floor(floor), Scope.FULL)
                        .get(5)
                        .verdict())
                .isEqualTo(Verdict.FAIL);
    }

    @Test
    void aBusyMachineIsMarginalAndOnlyBeyondTheLimitIsTheDriverWrong() {
        assertThat(lag(49_000, 99_000, 990_000))
                .containsExactly(
                        Verdict.PASS,
                        Verdict.PASS,
                        Verdict.PASS,
                        Verdict.PASS,
                        Verdict.STATED,
                        Verdict.STATED,
                        Verdict.STATED,
                        Verdict.STATED);
        assertThat(lag(60_000, 110_000, 1_100_000)).startsWith(Verdict.MARGINAL, Verdict.MARGINAL, Verdict.MARGINAL);
        assertThat(lag(210_000, 2_100_000, 21_000_000)).startsWith(Verdict.FAIL, Verdict.FAIL, Verdict.FAIL);
        assertThat(Row.atMostAiming("lag", 0.06, 0.05, 0.2, "ms"))
                .matches(Row::passed)
                .asString()
                .startsWith("MARGINAL")
                .endsWith("ms, aim 0.0500");
    }

    @Test
    void whatAThreadThatOnlyLooksAtTheClockMetIsToldInMilliseconds() {
        TimeDistribution lag = new TimeDistribution(1_000L, 1_000L, 1_000L, 1_000L, 1_000L, 16_000);

        assertThat(Lag.rows(lag, new DriverUsage(1, 1, 1, 1, 1, Scheduling.NORMAL), PAUSES, Scope.FULL))
                .filteredOn(row -> row.name().startsWith("a thread"))
                .extracting(Row::measured)
                .usingElementComparator(Comparator.comparingDouble(value -> Math.rint(value * 1e6)))
                .containsExactly(10.0, 19.0);
    }

    @Test
    void aDriverThatNeverGotSteadyIsMarginal() {
        TimeDistribution floor = new TimeDistribution(90_000L, null, null, null, 1_000_000L, 1_000);
        List<Row> rows = Calibrated.rows(new Calibration(9_000, floor, 80_000, "null", true));

        assertThat(rows).extracting(Row::passed).containsOnly(true);
        assertThat(rows).extracting(Row::measured).containsExactly(1.0, 9_000.0, 0.09, 80.0);
        assertThat(rows.get(1).toString()).startsWith("STATED").contains("expected            -");
        assertThat(Calibrated.rows(new Calibration(9_000, floor, 80_000, "null", false)))
                .extracting(Row::verdict)
                .containsExactly(Verdict.MARGINAL, Verdict.STATED, Verdict.STATED, Verdict.STATED);
        assertThat(Lines.read(Lines.write(rows.get(1)), Row.class)).isEqualTo(rows.get(1));
    }

    @Test
    void whatWasNotMeasuredTravelsAndFails() {
        Row row = Row.atMost("nothing", 1, Double.NaN, 1, "ms");

        assertThat(row.passed()).isFalse();
        assertThat(Lines.read(Lines.write(row), Row.class)).isEqualTo(row);
    }

    private static List<Verdict> lag(long p50, long p99, long p999) {
        return Lag.rows(
                        new TimeDistribution(p50, p50, p99, p999, p999, 16_000),
                        new DriverUsage(1, 1, 1, 1, 1, Scheduling.NORMAL),
                        PAUSES,
                        Scope.FULL)
                .stream()
                .map(Row::verdict)
                .toList();
    }

    private static Verdict p99(TimeDistribution response, double[] floor) {
        return FixedDelay.rows(response, SERVER, IN_TIME, new Floor(floor), Scope.FULL)
                .get(4)
                .verdict();
    }

    private static double[] served(double millis) {
        double[] times = new double[8_000];
        Arrays.fill(times, millis);
        return times;
    }

    /** The same for every request. */
    private static Floor floor(double millis) {
        return new Floor(new double[] {millis, millis, millis});
    }
}
