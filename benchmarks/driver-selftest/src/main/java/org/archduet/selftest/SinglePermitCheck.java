package org.archduet.selftest;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.archduet.driver.ArrivalModel;
import org.archduet.driver.queue.LindleyRecursion;
import org.archduet.driver.record.SampleLog;

/**
 * A server that takes one request at a time. Request by request against Lindley's recursion (1952) over the intended
 * times and the times the server measured, in the server's order (of two requests that are due within 50 µs, one in
 * sixty here, either may come first, and one service time later or sooner): W(n+1) = max(0, W(n) + S(n) &minus; A(n)),
 * response = W + S. Beside it the mean wait of an M/D/1 queue, &rho;s / (2(1 &minus; &rho;)) (Pollaczek and Khinchine).
 * As many requests again, drawn at random from the same arrivals, are answered at once: their {@link RoundTripFloor} is
 * expected on top, and has met the same pauses. Since it excuses those of the driver as well as those of the machine,
 * it is judged itself. No answer can come sooner than the recursion and the way there and back have it.
 */
final class SinglePermitCheck implements Check {
    private static final int PERMIT = 0;
    private static final int AT_ONCE = 1;
    private static final List<String> PATHS = List.of(KnownBehaviours.permit(2_000), KnownBehaviours.NONE);

    /**
     * Of requests that need the permit, and of those that do not. Busy for two thirds of the time, so that the waits
     * are several times what may be wrong with them.
     */
    private static final int RATE = 320;

    /** Of both together: gaps of three times the service, so that a pause of the machine does not leave a queue. */
    private static final int CONSTANT_RATE = 150;

    /**
     * Of the wait: five standard errors of its mean in a window of eight seconds, each 0.075 to 0.08 of it by
     * simulation (200 windows, the number of arrivals known).
     */
    private static final double SAMPLING = 0.4;

    private static final double BUSIEST = 0.85;

    /**
     * For how long a pause is seen in the queue, in ms: one that leaves the server without work for 10 ms is caught up
     * in 10 / (1 &minus; &rho;) ms on the mean, 30 ms; three times that.
     */
    private static final double TRACE = 100;

    @Override
    public boolean spoiltByLateness() {
        return true;
    }

    @Override
    public List<CheckResult> rows(KnownServerRig bench, SelfTestScope scope) {
        KnownServerRig.Seen poisson = bench.drive(PATHS, new ArrivalModel.Poisson(2 * RATE), scope.window());
        KnownServerRig.Seen constant = bench.drive(PATHS, new ArrivalModel.Constant(CONSTANT_RATE), scope.window());
        return rows(Queue.of(poisson), Queue.of(constant), scope);
    }

    /**
     * Requests in the order in which the server took them; all in milliseconds.
     *
     * @param service that the server measured; NaN where it says nothing
     * @param besideIntended when the requests of the window were due that did not need the permit
     * @param floor response times of those
     */
    record Queue(
            double[] intended, double[] service, double[] response, double[] besideIntended, RoundTripFloor floor) {
        static Queue of(KnownServerRig.Seen seen) {
            SampleLog log = seen.record().log();
            double[] intended = SampleStatistics.of(seen, i -> log.intended(i) / 1e6);
            return new Queue(
                    SampleStatistics.asServed(seen, SampleStatistics.ofPath(seen, PERMIT, intended), PERMIT),
                    SampleStatistics.asServed(seen, SampleStatistics.occupiedMillis(seen, PERMIT), PERMIT),
                    SampleStatistics.asServed(seen, SampleStatistics.responseMillis(seen, PERMIT), PERMIT),
                    SampleStatistics.ofPath(seen, AT_ONCE, intended),
                    new RoundTripFloor(SampleStatistics.responseMillis(seen, AT_ONCE)));
        }

        double[] waits() {
            return SampleStatistics.minus(response, service);
        }

        /**
         * What is left of a distance when the slowest answer is taken off that came at once, of those due from {@link
         * #TRACE} before the request to its answer. Pauses are rare, and few requests meet one: quantiles of both over
         * the window say little.
         */
        double[] beyondPauses(double[] apart) {
            double[] beyond = new double[apart.length];
            int first = 0;
            for (int i = 0; i < apart.length; i++) {
                while (first < besideIntended.length && besideIntended[first] < intended[i] - TRACE) {
                    first++;
                }
                double slowest = 0;
                for (int at = first;
                        at < besideIntended.length && besideIntended[at] <= intended[i] + response[i];
                        at++) {
                    slowest = Math.max(slowest, floor.millis()[at]);
                }
                beyond[i] = Double.isNaN(apart[i]) ? apart[i] : Math.max(0, apart[i] - slowest);
            }
            return beyond;
        }
    }

    static List<CheckResult> rows(Queue poisson, Queue constant, SelfTestScope scope) {
        RoundTripFloor floor = poisson.floor();
        double[] expected = LindleyRecursion.responses(poisson.intended(), poisson.service());
        // NaN, and so left out, where the server says nothing
        double[] longer = SampleStatistics.minus(poisson.waits(), SampleStatistics.minus(expected, poisson.service()));
        double[] apart = Arrays.stream(longer).map(Math::abs).toArray();
        double service = SampleStatistics.mean(poisson.service());
        double busy = poisson.response().length / scope.seconds() * service / 1000;
        double wait = busy * service / (2 * (1 - busy));
        double waited = SampleStatistics.mean(poisson.waits());
        List<CheckResult> rows = new ArrayList<>(floor.rows("round trip, beside the single permit", scope));
        rows.addAll(List.of(
                CheckResult.near(
                        "single permit: mean response against Lindley's recursion",
                        floor.mean() + SampleStatistics.mean(expected),
                        SampleStatistics.mean(poisson.response()),
                        scope.slackMillis(),
                        "ms"),
                CheckResult.atMost(
                        "single permit: median distance from Lindley's recursion, request by request",
                        floor.median(),
                        SampleStatistics.quantile(apart, 0.5),
                        scope.slackMillis(),
                        "ms"),
                CheckResult.atLeast(
                        "single permit: median of the response less Lindley's recursion",
                        0,
                        SampleStatistics.quantile(longer, 0.5),
                        0,
                        "ms"),
                CheckResult.atMost(
                        "single permit: p99 distance from Lindley's recursion, beyond the slowest immediate answer at that time",
                        0,
                        SampleStatistics.quantile(poisson.beyondPauses(apart), 0.99),
                        4 * scope.slackMillis(),
                        "ms"),
                // a server that a neighbour slows down may have no mean wait in the long run
                busy < BUSIEST
                        ? CheckResult.near(
                                "single permit: mean wait against M/D/1",
                                floor.mean() + wait,
                                waited,
                                SAMPLING * wait + scope.slackMillis(),
                                "ms")
                        : CheckResult.stated("single permit: mean wait, too busy for M/D/1", waited, "ms"),
                CheckResult.near(
                        "single permit, constant arrivals below capacity: mean wait",
                        constant.floor().mean(),
                        SampleStatistics.mean(constant.waits()),
                        scope.slackMillis(),
                        "ms"),
                RoundTripFloor.shortest("single permit, constant arrivals below capacity: wait", constant.waits()),
                floor.shortest("round trip, beside the single permit")));
        return rows;
    }
}
