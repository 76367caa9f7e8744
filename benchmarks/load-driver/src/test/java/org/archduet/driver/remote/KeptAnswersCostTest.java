package org.archduet.driver.remote;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.archduet.driver.ArrivalModel;
import org.archduet.driver.DriveSpec;
import org.archduet.driver.answer.AnswerFile;
import org.archduet.driver.nullserver.NullServer;
import org.archduet.driver.nullserver.ServerProcess;
import org.archduet.result.load.LoadMeasurement;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What keeping every answer costs the driver in CPU time per request at 2,000/s, in one driver process: windows without
 * (A) and with (B) in the order ABBA, one ratio B/A a block. Prints the median ratio with its 95 % interval (order
 * statistics). No machine is quiet enough to assert it. {@code mvn test -Pstudies -Dtest=KeptAnswersCostTest}; four
 * minutes.
 */
@Tag("study")
class KeptAnswersCostTest {
    private static final int BLOCKS = Integer.getInteger("archduet.answers.blocks", 16);
    private static final Duration WINDOW = Duration.ofSeconds(3);

    /** Of 16 ratios the 4th and the 13th: the binomial probability that the median lies outside is 2.1 %. */
    private static final int OUTSIDE_OF_16 = 3;

    @TempDir
    private Path folder;

    private long seed = 1;

    @Test
    void cpuTimePerRequest() throws Exception {
        Path workload = Files.writeString(folder.resolve("w.yaml"), """
                schemaVersion: 1
                name: small
                generators: {n: {type: uniform, from: 1, to: 1000}}
                operations: {read: {request: {method: GET, path: "/items/${n}"}, expect: {status: 200}}}
                mix: {read: 1}
                rates: {openLoopPerSecond: 1, closedLoopUsers: 1}
                underLoad: {stateless: [read]}
                """);
        List<Double> ratios = new ArrayList<>();
        List<Double> without = new ArrayList<>();
        try (ServerProcess server = ServerProcess.start(NullServer.class, List.of());
                DriverProcess driver =
                        DriverProcess.start(new DriverPlace.Here(List.of()), folder.resolve("driver.log"))) {
            driver.warmUpAndCalibrate(Duration.ofSeconds(10));
            cpuNanos(driver, server.url(), workload, true);
            for (int block = 0; block < BLOCKS; block++) {
                double a = cpuNanos(driver, server.url(), workload, false);
                double b =
                        cpuNanos(driver, server.url(), workload, true) + cpuNanos(driver, server.url(), workload, true);
                a += cpuNanos(driver, server.url(), workload, false);
                without.add(a / 2);
                ratios.add(b / a);
            }
        }
        Collections.sort(ratios);
        Collections.sort(without);
        int outside = (int) Math.round((double) OUTSIDE_OF_16 / 16 * BLOCKS);
        System.out.printf(
                Locale.ROOT,
                "keeping every answer: CPU per request x %.3f [%.3f, %.3f], %d blocks; %.1f µs without%n",
                median(ratios),
                ratios.get(outside),
                ratios.get(BLOCKS - 1 - outside),
                BLOCKS,
                median(without) / 1e3);
    }

    private double cpuNanos(DriverProcess driver, URI server, Path workload, boolean keeps) {
        LoadMeasurement load = driver.drive(new DriveSpec(
                "w",
                server,
                workload,
                Map.of("read", 1),
                new ArrivalModel.Poisson(2_000),
                WINDOW,
                seed++,
                folder.resolve("out"),
                keeps));
        assertThat(load.driverBook()).isNotNull();
        String answers = load.driverBook().answers();
        assertThat(
                        answers == null
                                ? 0
                                : AnswerFile.read(folder.resolve("out").resolve(answers))
                                        .size())
                .isEqualTo(keeps ? (int) load.rightAnswers() : 0);
        return (double) load.driver().cpuNanos() / load.completed();
    }

    private static double median(List<Double> sorted) {
        return (sorted.get((sorted.size() - 1) / 2) + sorted.get(sorted.size() / 2)) / 2;
    }
}
