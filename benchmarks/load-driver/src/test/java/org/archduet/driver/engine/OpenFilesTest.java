package org.archduet.driver.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.archduet.driver.ArrivalModel;
import org.archduet.driver.DriverLimits;
import org.archduet.result.load.LoadMeasurement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** A driver in a JVM that may open few files, against a server that answers too slowly for them. */
@Timeout(60)
@EnabledOnOs(OS.LINUX)
class OpenFilesTest {
    /** The driver's JVM; prints what became of one window. */
    static final class Driver {
        private Driver() {}

        public static void main(String[] args) {
            // as every driver does when it calibrates itself: what answers need is loaded before files run out
            measured(args[0], 100, Duration.ofMillis(50));
            LoadMeasurement load = measured(args[0], 400, Duration.ofMillis(500));
            System.out.println(load.errors().total() + " failed, "
                    + (load.completed() + load.errors().driverShortage() - load.scheduled()) + " lost, "
                    + DriverLimits.reasons(load, null));
        }

        private static LoadMeasurement measured(String url, double ratePerSecond, Duration duration) {
            return Windows.measured(
                    URI.create(url), new ArrivalModel.Constant(ratePerSecond), duration, WindowLimits.standard());
        }
    }

    @Test
    void requestsWithoutAFileAreTheDriversShortage() throws Exception {
        try (RawServer server = new RawServer((path, socket, out) -> {
            TimeUnit.MILLISECONDS.sleep(700);
            RawServer.respond(out, 200, "yes");
        })) {
            Process driver = new ProcessBuilder(List.of(
                            "sh",
                            "-c",
                            "ulimit -n 120; exec \"$@\"",
                            "driver",
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-cp",
                            System.getProperty("java.class.path"),
                            Driver.class.getName(),
                            server.url().toString()))
                    .redirectErrorStream(true)
                    .start();
            String said = new String(driver.getInputStream().readAllBytes(), StandardCharsets.UTF_8);

            assertThat(driver.waitFor()).as(said).isZero();
            assertThat(said)
                    .containsPattern("(?m)^0 failed, 0 lost, ")
                    .contains("DRIVER_OUT_OF_RESOURCES", "(too many open files)", "ulimit -n")
                    .doesNotContain("Exception");
        }
    }
}
