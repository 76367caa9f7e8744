package org.archduet.driver.selftest;

import java.util.ArrayList;
import java.util.List;
import org.archduet.driver.ArrivalModel;
import org.archduet.result.TimeDistribution;
import org.jspecify.annotations.Nullable;

/**
 * A server that answers after 10 ms, however many ask: percentiles against those that the server itself measured, plus the
 * driver's median floor against a null server: what the way there and back takes, which the server does not see. The first
 * window is not looked at: a cold server's threads compete with its compilers, outside of what it measures itself.
 */
final class FixedDelay implements Check {
    private static final ArrivalModel.Poisson ARRIVAL = new ArrivalModel.Poisson(1_000);

    /** What the project aims at; a busy machine is given {@link Scope#slackMillis} before the driver is called wrong. */
    private static final double AIM = 0.15;

    /** One wake-up in a thousand waits for whatever else runs on the server's CPU. */
    private static final double RARE_SLACK = 4;

    @Override
    public List<Row> rows(Bench bench, Scope scope) {
        String path = KnownBehaviours.fixed(10_000);
        bench.drive(path, ARRIVAL, scope.window());
        Bench.Seen seen = bench.drive(path, ARRIVAL, scope.window());
        double[] server = Samples.occupiedMillis(seen);
        return rows(seen.load().responseTime(), server, bench.floorMillis(), scope);
    }

    /** @param server times that the server measured itself, in milliseconds */
    static List<Row> rows(TimeDistribution response, double[] server, double floorMillis, Scope scope) {
        double slack = scope.slackMillis();
        List<Row> rows = new ArrayList<>();
        rows.add(row("p50", response.p50Nanos(), floorMillis + Samples.quantile(server, 0.5), AIM, slack));
        rows.add(row("p90", response.p90Nanos(), floorMillis + Samples.quantile(server, 0.9), AIM, slack));
        rows.add(row("p99", response.p99Nanos(), floorMillis + Samples.quantile(server, 0.99), AIM, slack));
        // a short window has too few requests for it; in a thorough one a percentile that is missing fails
        if (response.p999Nanos() != null || scope.thorough()) {
            double rare = RARE_SLACK * slack;
            rows.add(row("p99.9", response.p999Nanos(), floorMillis + Samples.quantile(server, 0.999), rare, rare));
        }
        return rows;
    }

    private static Row row(String name, @Nullable Long nanos, double expected, double aim, double slack) {
        return Row.near("fixed 10 ms server: response " + name, expected, Samples.millis(nanos), aim, slack, "ms");
    }
}
