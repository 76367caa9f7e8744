package org.archduet.driver.selftest;

import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.archduet.driver.ArrivalModel;
import org.archduet.driver.engine.Progress;
import org.archduet.driver.engine.WindowLimits;
import org.archduet.driver.engine.WindowRun;
import org.archduet.driver.record.SampleLog;

/** Little's law: the mean number in flight, sampled from outside, is the rate times the mean time from sent to completed. */
final class Little implements Check {
    private static final int RATE = 300;

    @Override
    public List<Row> rows(Bench bench, Scope scope) {
        AtomicLong samples = new AtomicLong();
        AtomicLong total = new AtomicLong();
        Bench.Seen seen = bench.drive(
                KnownBehaviours.fixed(10_000),
                new ArrivalModel.Constant(RATE),
                scope.window(),
                WindowLimits.standard(),
                run -> sample(run, samples, total));
        SampleLog log = seen.record().log();
        double service = Samples.mean(Samples.of(seen, i -> (log.completed(i) - log.sent(i)) / 1e9));
        double expected = log.size() / scope.seconds() * service;
        return List.of(Row.near(
                "Little's law: mean number in flight",
                expected,
                total.get() / (double) Math.max(1, samples.get()),
                scope.littleShare() * expected,
                "requests"));
    }

    private static void sample(WindowRun run, AtomicLong samples, AtomicLong total) {
        Thread sampler = new Thread(() -> {
            Progress progress = run.progress();
            while (progress.begun() < progress.scheduled() * 0.95) {
                if (progress.begun() > progress.scheduled() * 0.05) {
                    samples.incrementAndGet();
                    total.addAndGet(progress.inFlight());
                }
                LockSupport.parkNanos(1_100_000);
                progress = run.progress();
            }
        });
        sampler.setDaemon(true);
        sampler.start();
    }
}
