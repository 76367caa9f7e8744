package org.archduet.selftest;

import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;
import java.util.function.IntToLongFunction;
import java.util.function.ObjIntConsumer;
import java.util.stream.Stream;
import org.archduet.driver.ArrivalModel;
import org.archduet.driver.DriveSpec;
import org.archduet.driver.engine.WindowLimits;
import org.archduet.driver.engine.WindowRun;
import org.archduet.driver.record.Ending;
import org.archduet.driver.record.Measurement;
import org.archduet.driver.record.SampleLog;
import org.archduet.driver.record.WindowRecord;
import org.archduet.driver.workload.Workload;
import org.archduet.result.load.LoadMeasurement;
import org.archduet.result.load.TimeDistribution;

/** Drivers that lie in the ways drivers are known to lie. */
enum PlantedLies implements Instrument {
    /** The clock starts when the request is sent, so that waiting to be sent vanishes. */
    CLOCK_FROM_SEND {
        @Override
        SampleLog lie(SampleLog log) {
            return rewritten(
                    log,
                    i -> true,
                    (told, i) -> told.add(
                            (short) log.operation(i), log.sent(i), log.sent(i), log.completed(i), log.ending(i)));
        }
    },
    /** A late request is skipped and nobody speaks of it. */
    SKIP_WHEN_LATE {
        @Override
        SampleLog lie(SampleLog log) {
            return rewritten(log, i -> log.sent(i) - log.intended(i) < 100_000_000, (told, i) -> copy(log, told, i));
        }
    },
    /** Time-outs are left out of the figures. */
    TIMEOUTS_DROPPED {
        @Override
        SampleLog lie(SampleLog log) {
            return rewritten(log, i -> log.ending(i) != Ending.TIMED_OUT, (told, i) -> copy(log, told, i));
        }
    },
    /** The percentile of a window is the mean of its seconds' percentiles. */
    PERCENTILES_AVERAGED {
        @Override
        public LoadMeasurement measure(WindowRecord record) {
            List<TimeDistribution> seconds = Stream.iterate(0, second -> second + 1)
                    .limit(record.seconds())
                    .map(second -> Measurement.of(withLog(record, second(record, second)), "")
                            .responseTime())
                    .toList();
            LoadMeasurement honest = Measurement.of(record, "");
            TimeDistribution averaged = new TimeDistribution(
                    mean(seconds, TimeDistribution::p50Nanos),
                    mean(seconds, TimeDistribution::p90Nanos),
                    mean(seconds, time -> time.p99Nanos() == null ? time.p90Nanos() : time.p99Nanos()),
                    null,
                    honest.responseTime().maxNanos(),
                    honest.responseTime().count());
            return new LoadMeasurement(
                    honest.id(),
                    honest.kind(),
                    honest.workload(),
                    honest.arrival(),
                    honest.startedAt(),
                    honest.durationSeconds(),
                    honest.offeredPerSecond(),
                    honest.achievedPerSecond(),
                    honest.goodputPerSecond(),
                    honest.scheduled(),
                    honest.sent(),
                    honest.completed(),
                    honest.errors(),
                    averaged,
                    honest.serviceTime(),
                    honest.sendLag(),
                    honest.operations(),
                    honest.driver(),
                    honest.series(),
                    honest.intervalLog());
        }
    },
    /** The clock is read after the request has been on its way for a while. */
    SENT_STAMPED_LATE {
        @Override
        SampleLog lie(SampleLog log) {
            return retold(log, i -> (log.sent(i) + log.completed(i)) / 2, log::completed, log::ending);
        }
    },
    /** Each answer is said to have come half a millisecond before it did. */
    ANSWERED_TOO_SOON {
        @Override
        SampleLog lie(SampleLog log) {
            return retold(log, log::sent, i -> log.completed(i) - 500_000, log::ending);
        }
    },
    /** Times beyond what the histogram holds stand at its end. */
    CUT_OFF {
        @Override
        SampleLog lie(SampleLog log) {
            return retold(log, log::sent, i -> Math.min(log.completed(i), log.intended(i) + 250_000_000), log::ending);
        }
    },
    /** Some requests are never sent, and nobody says that they failed. */
    LEFT_UNSENT {
        @Override
        SampleLog lie(SampleLog log) {
            return retold(log, log::sent, log::completed, i -> i % 100 == 99 ? Ending.UNSENT : log.ending(i));
        }
    },
    /** Four users who wait for their answers, sold as a schedule of the same rate. */
    CLOSED_LOOP_SOLD_AS_OPEN {
        @Override
        public WindowRecord drive(DriveSpec spec, Workload workload, WindowLimits limits, Consumer<WindowRun> watch) {
            double rate = ((ArrivalModel.OpenLoop) spec.arrival()).offsets(spec.duration(), spec.seed()).length
                    * 1e9
                    / spec.duration().toNanos();
            DriveSpec closed = new DriveSpec(
                    spec.id(),
                    spec.baseUrl(),
                    spec.workloadFile(),
                    spec.mix(),
                    new ArrivalModel.ClosedLoop(4, Duration.ofNanos((long) (4e9 / rate))),
                    spec.duration(),
                    spec.seed(),
                    spec.outputDirectory());
            WindowRecord record = WindowRun.prepare(closed, workload, limits).run();
            return new WindowRecord(
                    record.id(),
                    record.workload(),
                    spec.arrival().described(),
                    record.operations(),
                    record.startedAt(),
                    record.duration(),
                    record.timeout(),
                    record.log(),
                    record.usage());
        }
    };

    SampleLog lie(SampleLog log) {
        return log;
    }

    @Override
    public WindowRecord drive(DriveSpec spec, Workload workload, WindowLimits limits, Consumer<WindowRun> watch) {
        WindowRecord honest = DRIVER.drive(spec, workload, limits, watch);
        return withLog(honest, lie(honest.log()));
    }

    @Override
    public LoadMeasurement measure(WindowRecord record) {
        return DRIVER.measure(record);
    }

    static WindowRecord withLog(WindowRecord record, SampleLog log) {
        return new WindowRecord(
                record.id(),
                record.workload(),
                record.arrival(),
                record.operations(),
                record.startedAt(),
                record.duration(),
                record.timeout(),
                log,
                record.usage());
    }

    private static SampleLog second(WindowRecord record, int second) {
        SampleLog log = record.log();
        return rewritten(log, i -> record.secondOf(i) == second, (told, i) -> copy(log, told, i));
    }

    private static void copy(SampleLog log, SampleLog told, int i) {
        told.add((short) log.operation(i), log.intended(i), log.sent(i), log.completed(i), log.ending(i));
    }

    private static SampleLog retold(
            SampleLog log, IntToLongFunction sent, IntToLongFunction completed, IntFunction<Ending> ending) {
        return rewritten(
                log,
                i -> true,
                (told, i) -> told.add(
                        (short) log.operation(i),
                        log.intended(i),
                        sent.applyAsLong(i),
                        completed.applyAsLong(i),
                        ending.apply(i)));
    }

    static SampleLog rewritten(SampleLog log, IntPredicate keep, ObjIntConsumer<SampleLog> add) {
        SampleLog told = new SampleLog();
        for (int i = 0; i < log.size(); i++) {
            if (keep.test(i)) {
                add.accept(told, i);
            }
        }
        return told;
    }

    private static Long mean(List<TimeDistribution> seconds, Function<TimeDistribution, Long> percentile) {
        return (long) seconds.stream()
                .map(percentile)
                .filter(value -> value != null)
                .mapToLong(Long::longValue)
                .average()
                .orElse(0);
    }
}
