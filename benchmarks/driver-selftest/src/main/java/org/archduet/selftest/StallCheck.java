package org.archduet.selftest;

import java.util.ArrayList;
import java.util.List;
import org.archduet.driver.ArrivalModel;

/**
 * A server that closes a gate for S within a window of T: with constant arrivals P(response &gt; x) = (S + b &minus; x)
 * / T for b &lt; x &lt; S + b, where b is the time from the gate's opening to the answer, as the server measured it
 * (all who waited are let in at once, so that b differs between them; that spread is allowed for).
 */
final class StallCheck implements Check {
    private static final int RATE = 400;
    private static final double BASE_MILLIS = 1;

    @Override
    public boolean spoiltByLateness() {
        return true;
    }

    @Override
    public List<CheckResult> rows(KnownServerRig bench, SelfTestScope scope) {
        double window = scope.window().toMillis();
        double stall = window / 5;
        String path = KnownBehaviours.gate(
                (long) stall * 1000, (int) (RATE * scope.seconds() / 4), (long) (BASE_MILLIS * 1000));
        KnownServerRig.Seen seen = bench.drive(path, new ArrivalModel.Constant(RATE), scope.window());
        double[] response = SampleStatistics.responseMillis(seen);
        double[] occupied = SampleStatistics.occupiedMillis(seen);
        double[] gated = SampleStatistics.of(seen, i -> response[i] > stall / 4 ? occupied[i] : Double.NaN);
        double base = SampleStatistics.mean(gated);
        // no more than a tenth of the stall, or the row would say nothing on a busy machine
        double spread = Math.min(stall / 10, SampleStatistics.quantile(gated, 1) - SampleStatistics.quantile(gated, 0));
        double tolerance = (scope.slackMillis() + spread + 2 * 1000.0 / RATE) / window;
        List<CheckResult> rows = new ArrayList<>();
        for (int quarter = 1; quarter <= 3; quarter++) {
            double x = stall * quarter / 4;
            rows.add(CheckResult.near(
                    "stall of " + (int) stall + " ms: share of responses above " + (int) x + " ms",
                    (stall + base - x) / window,
                    SampleStatistics.shareAbove(response, x),
                    tolerance,
                    "share"));
        }
        rows.add(CheckResult.near(
                "stall of " + (int) stall + " ms: response p99",
                stall + base - 0.01 * window,
                SampleStatistics.millis(seen.load().responseTime().p99Nanos()),
                scope.slackMillis() + spread + 2 * 1000.0 / RATE + 0.002 * stall,
                "ms"));
        double exact = SampleStatistics.quantile(response, 0.99);
        rows.add(CheckResult.near(
                "stall of " + (int) stall + " ms: response p99 against all requests of the window",
                exact,
                SampleStatistics.millis(seen.load().responseTime().p99Nanos()),
                0.005 * exact,
                "ms"));
        return rows;
    }
}
