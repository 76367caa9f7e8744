package org.archduet.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.archduet.driver.machine.Pauses;
import org.archduet.driver.remote.Lines;
import org.archduet.result.load.Calibration;
import org.archduet.result.load.DriverUsage;
import org.archduet.result.load.Scheduling;
import org.archduet.result.load.TimeDistribution;
import org.junit.jupiter.api.Test;

class CheckResultTest {
    private static final double[] SERVER = served(10.05);
    private static final double[] IN_TIME = {0};

    /** One of 20 ms in a second. */
    private static final Pauses PAUSES = new Pauses(new long[] {20_000_000}, 1_000_000_000);

    @Test
    void aPercentileThatIsMissingFailsWhereThereAreEnoughRequests() {
        TimeDistribution without =
                new TimeDistribution(10_100_000L, 10_100_000L, 10_100_000L, null, 10_100_000L, 8_000);

        List<CheckResult> rows = FixedDelayCheck.rows(without, SERVER, IN_TIME, floor(0.1), SelfTestScope.FULL);
        assertThat(rows).hasSize(8);
        assertThat(rows.get(6).name()).contains("response p99.9");
        assertThat(rows)
                .extracting(CheckResult::passed)
                .containsExactly(true, true, true, true, true, true, false, true);
        assertThat(FixedDelayCheck.rows(without, SERVER, IN_TIME, floor(0.1), SelfTestScope.SHORT))
                .hasSize(6)
                .allMatch(CheckResult::passed);
    }

    @Test
    void theFloorIsPartOfWhatIsExpected() {
        TimeDistribution response =
                new TimeDistribution(10_200_000L, 10_210_000L, 10_400_000L, 11_000_000L, 12_000_000L, 8_000);

        assertThat(FixedDelayCheck.rows(response, SERVER, IN_TIME, floor(0.12), SelfTestScope.FULL))
                .extracting(CheckResult::verdict)
                .containsExactly(
                        CheckVerdict.PASS,
                        CheckVerdict.PASS,
                        CheckVerdict.PASS,
                        CheckVerdict.PASS,
                        CheckVerdict.MARGINAL,
                        CheckVerdict.PASS,
                        CheckVerdict.PASS,
                        CheckVerdict.PASS);
        assertThat(FixedDelayCheck.rows(response, SERVER, IN_TIME, floor(0), SelfTestScope.FULL))
                .extracting(CheckResult::verdict)
                .containsExactly(
                        CheckVerdict.PASS,
                        CheckVerdict.PASS,
                        CheckVerdict.PASS,
                        CheckVerdict.MARGINAL,
                        CheckVerdict.MARGINAL,
                        CheckVerdict.PASS,
                        CheckVerdict.PASS,
                        CheckVerdict.FAIL);
        assertThat(FixedDelayCheck.rows(response, SERVER, IN_TIME, floor(Double.NaN), SelfTestScope.FULL))
                .noneMatch(CheckResult::passed);
        // what the driver adds to every answer looks like the way there and back, so that way is judged too
        assertThat(FixedDelayCheck.rows(response, SERVER, IN_TIME, floor(0.3), SelfTestScope.FULL)
                        .get(0)
                        .verdict())
                .isEqualTo(CheckVerdict.MARGINAL);
        assertThat(FixedDelayCheck.rows(response, SERVER, IN_TIME, floor(1.1), SelfTestScope.FULL)
                        .get(0)
                        .verdict())
                .isEqualTo(CheckVerdict.FAIL);
    }

    @Test
    void whereTheMachineItselfIsUnevenAPercentileMayBeOffByThat() {
        TimeDistribution response =
                new TimeDistribution(10_150_000L, 10_160_000L, 13_000_000L, 13_100_000L, 13_100_000L, 8_000);
        double[] even = new double[1000];
        Arrays.fill(even, 0.1);
        double[] uneven = even.clone();
        Arrays.fill(uneven, 0, 20, 3);

        assertThat(p99(response, even)).isEqualTo(CheckVerdict.FAIL);
        assertThat(p99(response, uneven)).isEqualTo(CheckVerdict.PASS);
    }

    @Test
    void whatTheDriversCpuIsLateByIsExpectedOfTheAnswerToo() {
        TimeDistribution response =
                new TimeDistribution(10_150_000L, 10_160_000L, 13_150_000L, 13_160_000L, 13_170_000L, 8_000);
        double[] even = new double[1000];
        Arrays.fill(even, 0.1);
        double[] lag = new double[1000];
        Arrays.fill(lag, 300, 320, 3);

        assertThat(FixedDelayCheck.rows(response, SERVER, lag, new RoundTripFloor(even), SelfTestScope.FULL))
                .extracting(CheckResult::verdict)
                .containsOnly(CheckVerdict.PASS);
        assertThat(FixedDelayCheck.rows(response, SERVER, IN_TIME, new RoundTripFloor(even), SelfTestScope.FULL))
                .filteredOn(row -> !row.passed())
                .extracting(CheckResult::name)
                .containsExactly("fixed 10 ms server: response p99");
    }

    @Test
    void aWayThatIsSeldomSlowIsJudgedAsWell() {
        double[] floor = new double[1000];
        Arrays.fill(floor, 0.1);
        Arrays.fill(floor, 0, 20, 3);
        TimeDistribution response =
                new TimeDistribution(10_150_000L, 10_160_000L, 13_000_000L, 13_100_000L, 13_100_000L, 8_000);

        assertThat(FixedDelayCheck.rows(response, SERVER, IN_TIME, new RoundTripFloor(floor), SelfTestScope.FULL)
                        .get(1)
                        .verdict())
                .isEqualTo(CheckVerdict.MARGINAL);
        Arrays.fill(floor, 0, 20, 5);
        assertThat(FixedDelayCheck.rows(response, SERVER, IN_TIME, new RoundTripFloor(floor), SelfTestScope.FULL)
                        .get(1)
                        .verdict())
                .isEqualTo(CheckVerdict.FAIL);

        // one in 300 late by 21 ms moves what is expected of the delayed as well
        Arrays.fill(floor, 0, 20, 0.1);
        Arrays.fill(floor, 0, 3, 21);
        assertThat(FixedDelayCheck.rows(response, SERVER, IN_TIME, new RoundTripFloor(floor), SelfTestScope.FULL)
                        .get(5)
                        .verdict())
                .isEqualTo(CheckVerdict.FAIL);
    }

    @Test
    void aBusyMachineIsMarginalAndOnlyBeyondTheLimitIsTheDriverWrong() {
        assertThat(lag(49_000, 99_000, 990_000))
                .containsExactly(
                        CheckVerdict.PASS,
                        CheckVerdict.PASS,
                        CheckVerdict.PASS,
                        CheckVerdict.PASS,
                        CheckVerdict.STATED,
                        CheckVerdict.STATED,
                        CheckVerdict.STATED,
                        CheckVerdict.STATED);
        assertThat(lag(60_000, 110_000, 1_100_000))
                .startsWith(CheckVerdict.MARGINAL, CheckVerdict.MARGINAL, CheckVerdict.MARGINAL);
        assertThat(lag(210_000, 2_100_000, 21_000_000))
                .startsWith(CheckVerdict.FAIL, CheckVerdict.FAIL, CheckVerdict.FAIL);
        assertThat(CheckResult.atMostAiming("lag", 0.06, 0.05, 0.2, "ms"))
                .matches(CheckResult::passed)
                .asString()
                .startsWith("MARGINAL")
                .endsWith("ms, aim 0.0500");
    }

    @Test
    void whatAThreadThatOnlyLooksAtTheClockMetIsToldInMilliseconds() {
        TimeDistribution lag = new TimeDistribution(1_000L, 1_000L, 1_000L, 1_000L, 1_000L, 16_000);

        assertThat(SendLagCheck.rows(
                        lag, new DriverUsage(1, 1, 1, 1, 1, Scheduling.NORMAL), PAUSES, SelfTestScope.FULL))
                .filteredOn(row -> row.name().startsWith("a thread"))
                .extracting(CheckResult::measured)
                .usingElementComparator(Comparator.comparingDouble(value -> Math.rint(value * 1e6)))
                .containsExactly(10.0, 19.0);
    }

    @Test
    void aDriverThatNeverGotSteadyIsMarginal() {
        TimeDistribution floor = new TimeDistribution(90_000L, null, null, null, 1_000_000L, 1_000);
        List<CheckResult> rows = CalibrationCheck.rows(new Calibration(9_000, floor, 80_000, "null", true));

        assertThat(rows).extracting(CheckResult::passed).containsOnly(true);
        assertThat(rows).extracting(CheckResult::measured).containsExactly(1.0, 9_000.0, 0.09, 80.0);
        assertThat(rows.get(1).toString()).startsWith("STATED").contains("expected            -");
        assertThat(CalibrationCheck.rows(new Calibration(9_000, floor, 80_000, "null", false)))
                .extracting(CheckResult::verdict)
                .containsExactly(CheckVerdict.MARGINAL, CheckVerdict.STATED, CheckVerdict.STATED, CheckVerdict.STATED);
        assertThat(Lines.read(Lines.write(rows.get(1)), CheckResult.class)).isEqualTo(rows.get(1));
    }

    @Test
    void whatWasNotMeasuredTravelsAndFails() {
        CheckResult row = CheckResult.atMost("nothing", 1, Double.NaN, 1, "ms");

        assertThat(row.passed()).isFalse();
        assertThat(Lines.read(Lines.write(row), CheckResult.class)).isEqualTo(row);
    }

    private static List<CheckVerdict> lag(long p50, long p99, long p999) {
        return SendLagCheck.rows(
                        new TimeDistribution(p50, p50, p99, p999, p999, 16_000),
                        new DriverUsage(1, 1, 1, 1, 1, Scheduling.NORMAL),
                        PAUSES,
                        SelfTestScope.FULL)
                .stream()
                .map(CheckResult::verdict)
                .toList();
    }

    private static CheckVerdict p99(TimeDistribution response, double[] floor) {
        return FixedDelayCheck.rows(response, SERVER, IN_TIME, new RoundTripFloor(floor), SelfTestScope.FULL)
                .get(4)
                .verdict();
    }

    private static double[] served(double millis) {
        double[] times = new double[8_000];
        Arrays.fill(times, millis);
        return times;
    }

    /** The same for every request. */
    private static RoundTripFloor floor(double millis) {
        return new RoundTripFloor(new double[] {millis, millis, millis});
    }
}
