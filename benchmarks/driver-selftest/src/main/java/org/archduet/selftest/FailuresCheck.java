package org.archduet.selftest;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.archduet.driver.ArrivalModel;
import org.archduet.driver.engine.WindowLimits;
import org.archduet.driver.record.Ending;
import org.archduet.driver.record.SampleLog;
import org.archduet.result.load.LoadMeasurement;

/** A server that never answers every twentieth request: each is counted, and none makes a percentile look better. */
final class FailuresCheck implements Check {
    private static final int NTH = 20;
    private static final ArrivalModel.Poisson RATE = new ArrivalModel.Poisson(400);

    @Override
    public List<CheckResult> rows(KnownServerRig bench, SelfTestScope scope) {
        Duration timeout = Duration.ofMillis(800);
        KnownServerRig.Seen seen = bench.drive(
                KnownBehaviours.silent(NTH, 2_000), RATE, scope.window(), new WindowLimits(timeout, 4096), run -> {});
        LoadMeasurement load = seen.load();
        long silent = Arrays.stream(seen.numbers())
                .filter(number -> Integer.parseInt(number) % NTH == 0)
                .count();
        long scheduled = seen.schedule();
        SampleLog log = seen.record().log();
        long unsent = IntStream.range(0, log.size())
                .filter(i -> log.ending(i) == Ending.UNSENT)
                .count();
        return List.of(
                CheckResult.near("failures: requests of the schedule", scheduled, load.scheduled(), 0, "requests"),
                CheckResult.near(
                        "failures: completed + timed out + broken off + turned away + unsent",
                        scheduled,
                        load.completed()
                                + load.errors().timedOut()
                                + load.errors().connection()
                                + load.errors().turnedAway()
                                + unsent,
                        0,
                        "requests"),
                CheckResult.near("failures: unsent", 0, unsent, 0, "requests"),
                CheckResult.near("failures: timed out", silent, load.errors().timedOut(), 0, "requests"),
                CheckResult.atLeast(
                        "failures: response p99 while 5 % get no answer",
                        timeout.toMillis(),
                        SampleStatistics.millis(load.responseTime().p99Nanos()),
                        1,
                        "ms"));
    }
}
