package org.archduet.driver.selftest;

import java.util.ArrayList;
import java.util.List;
import org.archduet.driver.ArrivalModel;
import org.archduet.result.TimeDistribution;

/** A server that answers after 10 ms, however many ask: percentiles against those that the server itself measured. */
final class FixedDelay implements Check {
    @Override
    public List<Row> rows(Bench bench, Scope scope) {
        Bench.Seen seen = bench.drive(KnownBehaviours.fixed(10_000), new ArrivalModel.Poisson(400), scope.window());
        double[] server = Samples.occupiedMillis(seen);
        TimeDistribution response = seen.load().responseTime();
        List<Row> rows = new ArrayList<>();
        add(rows, "p50", response.p50Nanos(), Samples.quantile(server, 0.5), scope);
        add(rows, "p90", response.p90Nanos(), Samples.quantile(server, 0.9), scope);
        add(rows, "p99", response.p99Nanos(), Samples.quantile(server, 0.99), scope);
        return rows;
    }

    private static void add(
            List<Row> rows, String name, @org.jspecify.annotations.Nullable Long nanos, double expected, Scope scope) {
        if (nanos != null) {
            rows.add(
                    Row.near("fixed 10 ms server: response " + name, expected, nanos / 1e6, scope.slackMillis(), "ms"));
        }
    }
}
