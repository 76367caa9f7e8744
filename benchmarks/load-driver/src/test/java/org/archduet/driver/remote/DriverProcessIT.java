package org.archduet.driver.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.archduet.driver.ArrivalModel;
import org.archduet.driver.DriveSpec;
import org.archduet.driver.answer.AnswerFile;
import org.archduet.driver.answer.KeptAnswer;
import org.archduet.driver.nullserver.NullServer;
import org.archduet.driver.record.ScheduleBook;
import org.archduet.result.load.Calibration;
import org.archduet.result.load.LoadMeasurement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class DriverProcessIT {
    @TempDir
    private Path directory;

    @Test
    void calibratesDrivesAndEndsWithItsOwner() throws Exception {
        Path workload = Files.writeString(directory.resolve("w.yaml"), """
                schemaVersion: 1
                name: small
                operations: {read: {request: {method: GET, path: /x}, expect: {status: 200}}}
                mix: {read: 1}
                rates: {openLoopPerSecond: 1, closedLoopUsers: 1}
                underLoad: {compared: [read]}
                """);
        ProcessHandle handle;
        try (NullServer server = NullServer.start();
                DriverProcess driver =
                        DriverProcess.start(new DriverPlace.Here(List.of()), directory.resolve("driver.log"))) {
            handle = ProcessHandle.of(driver.pid()).orElseThrow();
            Calibration calibration = driver.warmUpAndCalibrate(Duration.ofSeconds(1));
            assertThat(calibration.ceilingPerSecond()).isPositive();
            assertThat(calibration.floor().p50Nanos()).isPositive();
            assertThat(calibration.cpuNanosPerRequest()).isPositive();

            LoadMeasurement load = driver.drive(spec("a", server, workload));
            assertThat(load.completed()).isEqualTo(load.scheduled()).isPositive();
            assertThat(load.driver().cpuNanos()).isPositive();
            assertThat(directory.resolve("out").resolve(load.intervalLog())).isNotEmptyFile();
            assertThat(load.driverBook()).isNotNull();
            assertThat(load.driverBook().schedule())
                    .isEqualTo(ScheduleBook.of(new ArrivalModel.Poisson(200).offsets(Duration.ofSeconds(1), 3)));
            assertThat(load.driverBook().answers()).isEqualTo("a.answers.gz");
            assertThat(AnswerFile.read(directory.resolve("out").resolve("a.answers.gz")))
                    .isNotEmpty()
                    .allMatch(answer -> answer.content().equals(new KeptAnswer.Body("{}")));

            leadsInThenDrives(driver, spec("led", server, workload));

            assertThatThrownBy(() -> driver.drive(spec("b", server, directory.resolve("nothing.yaml"))))
                    .isInstanceOf(DriverException.class)
                    .hasMessageContaining("no such file");
            assertThat(driver.drive(spec("c", server, workload)).completed()).isPositive();
        }
        assertThat(handle.onExit().get(10, TimeUnit.SECONDS).isAlive()).isFalse();
    }

    private void leadsInThenDrives(DriverProcess driver, DriveSpec slice) throws IOException {
        LedInDrive led = driver.leadIn(slice, Duration.ofMillis(500));
        assertThat(led.leadIn().requests()).isPositive();
        assertThat(led.leadIn().failed()).isZero();
        try (Stream<Path> files = Files.list(directory.resolve("out"))) {
            assertThat(files).as("a lead-in writes nothing").noneMatch(file -> file.toString()
                    .contains("led"));
        }
        LoadMeasurement load = led.drive();
        assertThat(load.scheduled())
                .isEqualTo(
                        slice.arrival() instanceof ArrivalModel.OpenLoop open
                                ? open.offsets(slice.duration(), slice.seed()).length
                                : -1);
        assertThat(load.driverBook().leadIn().requests()).isEqualTo(led.leadIn().requests());
        assertThat(directory.resolve("out").resolve(load.intervalLog())).isNotEmptyFile();

        assertThatThrownBy(led::drive)
                .isInstanceOf(DriverException.class)
                .hasMessageContaining("no window waits to be measured");
    }

    /** A shell takes the one word that a remote shell would get. */
    @Test
    void runsElsewhereAndSaysWhenItDoesNotSeeTheSameFiles() throws Exception {
        Path seen = Files.writeString(directory.resolve("it's here.txt"), "");
        DriverPlace elsewhere = new DriverPlace.Elsewhere(List.of("sh", "-c"));
        try (DriverProcess driver = DriverProcess.start(elsewhere, directory.resolve("driver.log"))) {
            assertThatCode(() -> driver.checkSees(seen)).doesNotThrowAnyException();
            assertThatThrownBy(() -> driver.checkSees(directory.resolve("not here.txt")))
                    .isInstanceOf(DriverException.class)
                    .hasMessageContaining("on the driver's host")
                    .hasMessageContaining("shared file system");
        }
    }

    @Test
    void quotesWhatARemoteShellWouldReadOtherwise() {
        assertThat(new DriverPlace.Elsewhere(List.of("ssh", "loadgen")).start(List.of("echo", "it's", "$HOME", "a b")))
                .containsExactly("ssh", "loadgen", "exec 'echo' 'it'\\''s' '$HOME' 'a b'");
    }

    private DriveSpec spec(String id, NullServer server, Path workload) {
        return new DriveSpec(
                id,
                server.url(),
                workload,
                Map.of("read", 1),
                new ArrivalModel.Poisson(200),
                Duration.ofSeconds(1),
                3,
                directory.resolve("out"),
                true);
    }
}
