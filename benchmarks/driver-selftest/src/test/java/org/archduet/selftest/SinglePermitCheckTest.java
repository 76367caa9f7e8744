package org.archduet.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.archduet.driver.ArrivalModel;
import org.archduet.driver.queue.LindleyRecursion;
import org.junit.jupiter.api.Test;

/** With the tolerances of a machine that is to measure, and times that are computed instead of measured. */
class SinglePermitCheckTest {
    private static final String P99 =
            "single permit: p99 distance from Lindley's recursion, beyond the slowest immediate answer at that time (at most)";
    private static final double SERVICE = 2.1;
    private static final double[] BESIDE = {10, 4_000, 7_990};
    private static final RoundTripFloor FLOOR = new RoundTripFloor(new double[] {0.1, 0.1, 0.1});

    @Test
    void passesADriverThatTellsTheTruth() {
        assertThat(rows(queue(320, SERVICE, wait -> wait))).hasSize(10).allMatch(CheckResult::passed);
    }

    @Test
    void findsADriverThatHidesHalfOfTheWaiting() {
        assertThat(failed(rows(queue(320, SERVICE, wait -> wait / 2))))
                .containsExactly(
                        "single permit: mean response against Lindley's recursion",
                        "single permit: median of the response less Lindley's recursion (at least)",
                        P99);
    }

    @Test
    void findsADriverThatHidesAllOfIt() {
        assertThat(failed(rows(queue(320, SERVICE, wait -> 0))))
                .contains(
                        "single permit: mean wait against M/D/1",
                        "single permit: mean response against Lindley's recursion");
    }

    /** Less than every tolerance for what the machine adds, and on the side on which no machine errs. */
    @Test
    void findsADriverWhoseTimesAreHalfAMillisecondTooShort() {
        SinglePermitCheck.Queue queue = queue(320, SERVICE, wait -> wait - 0.48);
        RoundTripFloor floor = new RoundTripFloor(new double[] {-0.38, -0.37, -0.36});

        assertThat(failed(rows(new SinglePermitCheck.Queue(
                        queue.intended(), queue.service(), queue.response(), BESIDE, floor))))
                .contains(
                        "single permit: median of the response less Lindley's recursion (at least)",
                        "round trip, beside the single permit: shortest (at least)");
    }

    @Test
    void aServerThatIsTooBusyHasNoMeanWaitInTheLongRun() {
        assertThat(rows(queue(320, 2.9, wait -> wait)))
                .filteredOn(row -> row.verdict() == CheckVerdict.STATED)
                .extracting(CheckResult::name)
                .containsExactly("single permit: mean wait, too busy for M/D/1");
    }

    @Test
    void whatTheServerSaysNothingAboutIsLeftOut() {
        SinglePermitCheck.Queue whole = queue(320, SERVICE, wait -> wait);
        double[] service = whole.service().clone();
        service[7] = Double.NaN;

        assertThat(rows(new SinglePermitCheck.Queue(whole.intended(), service, whole.response(), BESIDE, FLOOR)))
                .allMatch(CheckResult::passed);
    }

    /** Where it holds one request in a hundred up on its way, the busy periods after it are late too. */
    @Test
    void aPauseOfTheMachineThatTheFloorHasMetTooIsNoFault() {
        SinglePermitCheck.Queue paused = paused();

        assertThat(rows(paused)).allMatch(CheckResult::passed);
        assertThat(failed(rows(new SinglePermitCheck.Queue(
                        paused.intended(), paused.service(), paused.response(), BESIDE, FLOOR))))
                .containsExactly(P99);
    }

    /** A pause excuses what is apart in its trace, not what is apart at another time. */
    @Test
    void whatIsApartAtAnotherTimeIsNotExcusedByAPause() {
        SinglePermitCheck.Queue queue = new SinglePermitCheck.Queue(
                new double[] {0, 150, 151, 300, 450},
                new double[] {2, 2, 2, 2, 2},
                new double[] {2, 2, 2, 2, 2},
                new double[] {50, 152, 449},
                new RoundTripFloor(new double[] {9, 3, 1}));

        assertThat(queue.beyondPauses(new double[] {10, 10, Double.NaN, 10, 0.5}))
                .containsExactly(10, 1, Double.NaN, 10, 0);
    }

    @Test
    void requestsStandInTheOrderInWhichTheServerTookThem() {
        double[] places = {-1, 3, 1, -1, 4};

        assertThat(SampleStatistics.inOrder(places, new double[] {1, 2, 3, 4, 5}))
                .containsExactly(1, 3, 4, 2, 5);
    }

    /** It would excuse what the driver itself adds to all requests of the window. */
    @Test
    void theFloorIsJudgedToo() {
        SinglePermitCheck.Queue whole = queue(320, SERVICE, wait -> wait + 5);
        double[] beside = offsets(320, 19_52).toArray();
        RoundTripFloor slow =
                new RoundTripFloor(Arrays.stream(beside).map(time -> 5.1).toArray());

        assertThat(failed(rows(new SinglePermitCheck.Queue(
                        whole.intended(), whole.service(), whole.response(), beside, slow))))
                .containsExactly(
                        "round trip, beside the single permit: p50 (at most)",
                        "round trip, beside the single permit: p99 (at most)");
    }

    /** Every 800 ms nothing gets to the server for 8 ms. */
    private static SinglePermitCheck.Queue paused() {
        SinglePermitCheck.Queue whole = queue(320, SERVICE, wait -> wait);
        double[] reached =
                Arrays.stream(whole.intended()).map(time -> time + held(time)).toArray();
        double[] fromThere = LindleyRecursion.responses(reached, whole.service());
        double[] response = IntStream.range(0, reached.length)
                .mapToDouble(i -> reached[i] + fromThere[i] + 0.1 - whole.intended()[i])
                .toArray();
        double[] beside = offsets(320, 19_52).toArray();
        double[] floor = Arrays.stream(beside).map(time -> held(time) + 0.1).toArray();
        return new SinglePermitCheck.Queue(
                whole.intended(), whole.service(), response, beside, new RoundTripFloor(floor));
    }

    private static double held(double time) {
        return Math.max(0, 8 - time % 800);
    }

    private static DoubleStream offsets(double rate, long seed) {
        return Arrays.stream(new ArrivalModel.Poisson(rate).offsets(Duration.ofSeconds(8), seed))
                .mapToDouble(nanos -> nanos / 1e6);
    }

    private static List<CheckResult> rows(SinglePermitCheck.Queue poisson) {
        double[] intended = IntStream.range(0, 1_200).mapToDouble(i -> i / 0.15).toArray();
        double[] service = new double[intended.length];
        Arrays.fill(service, SERVICE);
        double[] response = Arrays.stream(service).map(time -> time + 0.1).toArray();
        return SinglePermitCheck.rows(
                poisson, new SinglePermitCheck.Queue(intended, service, response, BESIDE, FLOOR), SelfTestScope.FULL);
    }

    private static List<String> failed(List<CheckResult> rows) {
        return rows.stream().filter(row -> !row.passed()).map(CheckResult::name).toList();
    }

    /** @param told the wait that the driver reports for the true one */
    private static SinglePermitCheck.Queue queue(double rate, double millis, DoubleUnaryOperator told) {
        double[] intended = offsets(rate, 20_26).toArray();
        double[] service = new double[intended.length];
        Arrays.fill(service, millis);
        double[] response = Arrays.stream(LindleyRecursion.responses(intended, service))
                .map(time -> told.applyAsDouble(time - millis) + millis + 0.1)
                .toArray();
        return new SinglePermitCheck.Queue(intended, service, response, BESIDE, FLOOR);
    }
}
