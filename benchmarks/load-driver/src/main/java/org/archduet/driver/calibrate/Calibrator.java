package org.archduet.driver.calibrate;

import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.archduet.driver.ArrivalModel;
import org.archduet.driver.DriveSpec;
import org.archduet.driver.DriverLimits;
import org.archduet.driver.engine.WindowLimits;
import org.archduet.driver.engine.WindowRun;
import org.archduet.driver.machine.OwnCpus;
import org.archduet.driver.nullserver.NullServer;
import org.archduet.driver.nullserver.ServerProcess;
import org.archduet.driver.record.Measurement;
import org.archduet.result.load.Calibration;
import org.archduet.result.load.LoadMeasurement;

/**
 * Drives a null server on other CPUs: first until it is compiled and steady, then to find the highest rate, the service
 * time at a light load, and the CPU time of a request.
 */
public final class Calibrator {
    private static final int CEILING_USERS = 16;
    private static final double WARM_UP_RATE = 2_000;
    private static final double LIGHT_RATE = 500;
    private static final double CPU_RATE = 2_000;
    private static final int CEILINGS = 3;
    private static final Duration SHORT = Duration.ofSeconds(1);
    private static final Duration MEASURED = Duration.ofSeconds(2);

    private final URI server;
    private long seed = 1;

    private Calibrator(URI server) {
        this.server = server;
    }

    /**
     * Warms up and measures.
     *
     * @param warmUp longest warm-up; it ends earlier when the driver is steady
     */
    public static Calibration calibrate(Duration warmUp) {
        try (ServerProcess server = ServerProcess.start(NullServer.class, OwnCpus.elsewhere())) {
            return new Calibrator(server.url()).calibrated(warmUp);
        }
    }

    private Calibration calibrated(Duration warmUp) {
        boolean steady = warmUp(warmUp);
        double ceiling = ceiling(length -> drive(new ArrivalModel.ClosedLoop(CEILING_USERS, Duration.ZERO), length)
                .achievedPerSecond());
        LoadMeasurement light = drive(new ArrivalModel.Poisson(LIGHT_RATE), MEASURED);
        LoadMeasurement cpu = drive(new ArrivalModel.Poisson(CPU_RATE), MEASURED);
        return new Calibration(
                ceiling,
                light.serviceTime(),
                cpuNanosPerRequest(cpu),
                "null server, one thread, "
                        + (OwnCpus.elsewhere().isEmpty() ? "on the driver's CPUs" : "on other CPUs than the driver"),
                steady);
    }

    /**
     * Median of short windows: one of their length would take a moment that a neighbour had the CPU for the driver's
     * limit.
     */
    static double ceiling(ToDoubleFunction<Duration> achievedPerSecond) {
        return IntStream.range(0, CEILINGS)
                .mapToDouble(window -> achievedPerSecond.applyAsDouble(MEASURED.dividedBy(CEILINGS)))
                .sorted()
                .skip(CEILINGS / 2)
                .findFirst()
                .orElseThrow();
    }

    /** Whether it ended because the driver was steady. */
    private boolean warmUp(Duration longest) {
        long end = System.nanoTime() + longest.toNanos();
        drive(new ArrivalModel.ClosedLoop(CEILING_USERS, Duration.ZERO), SHORT.multipliedBy(2));
        SettledDriver steadiness = new SettledDriver();
        while (!steadiness.isReached() && System.nanoTime() < end) {
            long compiling = compileMillis();
            LoadMeasurement window = drive(new ArrivalModel.Poisson(WARM_UP_RATE), SHORT);
            steadiness.saw(
                    (double) (compileMillis() - compiling) / SHORT.toMillis(),
                    window.sendLag().p90Nanos(),
                    cpuNanosPerRequest(window));
        }
        return steadiness.isReached();
    }

    private LoadMeasurement drive(ArrivalModel arrival, Duration duration) {
        DriveSpec spec = new DriveSpec(
                "calibration",
                server,
                Path.of("null"),
                NullWorkload.WORKLOAD.mix(),
                arrival,
                duration,
                seed++,
                Path.of("."));
        LoadMeasurement window = Measurement.of(
                WindowRun.prepare(spec, NullWorkload.WORKLOAD, WindowLimits.standard())
                        .run(),
                "");
        DriverLimits.requireResources(window, "the driver cannot be calibrated");
        return window;
    }

    private static double cpuNanosPerRequest(LoadMeasurement load) {
        return (double) load.driver().cpuNanos() / Math.max(1, load.completed());
    }

    private static long compileMillis() {
        return ManagementFactory.getCompilationMXBean().getTotalCompilationTime();
    }
}
