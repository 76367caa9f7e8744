package org.archduet.selftest;

import java.util.List;
import org.archduet.driver.ArrivalModel;
import org.archduet.driver.record.SampleLog;

/**
 * LittlesLawCheck's law, L = &lambda;W. L is the server's: the number of requests in flight there, integrated over time
 * by its own clock from its own arrivals and answers. &lambda;W is the driver's: the requests it says it completed,
 * times the mean service time it says they had. The two have neither counter nor process in common (the clock is the
 * machine's), and the law holds exactly, whatever the arrivals, since the window begins and ends with no request in
 * flight. What is left between them is the way there and back, which the server does not see: 0.1 to 0.2 ms. With an
 * answer after 50 ms that is below half a percent, so that 1 % can be asked for.
 */
final class LittlesLawCheck implements Check {
    private static final int RATE = 200;
    private static final int SERVICE_MICROS = 50_000;

    @Override
    public boolean spoiltByLateness() {
        return true;
    }

    @Override
    public List<CheckResult> rows(KnownServerRig bench, SelfTestScope scope) {
        KnownServerRig.Seen seen =
                bench.drive(KnownBehaviours.fixed(SERVICE_MICROS), new ArrivalModel.Poisson(RATE), scope.window());
        SampleLog log = seen.record().log();
        double service = SampleStatistics.mean(SampleStatistics.of(seen, i -> (log.completed(i) - log.sent(i)) / 1e9));
        double counted = seen.requestSeconds() / scope.seconds();
        double driver = seen.load().completed() / scope.seconds() * service;
        return List.of(CheckResult.near(
                "Little's law: mean number in flight, by the driver against the server's count",
                counted,
                driver,
                scope.littleShare() * counted,
                "requests"));
    }
}
