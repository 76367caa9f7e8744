package org.archduet.selftest;

import java.util.ArrayList;
import java.util.List;
import org.archduet.driver.ArrivalModel;
import org.archduet.result.load.DriverBook;
import org.archduet.result.load.TimeDistribution;
import org.jspecify.annotations.Nullable;

/**
 * A server that answers after 10 ms, however many ask: percentiles against those of what the server itself measured and
 * of the {@link RoundTripFloor}, which the server does not see, taken together, and of the send lag: an answer 10 ms
 * later needs the driver's CPU again, which a pause may then have taken. Half of the requests, drawn at random, are
 * answered at once and are the floor: of the same window, so that both see the same pauses of the machine. The first
 * window is not looked at: a cold server's threads compete with its compilers, outside of what it measures itself.
 */
final class FixedDelayCheck implements Check {
    /** 1,000/s of each. */
    private static final ArrivalModel.Poisson ARRIVAL = new ArrivalModel.Poisson(2_000);

    private static final int DELAYED = 0;
    private static final int AT_ONCE = 1;
    private static final List<String> PATHS = List.of(KnownBehaviours.fixed(10_000), KnownBehaviours.NONE);

    /**
     * In ms, what the project aims at; a busy machine is given {@link SelfTestScope#slackMillis} before the driver is
     * called wrong.
     */
    private static final double AIM = 0.15;

    /** Times the slack: one wake-up in a hundred waits for whatever else runs on the server's CPU. */
    private static final double SELDOM_SLACK = 2;

    /**
     * Times the slack, as the next: in a window of eight seconds p99.9 is eight requests, which a single pause of the
     * machine of 10 ms holds up.
     */
    private static final double RARE_AIM = 4;

    private static final double RARE_SLACK = 20;

    /**
     * Times the slack: in a full self-test that of the send lag's p99.9, 20 ms; a pause of 28 ms in its window makes as
     * much.
     */
    private static final double FLOOR_RARE_SLACK = 40;

    @Override
    public boolean spoiltByLateness() {
        return true;
    }

    @Override
    public List<CheckResult> rows(KnownServerRig bench, SelfTestScope scope) {
        bench.warmUp(PATHS, ARRIVAL, scope.window());
        KnownServerRig.Seen seen = bench.drive(PATHS, ARRIVAL, scope.window());
        TimeDistribution response = seen.load().operations().stream()
                .filter(operation -> operation.operation().equals(KnownServerRig.operation(DELAYED)))
                .findFirst()
                .orElseThrow()
                .responseTime();
        double[] server = SampleStatistics.occupiedMillis(seen, DELAYED);
        List<CheckResult> rows = new ArrayList<>(rows(
                response,
                server,
                SampleStatistics.lagMillis(seen),
                new RoundTripFloor(SampleStatistics.responseMillis(seen, AT_ONCE)),
                scope));
        rows.add(RoundTripFloor.shortest(
                "fixed 10 ms server: response beyond what the server measured",
                SampleStatistics.minus(SampleStatistics.responseMillis(seen, DELAYED), server)));
        rows.add(CheckResult.near("fixed 10 ms server: times below zero", 0, negativeTimes(seen), 0, "times"));
        return rows;
    }

    /** NaN when the driver keeps no book. */
    private static double negativeTimes(KnownServerRig.Seen seen) {
        DriverBook book = seen.load().driverBook();
        return book == null ? Double.NaN : book.negativeTimes();
    }

    /**
     * @param server times that the server measured itself, in milliseconds
     * @param lag how long requests of the window waited for the driver's CPU, in milliseconds
     */
    static List<CheckResult> rows(
            TimeDistribution response, double[] server, double[] lag, RoundTripFloor floor, SelfTestScope scope) {
        double slack = scope.slackMillis();
        Expected expected = new Expected(server, floor.and(lag), floor);
        List<CheckResult> rows = new ArrayList<>(floor.rows("round trip to a server that answers at once", scope));
        rows.add(expected.row("p50", 0.5, response.p50Nanos(), AIM, slack));
        rows.add(expected.row("p90", 0.9, response.p90Nanos(), AIM, slack));
        rows.add(expected.row("p99", 0.99, response.p99Nanos(), AIM, SELDOM_SLACK * slack));
        // a short window has too few requests for it; in a thorough one a percentile that is missing fails
        if (response.p999Nanos() != null || scope.thorough()) {
            rows.add(CheckResult.atMostAiming(
                    "round trip to a server that answers at once: p99.9",
                    floor.quantile(0.999),
                    RARE_AIM * slack,
                    FLOOR_RARE_SLACK * slack,
                    "ms"));
            rows.add(expected.row("p99.9", 0.999, response.p999Nanos(), RARE_AIM * slack, RARE_SLACK * slack));
        }
        rows.add(floor.shortest("round trip to a server that answers at once"));
        return rows;
    }

    /**
     * @param way the floor, and what the driver's CPU is late by when it is needed again for the answer, 10 ms
     *     later
     */
    private record Expected(double[] server, RoundTripFloor way, RoundTripFloor floor) {
        /** SendLagCheck that is not the CPU's does not come twice: as much less than expected is right too. */
        CheckResult row(String name, double q, @Nullable Long nanos, double aim, double slack) {
            double twiceLate = way.quantileWith(server, q);
            return CheckResult.near(
                    "fixed 10 ms server: response " + name,
                    twiceLate,
                    SampleStatistics.millis(nanos),
                    aim,
                    slack + twiceLate - floor.quantileWith(server, q),
                    "ms");
        }
    }
}
