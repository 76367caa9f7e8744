package org.archduet.driver.capacity;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.archduet.driver.ArrivalModel;
import org.archduet.driver.queue.LindleyRecursion;
import org.archduet.driver.record.Ending;
import org.archduet.driver.record.Measurement;
import org.archduet.driver.record.ResponseSeconds;
import org.archduet.driver.record.SampleLog;
import org.archduet.driver.record.WindowRecord;
import org.archduet.result.load.DriverUsage;
import org.archduet.result.load.LoadMeasurement;
import org.archduet.result.load.Scheduling;

/** A single-permit server in the mind: Lindley's recursion over the driver's own schedules. */
final class SimulatedPermit implements Loadable {
    static final Slo SLO = new Slo(0.99, Duration.ofMillis(20), 0.001);
    private static final double MEAN_NANOS = 2e6;

    private final double slowness;
    private final Duration window;
    private final Random random;
    private int windows;

    /** @param slowness of this start, 1 for none */
    SimulatedPermit(double slowness, Duration window, long seed) {
        this.slowness = slowness;
        this.window = window;
        this.random = new Random(seed);
    }

    @Override
    public double closedLoopPerSecond() {
        return 1e9 / (MEAN_NANOS * slowness);
    }

    @Override
    public Answer at(double ratePerSecond, int effort) {
        windows++;
        Duration length = window.multipliedBy(effort);
        ArrivalModel.OpenLoop arrivals = new ArrivalModel.Poisson(ratePerSecond);
        long[] intended = arrivals.offsets(length, random.nextLong());
        double[] service = services(intended.length);
        double[] response = LindleyRecursion.responses(
                Arrays.stream(intended).asDoubleStream().toArray(), service);
        SampleLog log = new SampleLog(intended, new short[intended.length]);
        for (int i = 0; i < intended.length; i++) {
            log.set(i, intended[i], intended[i] + (long) response[i], Ending.EXPECTED);
        }
        WindowRecord record = new WindowRecord(
                "w",
                "permit",
                arrivals.described(),
                List.of("ask"),
                Instant.EPOCH,
                length,
                Duration.ofSeconds(5),
                log,
                new DriverUsage(0, 0, 1, 0, 1, Scheduling.NORMAL));
        LoadMeasurement load = Measurement.of(record, "");
        return new StepJudge(SLO)
                .of(load, ResponseSeconds.of(record), List.of())
                .answer();
    }

    int windows() {
        return windows;
    }

    /** Rate at which the long-run quantile is the limit, for a start of no slowness. */
    static double truth() {
        return LindleyRecursion.capacityPerSecond(
                new SimulatedPermit(1, Duration.ofSeconds(1), 4).services(20_000), SLO);
    }

    private double[] services(int count) {
        return random.doubles(count)
                .map(u -> MEAN_NANOS * slowness * (0.97 + 0.06 * u))
                .toArray();
    }
}
