package org.archduet.harness.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On captured text. */
class KernelTest {

    @TempDir
    Path root;

    @Test
    void memoryPressureIsTheTimeInWhichSomeProcessWaited() throws Exception {
        write("pressure/memory", """
                some avg10=1.23 avg60=0.40 avg300=0.08 total=4711
                full avg10=0.00 avg60=0.00 avg300=0.00 total=99
                """);

        assertThat(new Kernel(root, root).memoryStallNanos()).isEqualTo(4_711_000);
    }

    @Test
    void frequencyIsTheMeanOverTheCpus() throws Exception {
        cpu("cpu0", "3600000", "3600000");
        cpu("cpu1", "900000", "3600000");

        assertThat(new Kernel(root, root).cpuFrequencyFraction()).isEqualTo(0.625);
    }

    @Test
    void whatIsNotThereIsNotAvailable() throws Exception {
        Files.createDirectories(root.resolve("devices/system/cpu/cpu0"));

        assertThat(new Kernel(root, root).memoryStallNanos()).isNull();
        assertThat(new Kernel(root, root).cpuFrequencyFraction()).isNull();
        assertThat(MachineFacts.fields()).containsKeys("watched.cpuFrequency", "watched.memoryPressure");
    }

    private void cpu(String name, String now, String highest) throws IOException {
        write("devices/system/cpu/" + name + "/cpufreq/scaling_cur_freq", now + "\n");
        write("devices/system/cpu/" + name + "/cpufreq/cpuinfo_max_freq", highest + "\n");
    }

    private void write(String file, String text) throws IOException {
        Path path = root.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, text);
    }
}
