package org.archduet.driver.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AwakeCpusTest {
    @TempDir
    private Path folder;

    @Test
    void asksForNoLatencyAtAll() throws Exception {
        Path device = Files.createFile(folder.resolve("cpu_dma_latency"));
        try (AwakeCpus awake = AwakeCpus.keep(device)) {
            assertThat(awake.areKept()).isTrue();
            assertThat(Files.readAllBytes(device)).containsExactly(0, 0, 0, 0);
        }
    }

    @Test
    void doesWithoutWhereTheMachineHasNoSuchThing() {
        try (AwakeCpus awake = AwakeCpus.keep(folder.resolve("nothing"))) {
            assertThat(awake.areKept()).isFalse();
        }
    }

    @Test
    void doesWithoutWhereItIsRefused() {
        try (AwakeCpus awake = AwakeCpus.keep(folder)) {
            assertThat(awake.areKept()).isFalse();
        }
    }
}
