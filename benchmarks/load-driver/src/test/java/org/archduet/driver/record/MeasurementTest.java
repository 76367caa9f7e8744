package org.archduet.driver.record;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import org.archduet.result.load.Arrival;
import org.archduet.result.load.DriverUsage;
import org.archduet.result.load.ErrorCause;
import org.archduet.result.load.LoadMeasurement;
import org.archduet.result.load.Scheduling;
import org.archduet.result.load.TimeDistribution;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class MeasurementTest {
    private static final long MILLI = 1_000_000;

    @RepeatedTest(20)
    void aFailureCanOnlyMakeTheHeadlineWorse(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        int size = 50 + random.nextInt(2000);
        long[][] times = new long[size][2];
        for (long[] time : times) {
            time[0] = (long) (random.nextDouble() * 3e9);
            time[1] = (long) (random.nextDouble() * (random.nextInt(20) == 0 ? 9e9 : 2e7));
        }
        double failing = random.nextDouble() * 0.1;
        boolean[] fails = new boolean[size];
        for (int i = 0; i < size; i++) {
            // the slowest are the likeliest to fail: dropping them would flatter the percentiles most
            fails[i] = random.nextDouble() < failing || times[i][1] > 5e9;
        }
        Ending how =
                List.of(Ending.TIMED_OUT, Ending.CONNECTION, Ending.UNEXPECTED).get(random.nextInt(3));
        TimeDistribution healthy = measured(times, new boolean[size], how).responseTime();
        TimeDistribution failed = measured(times, fails, how).responseTime();

        assertThat(failed.count()).isEqualTo(healthy.count());
        for (Function<TimeDistribution, Long> percentile : List.<Function<TimeDistribution, Long>>of(
                TimeDistribution::p50Nanos,
                TimeDistribution::p90Nanos,
                TimeDistribution::p99Nanos,
                TimeDistribution::p999Nanos,
                TimeDistribution::maxNanos)) {
            if (percentile.apply(healthy) != null) {
                assertThat(percentile.apply(failed)).isGreaterThanOrEqualTo(percentile.apply(healthy));
            }
        }
    }

    @Test
    void turnedAwayCountsAsSlowerThanAllOthers() {
        SampleLog log = new SampleLog(new long[1000], new short[1000]);
        for (int i = 0; i < 1000; i++) {
            log.set(i, 0, MILLI, i < 20 ? Ending.TURNED_AWAY : Ending.EXPECTED);
        }
        LoadMeasurement load = Measurement.of(window(log), "x");

        assertThat(load.responseTime().p99Nanos()).isGreaterThanOrEqualTo(5000 * MILLI);
        assertThat(load.serviceTime().p99Nanos()).isLessThan(2 * MILLI);
        assertThat(load.errors().turnedAway()).isEqualTo(20);
        assertThat(load.scheduled())
                .isEqualTo(load.sent() + 20)
                .isEqualTo(load.completed() + load.errors().total());
    }

    @Test
    void whatCompletesAfterTheWindowIsNoThroughput() {
        SampleLog log = new SampleLog(new long[] {0, 0, 0}, new short[3]);
        log.set(0, 0, MILLI, Ending.EXPECTED);
        log.set(1, 0, MILLI, Ending.UNEXPECTED);
        log.set(2, 0, 3001 * MILLI, Ending.EXPECTED);
        LoadMeasurement load = Measurement.of(window(log), "x");

        assertThat(load.completed()).isEqualTo(3);
        assertThat(load.offeredPerSecond()).isEqualTo(1);
        assertThat(load.achievedPerSecond()).isEqualTo(2 / 3.0);
        assertThat(load.goodputPerSecond()).isEqualTo(1 / 3.0);
    }

    @Test
    void aClosedLoopCountsWhatIsInFlightAtItsEndOverTheTrueTime() {
        SampleLog log = new SampleLog();
        log.add((short) 0, 500 * MILLI, 500 * MILLI, 2000 * MILLI, Ending.EXPECTED);
        log.add((short) 0, 2000 * MILLI, 2000 * MILLI, 4500 * MILLI, Ending.EXPECTED);
        log.add((short) 1, 2500 * MILLI, 2500 * MILLI, 3500 * MILLI, Ending.UNEXPECTED);
        log.add((short) 1, 2999 * MILLI, 2999 * MILLI, 7999 * MILLI, Ending.TIMED_OUT);
        LoadMeasurement load = Measurement.of(closedLoop(log), "x");

        assertThat(load.durationSeconds()).isEqualTo(4);
        assertThat(load.achievedPerSecond()).isEqualTo(3 / 4.0);
        assertThat(load.goodputPerSecond()).isEqualTo(2 / 4.0);
        assertThat(load.operations().get(1).achievedPerSecond()).isEqualTo(1 / 4.0);
    }

    @Test
    void usersWhoThinkAtTheEndOfAClosedLoopDoNotShortenIt() {
        SampleLog log = new SampleLog();
        log.add((short) 0, 0, 0, 1000 * MILLI, Ending.EXPECTED);

        assertThat(Measurement.of(closedLoop(log), "x").durationSeconds()).isEqualTo(3);
        assertThat(Measurement.of(closedLoop(new SampleLog()), "x").durationSeconds())
                .isEqualTo(3);
    }

    @Test
    void manyCausesAreFiveAndTheRest() {
        SampleLog log = new SampleLog();
        for (int i = 0; i < 20; i++) {
            log.failures().note(new Failure(ErrorCause.Kind.UNEXPECTED, String.valueOf(400 + Math.min(i, 10))));
        }
        SampleLog all = new SampleLog();
        all.addAll(log);

        assertThat(all.failures().causes()).hasSize(6);
        assertThat(all.failures().causes().get(5))
                .isEqualTo(new ErrorCause(ErrorCause.Kind.UNEXPECTED, ErrorCause.OTHERS, 15));
        assertThat(all.failures().causes().stream().mapToLong(ErrorCause::count).sum())
                .isEqualTo(20);
    }

    @Test
    void percentilesWithTooFewSamplesAreAbsent() {
        SampleLog log = new SampleLog(new long[661], new short[661]);
        for (int i = 0; i < 661; i++) {
            log.set(i, 0, MILLI, Ending.EXPECTED);
        }
        TimeDistribution time = Measurement.of(window(log), "x").responseTime();

        assertThat(time.p90Nanos()).isNotNull();
        assertThat(time.p99Nanos()).isNull();
        assertThat(time.p999Nanos()).isNull();
    }

    private static LoadMeasurement measured(long[][] times, boolean[] fails, Ending how) {
        SampleLog log = new SampleLog();
        for (int i = 0; i < times.length; i++) {
            log.add((short) 0, times[i][0], times[i][0], times[i][0] + times[i][1], fails[i] ? how : Ending.EXPECTED);
        }
        return Measurement.of(window(log), "x");
    }

    static WindowRecord window(SampleLog log) {
        return window(log, List.of("read", "write"));
    }

    static WindowRecord window(SampleLog log, List<String> operations) {
        return window(log, operations, new Arrival("POISSON", 1.0, null));
    }

    static WindowRecord closedLoop(SampleLog log) {
        return window(log, List.of("read", "write"), new Arrival("CLOSED_LOOP", null, 2));
    }

    private static WindowRecord window(SampleLog log, List<String> operations, Arrival arrival) {
        return new WindowRecord(
                "w",
                "example",
                arrival,
                operations,
                Instant.EPOCH,
                Duration.ofSeconds(3),
                Duration.ofSeconds(5),
                log,
                new DriverUsage(0, 0, 1, 0, 1, Scheduling.NORMAL));
    }
}
