package org.archduet.driver.selftest;

import java.util.List;
import org.archduet.driver.ArrivalModel;
import org.archduet.driver.DriverDefaults;
import org.archduet.result.TimeDistribution;

/** Whether this machine lets the driver send in time at 2,000/s. */
final class Lag implements Check {
    @Override
    public List<Row> rows(Bench bench, Scope scope) {
        TimeDistribution lag = bench.drive("/none/${n}", new ArrivalModel.Poisson(2_000), scope.window())
                .load()
                .sendLag();
        return List.of(
                Row.atMost("send lag at 2,000/s: p50", 0.05, Samples.millis(lag.p50Nanos()), 0.15, "ms"),
                Row.atMost(
                        "send lag at 2,000/s: p99",
                        0,
                        Samples.millis(lag.p99Nanos()),
                        DriverDefaults.LAG_P99_LIMIT.toNanos() / 1e6,
                        "ms"),
                Row.atMost(
                        "send lag at 2,000/s: maximum",
                        0,
                        Samples.millis(lag.maxNanos()),
                        DriverDefaults.LAG_MAX_LIMIT.toNanos() / 1e6,
                        "ms"));
    }
}
