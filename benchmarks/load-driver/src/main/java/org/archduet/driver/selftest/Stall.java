package org.archduet.driver.selftest;

import java.util.ArrayList;
import java.util.List;
import org.archduet.driver.ArrivalModel;

/**
 * A server that closes a gate for S within a window of T: with constant arrivals P(response &gt; x) = (S + b &minus; x) / T
 * for b &lt; x &lt; S + b, where b is the time of an answer without the gate.
 */
final class Stall implements Check {
    private static final int RATE = 400;
    private static final double BASE_MILLIS = 1;

    @Override
    public List<Row> rows(Bench bench, Scope scope) {
        double window = scope.window().toMillis();
        double stall = window / 5;
        String path = KnownBehaviours.gate(
                (long) stall * 1000, (int) (RATE * scope.seconds() / 4), (long) (BASE_MILLIS * 1000));
        Bench.Seen seen = bench.drive(path, new ArrivalModel.Constant(RATE), scope.window());
        double[] response = Samples.responseMillis(seen);
        double tolerance = (scope.slackMillis() + 2 * 1000.0 / RATE) / window;
        List<Row> rows = new ArrayList<>();
        for (int quarter = 1; quarter <= 3; quarter++) {
            double x = stall * quarter / 4;
            rows.add(Row.near(
                    "stall of " + (int) stall + " ms: share of responses above " + (int) x + " ms",
                    (stall + BASE_MILLIS - x) / window,
                    Samples.shareAbove(response, x),
                    tolerance,
                    "share"));
        }
        rows.add(Row.near(
                "stall of " + (int) stall + " ms: response p99",
                stall + BASE_MILLIS - 0.01 * window,
                Samples.millis(seen.load().responseTime().p99Nanos()),
                scope.slackMillis() + 2 * 1000.0 / RATE + 0.002 * stall,
                "ms"));
        return rows;
    }
}
