package org.archduet.harness.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.archduet.harness.collect.WatchedProcess.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** CPU time of processes in a folder that looks like {@code /proc}; ticks are 10 ms. */
class ThreadTimesTest {

    private static final long MILLI = 1_000_000;

    /** Between the parent's id and the times; see {@link ProcessStat}. */
    private static final String BETWEEN = " 1 1 0 -1 4194304 2847 6541 7 1 ";

    @TempDir
    private Path proc;

    private ResourceProbe probe;

    @BeforeEach
    void watchAProcess() throws IOException {
        Files.writeString(proc.resolve("stat"), "cpu  0 0 0 0 0 0 0 0 0 0\ncpu0 0 0 0 0 0 0 0 0 0 0\n");
        probe = new ResourceProbe(
                List.of(new WatchedProcess("catalog", Role.SYSTEM, 100, false, null)), proc, proc.resolve("sys"));
        process(100, 1, 50, 0, 3);
        thread(100, 100, 101 * MILLI);
        thread(100, 101, 200 * MILLI);
        thread(100, 102, 204 * MILLI);
    }

    @Test
    void isTheSumOfTheThreadsInNanoseconds() throws IOException {
        ResourceReading before = probe.read();
        thread(100, 101, 203 * MILLI);
        thread(100, 102, 204 * MILLI + 7);

        isSpent(3 * MILLI + 7, 0, before);
    }

    @Test
    void aThreadThatWasStartedInBetweenCountsInFull() throws IOException {
        ResourceReading before = probe.read();
        process(100, 1, 51, 0, 4);
        thread(100, 103, 4 * MILLI);

        isSpent(4 * MILLI, 0, before);
    }

    @Test
    void isCountedInTicksWhenAThreadEndedAndTookItsTimeWithIt() throws IOException {
        thread(100, 102, MILLI);
        ResourceReading before = probe.read();
        process(100, 1, 51, 0, 2);
        thread(100, 101, 209 * MILLI);
        delete(proc.resolve("100/task/102"));

        isSpent(10 * MILLI, 10 * MILLI, before);
    }

    @Test
    void isCountedInTicksWhenThreadsCameAndWentUnseen() throws IOException {
        ResourceReading before = probe.read();
        process(100, 1, 59, 0, 3);
        thread(100, 101, 250 * MILLI);

        isSpent(90 * MILLI, 10 * MILLI, before);
    }

    @Test
    void isCountedInTicksWhereTheKernelShowsNoThreadTimes() throws IOException {
        for (int thread = 100; thread <= 102; thread++) {
            delete(proc.resolve("100/task/" + thread));
        }
        ResourceReading before = probe.read();
        process(100, 1, 53, 0, 3);

        isSpent(30 * MILLI, 10 * MILLI, before);
    }

    @Test
    void aProcessOfOneThreadHasItsTimeBesideItsTicks() throws IOException {
        process(200, 100, 1, 0, 1);
        Files.writeString(proc.resolve("200/schedstat"), 9 * MILLI + " 0 1\n");
        ResourceReading before = probe.read();
        Files.writeString(proc.resolve("200/schedstat"), 11 * MILLI + " 0 1\n");

        isSpent(2 * MILLI, 0, before);
    }

    /** It had spent 9 ms at the first reading and 30 ms, in ticks, when its parent waited for it. */
    @Test
    void aChildThatEndedCountsThroughItsParentFromTheFirstReadingOn() throws IOException {
        process(200, 100, 0, 0, 1);
        Files.writeString(proc.resolve("200/schedstat"), 9 * MILLI + " 0 1\n");
        ResourceReading before = probe.read();
        delete(proc.resolve("200"));
        process(100, 1, 50, 3, 3);

        isSpent(21 * MILLI, 10 * MILLI, before);
    }

    private void isSpent(long nanos, long resolutionNanos, ResourceReading before) {
        WindowCost cost = probe.cost(before, probe.read());
        assertThat(cost.processes()).singleElement().satisfies(usage -> assertThat(usage.cpuNanos())
                .isEqualTo(nanos));
        assertThat(cost.resolutionNanos()).isEqualTo(resolutionNanos);
        assertThat(cost.cpuResolution()).isEqualTo((double) resolutionNanos / cost.wallNanos());
    }

    private void process(long pid, long parent, long ownTicks, long reapedTicks, int threads) throws IOException {
        Path folder = Files.createDirectories(proc.resolve(Long.toString(pid)));
        Files.createDirectories(folder.resolve("task"));
        Files.writeString(
                folder.resolve("stat"),
                pid + " (java) S " + parent + BETWEEN + ownTicks + " 0 " + reapedTicks + " 0 20 0 " + threads + " 0\n");
    }

    private void thread(long pid, long thread, long nanos) throws IOException {
        Path folder = Files.createDirectories(proc.resolve(pid + "/task/" + thread));
        Files.writeString(folder.resolve("schedstat"), nanos + " 5119 17\n");
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.sorted(Comparator.reverseOrder()).forEach(ThreadTimesTest::deleteFile);
        }
    }

    private static void deleteFile(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
