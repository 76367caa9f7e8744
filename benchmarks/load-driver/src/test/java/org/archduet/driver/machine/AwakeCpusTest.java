package org.archduet.driver.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AwakeCpusTest {
    @TempDir
    private Path folder;

    private Path device;
    private Path idleDriver;

    @BeforeEach
    void aMachineThatGrantsIt() throws IOException {
        device = Files.createFile(folder.resolve("cpu_dma_latency"));
        idleDriver = Files.writeString(folder.resolve("current_driver"), "haltpoll\n");
    }

    @Test
    void asksForNoLatencyAtAllForAsLongAsItIsOpen() throws IOException {
        try (AwakeCpus awake = AwakeCpus.keep(device, idleDriver)) {
            assertThat(awake.areKept()).isTrue();
            assertThat(Files.readAllBytes(device)).containsExactly(0, 0, 0, 0);
            assertThat(isOpen(device)).isTrue();
        }
        assertThat(isOpen(device)).isFalse();
    }

    @Test
    void doesWithoutWhereTheMachineHasNoSuchThing() {
        try (AwakeCpus awake = AwakeCpus.keep(folder.resolve("nothing"), idleDriver)) {
            assertThat(awake.areKept()).isFalse();
        }
    }

    @Test
    void doesWithoutWhereTheWishWouldBeTakenAndNotGranted() throws IOException {
        try (AwakeCpus awake = AwakeCpus.keep(device, folder.resolve("nothing"))) {
            assertThat(awake.areKept()).isFalse();
        }
        Files.writeString(idleDriver, "none\n");
        try (AwakeCpus awake = AwakeCpus.keep(device, idleDriver)) {
            assertThat(awake.areKept()).isFalse();
        }
        assertThat(device).isEmptyFile();
    }

    @Test
    void doesWithoutWhereItCannotBeOpened() {
        try (AwakeCpus awake = AwakeCpus.keep(folder, idleDriver)) {
            assertThat(awake.areKept()).isFalse();
        }
    }

    /** A device that opens and takes nothing. */
    @Test
    void leavesNothingOpenWhereTheWishIsRefused() throws IOException {
        Path full = Path.of("/dev/full");
        assumeThat(full).exists();
        try (AwakeCpus awake = AwakeCpus.keep(full, idleDriver)) {
            assertThat(awake.areKept()).isFalse();
            assertThat(isOpen(full)).isFalse();
        }
    }

    @Test
    void leavesThemAloneWhenAsked() {
        System.setProperty(AwakeCpus.MAY_SLEEP, "true");
        try (AwakeCpus awake = AwakeCpus.keep(device, idleDriver)) {
            assertThat(awake.areKept()).isFalse();
            assertThat(device).isEmptyFile();
        } finally {
            System.clearProperty(AwakeCpus.MAY_SLEEP);
        }
    }

    @Test
    void asksForNothingWhereEachOfItsOwnStaysAwakeAlready() throws IOException {
        for (int cpu : OwnCpus.parse(OwnCpus.allowed())) {
            Path wish = AwakeCpus.wish(folder, cpu);
            Files.createDirectories(wish.getParent());
            Files.writeString(wish, "n/a\n");
        }
        assertThat(AwakeCpus.ownStayAwake(folder)).isTrue();

        int one = OwnCpus.parse(OwnCpus.allowed()).first();
        Files.writeString(AwakeCpus.wish(folder, one), "0\n");
        assertThat(AwakeCpus.ownStayAwake(folder)).as("0 is no wish").isFalse();
        Files.delete(AwakeCpus.wish(folder, one));
        assertThat(AwakeCpus.ownStayAwake(folder)).isFalse();
    }

    private static boolean isOpen(Path file) throws IOException {
        try (Stream<Path> descriptors = Files.list(Path.of("/proc/self/fd"))) {
            return descriptors.anyMatch(descriptor -> leadsTo(descriptor, file));
        }
    }

    private static boolean leadsTo(Path descriptor, Path file) {
        try {
            return Files.readSymbolicLink(descriptor).equals(file.toAbsolutePath());
        } catch (IOException closedSince) {
            return false;
        }
    }
}
