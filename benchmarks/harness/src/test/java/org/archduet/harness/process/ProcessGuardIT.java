package org.archduet.harness.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.archduet.harness.testsystem.Await;
import org.archduet.harness.testsystem.DoomedHarness;
import org.archduet.harness.testsystem.TestArchitecture;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Kills a JVM that has started a system with PostgreSQL, and looks for what is left. */
@Tag("full")
class ProcessGuardIT {

    private static final Duration LIMIT = Duration.ofSeconds(15);

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"KILL", "TERM", "INT", "HUP"})
    void leavesNothingWhenTheHarnessIsKilled(String signal) throws IOException, InterruptedException {
        Path temporary = Files.createDirectories(folder.resolve("temporary"));
        Process harness = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.io.tmpdir=" + temporary,
                        "-cp",
                        TestArchitecture.classPath(),
                        DoomedHarness.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        List<Long> started = startedBy(harness);
        List<Path> memory = sharedMemory(started.get(0));
        assertThat(memory).isNotEmpty();
        Set<ProcessHandle> all = started.stream()
                .flatMap(pid -> ProcessHandle.of(pid).stream())
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .collect(Collectors.toSet());
        assertThat(all).hasSizeGreaterThan(5).allMatch(ProcessHandle::isAlive);
        assertThat(folders(temporary)).hasSize(1);

        new ProcessBuilder("sh", "-c", "kill -" + signal + " " + harness.pid())
                .start()
                .waitFor();

        Await.until("the harness is gone", LIMIT, () -> !harness.isAlive());
        Await.until("all processes are gone", LIMIT, () -> all.stream().noneMatch(ProcessHandle::isAlive));
        Await.until(
                "the temporary folder is gone", LIMIT, () -> folders(temporary).isEmpty());
        assertThat(memory).allMatch(Files::notExists);
    }

    private static List<Long> startedBy(Process harness) throws IOException {
        try (BufferedReader lines = harness.inputReader(StandardCharsets.UTF_8)) {
            String line = lines.readLine();
            assertThat(line).isNotNull();
            return Arrays.stream(line.split(" ")).map(Long::valueOf).toList();
        }
    }

    private static List<Path> folders(Path temporary) {
        try (Stream<Path> files = Files.list(temporary)) {
            return files.filter(path -> path.getFileName().toString().startsWith("archduet-"))
                    .toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Segments of the postmaster that outlive a process that is killed at once. */
    private static List<Path> sharedMemory(long postmaster) throws IOException {
        return Files.readAllLines(Path.of("/proc/" + postmaster + "/maps")).stream()
                .filter(line -> line.contains("/dev/shm/"))
                .map(line -> Path.of(line.substring(line.indexOf("/dev/shm/"))))
                .distinct()
                .toList();
    }
}
