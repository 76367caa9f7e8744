package org.archduet.selftest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.archduet.driver.ArrivalModel;
import org.archduet.driver.DriveSpec;
import org.archduet.driver.DriverDefaults;
import org.archduet.driver.DriverLimits;
import org.archduet.driver.capacity.Answer;
import org.archduet.driver.capacity.Bracket;
import org.archduet.driver.capacity.CapacitySearch;
import org.archduet.driver.capacity.Confirmation;
import org.archduet.driver.capacity.Loadable;
import org.archduet.driver.capacity.Slo;
import org.archduet.driver.capacity.StepJudge;
import org.archduet.driver.nullserver.ServerProcess;
import org.archduet.driver.queue.LindleyRecursion;
import org.archduet.driver.record.ResponseSeconds;
import org.archduet.driver.remote.DriverPlace;
import org.archduet.driver.remote.DriverProcess;
import org.archduet.result.load.Calibration;
import org.archduet.result.load.LoadMeasurement;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The whole search on a real server with a known answer: one permit, 2 ms, p99 below 20 ms. The truth is the rate at
 * which a simulation with the service times that the server measured itself has that p99. Every attempt is printed.
 * Needs a quiet machine; about a minute and a half a search.
 */
@Tag("study")
class SinglePermitCapacityTest {
    private static final int SEARCHES = Integer.getInteger("archduet.capacity.searches", 10);
    private static final long FIRST_SEED = Long.getLong("archduet.capacity.seed", System.nanoTime());
    private static final Duration STEP = Duration.ofMillis(Long.getLong("archduet.capacity.stepMillis", 6_000));
    private static final Slo SLO = new Slo(0.99, Duration.ofMillis(20), 0.001);
    private static final double WIDTH = 0.2;
    private static final int FRESH_STARTS = 2;

    @TempDir
    Path folder;

    private DriverProcess driver;
    private Calibration calibration;
    private long seed = FIRST_SEED;
    private final List<Double> services = new ArrayList<>();

    @Test
    void theTruthIsInsideTheIntervalInNineOfTenSearches() throws Exception {
        int inside = 0;
        try (DriverProcess started =
                DriverProcess.start(new DriverPlace.Here(onCpu(1)), folder.resolve("driver.log"))) {
            driver = started;
            calibration = driver.warmUpAndCalibrate(Duration.ofSeconds(10));
            for (int search = 1; search <= SEARCHES; search++) {
                services.clear();
                inside += searched(search) ? 1 : 0;
            }
        }
        assertThat(inside).as("of " + SEARCHES).isGreaterThanOrEqualTo((int) Math.floor(0.9 * SEARCHES));
    }

    private boolean searched(int number) throws Exception {
        long firstSeed = seed;
        double highest = DriverDefaults.CEILING_SHARE * calibration.ceilingPerSecond();
        Bracket bracket;
        int windows;
        try (Start start = new Start()) {
            bracket = new CapacitySearch(WIDTH, highest).on(start);
            windows = start.windows;
        }
        for (int fresh = 0; fresh < FRESH_STARTS; fresh++) {
            try (Start start = new Start()) {
                bracket = new Confirmation(WIDTH, highest).on(start, bracket).bracket();
                windows += start.windows;
            }
        }
        double truth = LindleyRecursion.capacityPerSecond(
                services.stream().mapToDouble(Double::doubleValue).toArray(), SLO);
        Double pass = bracket.passPerSecond();
        Double fail = bracket.failPerSecond();
        boolean inside = pass != null && fail != null && pass <= truth && truth <= fail;
        System.out.printf(
                Locale.ROOT,
                "search %d (seed %d): truth %.1f/s, interval %.1f to %.1f/s (%.1f %% wide), %d windows: %s%n",
                number,
                firstSeed,
                truth,
                pass,
                fail,
                pass == null || fail == null ? Double.NaN : 100 * (fail / pass - 1),
                windows,
                inside ? "inside" : "OUTSIDE");
        return inside;
    }

    private static List<String> onCpu(int cpu) {
        return Runtime.getRuntime().availableProcessors() > cpu
                ? List.of("taskset", "-c", Integer.toString(cpu))
                : List.of();
    }

    /** One start of the server, warm. */
    private final class Start implements Loadable, AutoCloseable {
        private final ServerProcess server = ServerProcess.start(KnownServer.class, onCpu(0));
        private final Path workload = Files.writeString(folder.resolve("permit.yaml"), """
                schemaVersion: 1
                name: permit
                generators: {n: {type: permutation, from: 1, to: 100000}}
                operations: {ask: {request: {method: GET, path: "/permit/2000/${n}"}, expect: {status: 200}}}
                mix: {ask: 1}
                rates: {openLoopPerSecond: 1, closedLoopUsers: 1}
                """);
        private int windows;

        Start() throws IOException {
            drive(new ArrivalModel.Poisson(300), Duration.ofSeconds(3));
            measured();
        }

        @Override
        public double closedLoopPerSecond() {
            return drive(new ArrivalModel.ClosedLoop(8, Duration.ZERO), Duration.ofSeconds(2))
                    .achievedPerSecond();
        }

        @Override
        public Answer at(double ratePerSecond, int effort) {
            windows++;
            LoadMeasurement load = drive(new ArrivalModel.Poisson(ratePerSecond), STEP.multipliedBy(effort));
            return new StepJudge(SLO)
                    .of(
                            load,
                            ResponseSeconds.read(folder.resolve(load.intervalLog())),
                            DriverLimits.reasons(load, calibration))
                    .answer();
        }

        private LoadMeasurement drive(ArrivalModel arrival, Duration length) {
            return driver.drive(
                    new DriveSpec("permit", server.url(), workload, Map.of("ask", 1), arrival, length, seed++, folder));
        }

        private String measured() throws IOException {
            return new String(
                    server.url().resolve("/measured").toURL().openStream().readAllBytes(), StandardCharsets.US_ASCII);
        }

        @Override
        public void close() throws IOException {
            measured().lines().map(line -> Double.valueOf(line.split(" ")[1])).forEach(services::add);
            server.close();
        }
    }
}
