package org.archduet.harness.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.archduet.driver.machine.AwakeCpus;
import org.archduet.harness.testsystem.Await;
import org.archduet.harness.testsystem.TestArchitecture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Kills a JVM that keeps a CPU awake, and looks whether the CPU may sleep again. */
@Tag("full")
class AwakeDriverIT {
    @TempDir
    private Path cpus;

    @ParameterizedTest
    @ValueSource(strings = {"KILL", "TERM"})
    void theWishIsTakenBackWhenTheHarnessIsKilled(String signal) throws IOException, InterruptedException {
        Path wish = AwakeCpus.wish(cpus, 1);
        Files.createDirectories(wish.getParent());
        Files.writeString(wish, "120\n");
        Process harness = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        TestArchitecture.classPath(),
                        DoomedAwakeDriver.class.getName(),
                        cpus.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader lines = harness.inputReader(StandardCharsets.UTF_8)) {
            assertThat(lines.readLine()).isEqualTo("the driver's: 1");
        }
        assertThat(wish).hasContent(AwakeCpus.NO_SLEEP);

        new ProcessBuilder("sh", "-c", "kill -" + signal + " " + harness.pid())
                .start()
                .waitFor();

        Await.until("the wish is taken back", Duration.ofSeconds(15), () -> content(wish)
                .equals("120"));
    }

    private static String content(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
