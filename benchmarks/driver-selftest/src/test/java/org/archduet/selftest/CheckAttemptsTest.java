package org.archduet.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.archduet.driver.ArrivalModel;
import org.archduet.driver.DriveSpec;
import org.archduet.driver.engine.WindowLimits;
import org.archduet.driver.engine.WindowRun;
import org.archduet.driver.record.Ending;
import org.archduet.driver.record.SampleLog;
import org.archduet.driver.record.WindowRecord;
import org.archduet.driver.workload.Workload;
import org.archduet.result.load.LoadMeasurement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class CheckAttemptsTest {
    private static final long SEED = 20_26;
    private static final long IN_TIME = 0;
    private static final long LATE = 200_000_000;

    @Test
    void aCheckThatALateDriverSpoiltIsDoneOnceMore() {
        assertThat(rows(true, 50_000_000, LATE, IN_TIME))
                .extracting(CheckResult::verdict)
                .containsExactly(CheckVerdict.LATE, CheckVerdict.PASS);
    }

    @Test
    void aDriverThatIsLateAgainFails() {
        assertThat(rows(true, 50_000_000, LATE, LATE, IN_TIME))
                .extracting(CheckResult::verdict)
                .containsExactly(CheckVerdict.LATE, CheckVerdict.FAIL);
    }

    @Test
    void whatLatenessDoesNotExplainIsNotExcusedByIt() {
        assertThat(rows(false, 50_000_000, LATE, IN_TIME))
                .extracting(CheckResult::verdict)
                .containsExactly(CheckVerdict.FAIL);
    }

    @Test
    void onlyOneCheckIsDoneOnceMore() {
        try (KnownServerRig bench =
                new KnownServerRig(new Lagging(new ArrayDeque<>(List.of(LATE, IN_TIME, LATE, IN_TIME))), SEED)) {
            CheckAttempts attempts = new CheckAttempts(bench, SelfTestScope.SHORT);
            Check check = new LongestLag(50_000_000, true);

            assertThat(attempts.rows(check))
                    .extracting(CheckResult::verdict)
                    .containsExactly(CheckVerdict.LATE, CheckVerdict.PASS);
            assertThat(attempts.rows(check)).extracting(CheckResult::verdict).containsExactly(CheckVerdict.FAIL);
            // p99 and maximum of each
            assertThat(attempts.lateWindows().measured()).isEqualTo(4);
        }
    }

    @Test
    void aSecondAttemptDoesNotChangeTheSchedulesOfTheOthers() {
        assertThat(intended(1, "a")).isEqualTo(intended(3, "a")).isNotEqualTo(intended(1, "b"));
    }

    private static List<Long> intended(int windowsBefore, String attempt) {
        try (KnownServerRig bench = new KnownServerRig(Instrument.DRIVER, SEED)) {
            bench.begin("before");
            for (int windows = 0; windows < windowsBefore; windows++) {
                bench.drive(KnownBehaviours.NONE, new ArrivalModel.Poisson(100), Duration.ofMillis(200));
            }
            bench.begin(attempt);
            SampleLog log = bench.drive(KnownBehaviours.NONE, new ArrivalModel.Poisson(100), Duration.ofMillis(500))
                    .record()
                    .log();
            return IntStream.range(0, log.size()).mapToObj(log::intended).toList();
        }
    }

    @Test
    void aCheckThatDoesNotHoldThoughTheDriverWasInTimeFailsAtOnce() {
        assertThat(rows(true, -1, IN_TIME, IN_TIME))
                .extracting(CheckResult::verdict)
                .containsExactly(CheckVerdict.FAIL);
    }

    @Test
    void aCheckThatHoldsAlthoughTheDriverWasLateIsNotRepeated() {
        assertThat(rows(true, 2 * LATE, LATE, IN_TIME))
                .extracting(CheckResult::verdict)
                .containsExactly(CheckVerdict.PASS);
    }

    /** @param lags of the windows, in nanoseconds, whatever this machine's are */
    private static List<CheckResult> rows(boolean spoilt, long limitNanos, Long... lags) {
        try (KnownServerRig bench = new KnownServerRig(new Lagging(new ArrayDeque<>(List.of(lags))), SEED)) {
            return new CheckAttempts(bench, SelfTestScope.SHORT).rows(new LongestLag(limitNanos, spoilt));
        }
    }

    private record LongestLag(long limitNanos, boolean spoiltByLateness) implements Check {
        @Override
        public List<CheckResult> rows(KnownServerRig bench, SelfTestScope scope) {
            KnownServerRig.Seen seen = bench.drive(
                    KnownBehaviours.NONE,
                    new ArrivalModel.Poisson(100),
                    scope.window().dividedBy(4));
            double lag = SampleStatistics.millis(seen.load().sendLag().maxNanos());
            return List.of(CheckResult.atMost("longest lag", 0, lag, SampleStatistics.millis(limitNanos), "ms"));
        }
    }

    private record Lagging(Deque<Long> lags) implements Instrument {
        @Override
        public WindowRecord drive(DriveSpec spec, Workload workload, WindowLimits limits, Consumer<WindowRun> watch) {
            WindowRecord record = DRIVER.drive(spec, workload, limits, watch);
            long lag = lags.remove();
            return PlantedLies.withLog(
                    record,
                    PlantedLies.rewritten(
                            record.log(),
                            i -> true,
                            (told, i) -> told.add(
                                    (short) record.log().operation(i),
                                    record.log().intended(i),
                                    record.log().intended(i) + lag,
                                    record.log().intended(i) + lag + 1,
                                    Ending.EXPECTED)));
        }

        @Override
        public LoadMeasurement measure(WindowRecord record) {
            return DRIVER.measure(record);
        }
    }
}
