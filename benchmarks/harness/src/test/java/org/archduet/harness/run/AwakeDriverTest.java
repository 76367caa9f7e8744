package org.archduet.harness.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.archduet.driver.machine.AwakeCpus;
import org.archduet.harness.pinning.PinnedCpuSets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A folder stands in for the kernel's. */
class AwakeDriverTest {
    @TempDir
    private Path cpus;

    private Path device;
    private int askedForAll;

    @BeforeEach
    void threeCpus() throws IOException {
        for (int cpu = 0; cpu < 3; cpu++) {
            Files.createDirectories(wish(cpu).getParent());
            Files.writeString(wish(cpu), "0\n");
        }
        device = Files.createFile(cpus.resolve("cpu_dma_latency"));
        Files.writeString(cpus.resolve("current_driver"), "haltpoll\n");
    }

    @Test
    void theDriversCpusStayAwakeForAsLongAsItIsOpenAndNoOthers() throws IOException {
        Files.writeString(wish(2), "250\n");
        try (AwakeDriver awake = AwakeDriver.keep(List.of(1, 2), cpus, this::all)) {
            assertThat(wish(0)).hasContent("0");
            assertThat(wish(1)).hasContent("n/a");
            assertThat(wish(2)).hasContent("n/a");
            assertThat(awake.which()).isEqualTo("the driver's: 1,2");
            assertThat(awake.caution()).isEmpty();
        }
        assertThat(wish(1)).hasContent("0");
        assertThat(wish(2)).as("what it held before").hasContent("250");
        assertThat(askedForAll).isZero();
    }

    @Test
    void aCpuThatAnotherRunKeepsAwakeIsNotKeptForEver() throws IOException {
        try (AwakeDriver first = AwakeDriver.keep(List.of(1), cpus, this::all)) {
            AwakeDriver second = AwakeDriver.keep(List.of(1), cpus, this::all);
            assertThat(second.which()).isEqualTo(first.which());
            first.close();
            second.close();
        }
        assertThat(wish(1)).hasContent("0");
    }

    @Test
    void whereTheFileIsAbsentAllAreAskedForAndThatIsSaid() throws IOException {
        Files.delete(wish(1));
        try (AwakeDriver awake = AwakeDriver.keep(List.of(2, 1), cpus, this::all)) {
            assertThat(wish(2)).as("not one of the two alone").hasContent("0");
            assertThat(askedForAll).isOne();
            assertThat(awake.which()).isEqualTo("all");
            assertThat(awake.caution().orElseThrow())
                    .startsWith("idle CPUs of the systems are kept awake too, not only the driver's: " + wish(1)
                            + " cannot be written");
        }
        assertThat(device).hasBinaryContent(new byte[4]);
    }

    @Test
    void whereNoneCanBeKeptAwakeThatIsSaidInTheManifestOnly() throws IOException {
        Files.delete(wish(1));
        Files.delete(device);
        try (AwakeDriver awake = AwakeDriver.keep(List.of(1), cpus, this::all)) {
            assertThat(awake.which()).isEqualTo("no");
            assertThat(awake.caution()).isEmpty();
        }
    }

    @Test
    void aDriverWithoutCpusOfItsOwnAsksForAllWithoutACaution() {
        try (AwakeDriver awake = AwakeDriver.keep(List.of(), cpus, this::all)) {
            assertThat(askedForAll).isOne();
            assertThat(awake.which()).isEqualTo("all");
            assertThat(awake.caution()).isEmpty();
        }
    }

    @Test
    void aDriverElsewhereNeedsNoneOfThisMachinesCpus() {
        try (AwakeDriver awake = AwakeDriver.keep(new PinnedCpuSets(List.of(0), List.of(1)), false)) {
            assertThat(awake.which()).isEqualTo("no");
        }
    }

    private AwakeCpus all() {
        askedForAll++;
        return AwakeCpus.keep(device, cpus.resolve("current_driver"));
    }

    private Path wish(int cpu) {
        return AwakeCpus.wish(cpus, cpu);
    }
}
