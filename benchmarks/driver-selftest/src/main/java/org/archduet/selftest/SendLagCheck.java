package org.archduet.selftest;

import java.time.Duration;
import java.util.List;
import org.archduet.driver.ArrivalModel;
import org.archduet.driver.DriverDefaults;
import org.archduet.driver.machine.Pauses;
import org.archduet.result.load.DriverUsage;
import org.archduet.result.load.Scheduling;
import org.archduet.result.load.TimeDistribution;

/**
 * Whether this machine lets the driver send in time at 2,000/s. The aims are those of the project on a machine of its
 * own; beyond them, and up to the limits that a window has to keep, a neighbour was there and the driver is still
 * right. What the machine takes from a thread of normal priority that only reads the clock is reported beside it.
 */
final class SendLagCheck implements Check {
    private static final double P50_LIMIT = 0.2;

    /** Between those of p99 and of the maximum: 16 requests of the window, which one pause of 8 ms holds up. */
    private static final double P999_LIMIT = 20;

    @Override
    public List<CheckResult> rows(KnownServerRig bench, SelfTestScope scope) {
        Duration half = scope.window().dividedBy(2);
        Pauses before = Pauses.watch(half);
        KnownServerRig.Seen seen = bench.drive(KnownBehaviours.NONE, new ArrivalModel.Poisson(2_000), scope.window());
        Pauses around = before.and(Pauses.watch(half));
        return rows(seen.load().sendLag(), seen.load().driver(), around, scope);
    }

    static List<CheckResult> rows(TimeDistribution lag, DriverUsage driver, Pauses around, SelfTestScope scope) {
        return List.of(
                row("p50", SampleStatistics.millis(lag.p50Nanos()), 0.05, P50_LIMIT),
                row("p99", SampleStatistics.millis(lag.p99Nanos()), 0.1, DriverDefaults.LAG_P99_LIMIT.toNanos() / 1e6),
                row("p99.9", SampleStatistics.millis(lag.p999Nanos()), 1, P999_LIMIT),
                CheckResult.atMost(
                        "send lag at 2,000/s: maximum",
                        0,
                        SampleStatistics.millis(lag.maxNanos()),
                        DriverDefaults.LAG_MAX_LIMIT.toNanos() / 1e6,
                        "ms"),
                paused("p99", 0.99, around),
                paused("p99.9", 0.999, around),
                CheckResult.stated(
                        "send lag at 2,000/s: spent on spinning",
                        driver.spinNanos() / 1e9 / scope.seconds(),
                        "of a core"),
                CheckResult.stated(
                        "send lag at 2,000/s: at real-time priority (1: yes)",
                        driver.scheduling() == Scheduling.REAL_TIME ? 1 : 0,
                        "yes"));
    }

    private static CheckResult paused(String percentile, double q, Pauses around) {
        return CheckResult.stated(
                "a thread that only reads the clock, just before and after: " + percentile + " of its pauses",
                around.waitNanos(q) / 1e6,
                "ms");
    }

    private static CheckResult row(String percentile, double measured, double aim, double limit) {
        return CheckResult.atMostAiming("send lag at 2,000/s: " + percentile, measured, aim, limit, "ms");
    }
}
