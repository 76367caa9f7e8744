package org.archduet.driver.selftest;

import java.util.List;
import org.archduet.driver.ArrivalModel;
import org.archduet.driver.record.SampleLog;

/**
 * A server that takes one request at a time. Request by request against Lindley's recursion (1952) over the intended times
 * and the times the server measured: W(n+1) = max(0, W(n) + S(n) &minus; A(n)), response = W + S. Beside it the mean wait of
 * an M/D/1 queue, &rho;s / (2(1 &minus; &rho;)) (Pollaczek and Khinchine). The {@link Floor} at the same rate is expected on top.
 */
final class SinglePermit implements Check {
    private static final int RATE = 150;
    private static final long SERVICE_MICROS = 2_000;

    @Override
    public List<Row> rows(Bench bench, Scope scope) {
        String path = KnownBehaviours.permit(SERVICE_MICROS);
        Bench.Seen poisson = bench.drive(path, new ArrivalModel.Poisson(RATE), scope.window());
        double[] service = Samples.occupiedMillis(poisson);
        double[] expected = lindley(poisson, service);
        double[] response = Samples.responseMillis(poisson);
        double[] apart = Samples.of(poisson, i -> Math.abs(response[i] - expected[i]));
        double mean = Samples.mean(service);
        double busy = Math.min(0.95, response.length / scope.seconds() * mean / 1000);
        double wait = busy * mean / (2 * (1 - busy));
        Floor floor = bench.floor(new ArrivalModel.Constant(RATE), scope);
        Bench.Seen constant = bench.drive(path, new ArrivalModel.Constant(RATE), scope.window());
        double[] constantService = Samples.occupiedMillis(constant);
        double[] constantResponse = Samples.responseMillis(constant);
        return List.of(
                Row.near(
                        "single permit: mean response against Lindley's recursion",
                        floor.mean() + Samples.mean(expected),
                        Samples.mean(response),
                        scope.slackMillis(),
                        "ms"),
                Row.atMost(
                        "single permit: median distance from Lindley, request by request",
                        floor.median(),
                        Samples.quantile(apart, 0.5),
                        scope.slackMillis(),
                        "ms"),
                Row.atMost(
                        "single permit: p99 distance from Lindley, request by request",
                        floor.quantile(0.99),
                        Samples.quantile(apart, 0.99),
                        4 * scope.slackMillis(),
                        "ms"),
                Row.near(
                        "single permit: mean wait against M/D/1",
                        floor.mean() + wait,
                        Samples.mean(response) - mean,
                        0.4 * wait + scope.slackMillis(),
                        "ms"),
                Row.atMost(
                        "single permit, constant arrivals below capacity: mean wait",
                        floor.mean(),
                        Samples.mean(Samples.of(constant, i -> constantResponse[i] - constantService[i])),
                        scope.slackMillis(),
                        "ms"));
    }

    private static double[] lindley(Bench.Seen seen, double[] service) {
        SampleLog log = seen.record().log();
        double[] response = new double[log.size()];
        double wait = 0;
        for (int i = 0; i < response.length; i++) {
            response[i] = wait + service[i];
            if (i + 1 < response.length) {
                double gap = (log.intended(i + 1) - log.intended(i)) / 1e6;
                wait = Double.isNaN(service[i]) ? wait : Math.max(0, wait + service[i] - gap);
            }
        }
        return response;
    }
}
