package org.archduet.driver.calibrate;

import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.archduet.driver.ArrivalModel;
import org.archduet.driver.DriveSpec;
import org.archduet.driver.engine.WindowLimits;
import org.archduet.driver.engine.WindowRun;
import org.archduet.driver.machine.OwnCpus;
import org.archduet.driver.nullserver.NullServer;
import org.archduet.driver.nullserver.ServerProcess;
import org.archduet.driver.record.Measurement;
import org.archduet.result.Calibration;
import org.archduet.result.LoadMeasurement;

/**
 * Drives a null server on other CPUs: first until the compiler has gone quiet and the send lag is steady, then to find the
 * highest rate, the service time at a light load, and the CPU time of a request.
 */
public final class Calibrator {
    private static final int CEILING_USERS = 16;
    private static final double WARM_UP_RATE = 2_000;
    private static final double LIGHT_RATE = 500;
    private static final double CPU_RATE = 2_000;
    private static final int STEADY_WINDOWS = 3;
    private static final double STEADY_RATIO = 1.5;
    private static final double QUIET_COMPILER = 0.02;
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
        LoadMeasurement ceiling = drive(new ArrivalModel.ClosedLoop(CEILING_USERS, Duration.ZERO), MEASURED);
        LoadMeasurement light = drive(new ArrivalModel.Poisson(LIGHT_RATE), MEASURED);
        LoadMeasurement cpu = drive(new ArrivalModel.Poisson(CPU_RATE), MEASURED);
        return new Calibration(
                ceiling.achievedPerSecond(),
                light.serviceTime(),
                (double) cpu.driver().cpuNanos() / Math.max(1, cpu.completed()),
                "null server, one thread, "
                        + (OwnCpus.elsewhere().isEmpty() ? "on the driver's CPUs" : "on other CPUs than the driver"),
                steady);
    }

    /** Whether it ended because the driver was steady. */
    private boolean warmUp(Duration longest) {
        long end = System.nanoTime() + longest.toNanos();
        drive(new ArrivalModel.ClosedLoop(CEILING_USERS, Duration.ZERO), SHORT.multipliedBy(2));
        int steady = 0;
        long before = Long.MAX_VALUE;
        while (steady < STEADY_WINDOWS && System.nanoTime() < end) {
            long compiling = compileMillis();
            LoadMeasurement window = drive(new ArrivalModel.Poisson(WARM_UP_RATE), SHORT);
            Long p99 = window.sendLag().p99Nanos();
            long lag = p99 == null ? Long.MAX_VALUE / 2 : p99;
            boolean quiet = compileMillis() - compiling < QUIET_COMPILER * SHORT.toMillis();
            steady = quiet && lag < STEADY_RATIO * before ? steady + 1 : 0;
            before = Math.min(before, lag);
        }
        return steady == STEADY_WINDOWS;
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
        return Measurement.of(
                WindowRun.prepare(spec, NullWorkload.WORKLOAD, WindowLimits.standard())
                        .run(),
                "");
    }

    private static long compileMillis() {
        return ManagementFactory.getCompilationMXBean().getTotalCompilationTime();
    }
}
