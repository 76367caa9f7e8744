package org.archduet.selftest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.locks.LockSupport;
import org.archduet.driver.ArrivalModel;
import org.archduet.driver.DriverLimits;
import org.archduet.driver.engine.WindowLimits;
import org.archduet.driver.engine.WindowRun;
import org.archduet.result.validity.ValidityReason;

/**
 * A process stopped in the middle of a window. The system stopped: the response time shows it and the window is valid.
 * The driver stopped: the maximum send lag shows it and the window is not valid.
 */
abstract sealed class FrozenProcessCheck implements Check permits FrozenProcessCheck.System, FrozenProcessCheck.Driver {
    private static final ArrivalModel.Poisson RATE = new ArrivalModel.Poisson(200);

    abstract long pid(KnownServerRig bench);

    abstract List<CheckResult> judged(KnownServerRig.Seen seen, double stopMillis, SelfTestScope scope);

    @Override
    public List<CheckResult> rows(KnownServerRig bench, SelfTestScope scope) {
        double stopMillis = Math.min(1000, scope.window().toMillis() / 4.0);
        long pid = pid(bench);
        KnownServerRig.Seen seen = bench.drive(
                KnownBehaviours.fixed(2_000),
                RATE,
                scope.window(),
                WindowLimits.standard(),
                run -> stop(run, pid, stopMillis));
        return judged(seen, stopMillis, scope);
    }

    /** The shell is late by itself, and what waited is worked off: half as much again is allowed. */
    private static CheckResult noMoreThan(String name, double stopMillis, double measured, SelfTestScope scope) {
        return CheckResult.atMost(name, stopMillis, measured, stopMillis / 2 + scope.slackMillis(), "ms");
    }

    /** A separate shell does both, since the one who stops itself cannot resume itself. */
    private static void stop(WindowRun run, long pid, double millis) {
        Thread stopper = new Thread(() -> {
            while (run.progress().begun() < run.progress().scheduled() / 3) {
                LockSupport.parkNanos(1_000_000);
            }
            String script =
                    String.format(Locale.ROOT, "kill -STOP %d; sleep %.3f; kill -CONT %d", pid, millis / 1000, pid);
            try {
                new ProcessBuilder("sh", "-c", script).start();
            } catch (IOException noShell) {
                throw new UncheckedIOException(noShell);
            }
        });
        stopper.setDaemon(true);
        stopper.start();
    }

    /** The system under test. */
    static final class System extends FrozenProcessCheck {
        @Override
        long pid(KnownServerRig bench) {
            return bench.serverPid();
        }

        @Override
        public boolean spoiltByLateness() {
            return true;
        }

        @Override
        List<CheckResult> judged(KnownServerRig.Seen seen, double stopMillis, SelfTestScope scope) {
            List<CheckResult> rows = new ArrayList<>();
            rows.add(CheckResult.atLeast(
                    "system stopped for " + (int) stopMillis + " ms: longest response",
                    stopMillis,
                    SampleStatistics.millis(seen.load().responseTime().maxNanos()),
                    scope.slackMillis() + 30,
                    "ms"));
            rows.add(noMoreThan(
                    "system stopped for " + (int) stopMillis + " ms: longest response",
                    stopMillis,
                    SampleStatistics.millis(seen.load().responseTime().maxNanos()),
                    scope));
            if (scope.slackMillis() < 10) {
                List<ValidityReason> reasons = DriverLimits.reasons(seen.load(), null);
                reasons.forEach(reason -> java.lang.System.err.println("system stopped: " + reason));
                rows.add(CheckResult.near(
                        "system stopped for " + (int) stopMillis + " ms: reasons against the driver",
                        0,
                        reasons.size(),
                        0,
                        "reasons"));
            }
            return rows;
        }
    }

    /** This process. */
    static final class Driver extends FrozenProcessCheck {
        @Override
        long pid(KnownServerRig bench) {
            return ProcessHandle.current().pid();
        }

        @Override
        List<CheckResult> judged(KnownServerRig.Seen seen, double stopMillis, SelfTestScope scope) {
            long late = DriverLimits.reasons(seen.load(), null).stream()
                    .filter(reason -> reason.code() == ValidityReason.Code.DRIVER_LATE)
                    .count();
            return List.of(
                    CheckResult.atLeast(
                            "driver stopped for " + (int) stopMillis + " ms: maximum send lag",
                            stopMillis,
                            SampleStatistics.millis(seen.load().sendLag().maxNanos()),
                            scope.slackMillis() + 30,
                            "ms"),
                    noMoreThan(
                            "driver stopped for " + (int) stopMillis + " ms: maximum send lag",
                            stopMillis,
                            SampleStatistics.millis(seen.load().sendLag().maxNanos()),
                            scope),
                    CheckResult.atLeast(
                            "driver stopped for " + (int) stopMillis + " ms: reasons DRIVER_LATE",
                            1,
                            late,
                            0,
                            "reasons"));
        }
    }
}
