package org.archduet.harness.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class JvmFlagsTest {

    private static final JvmFlags.Files FILES =
            new JvmFlags.Files(Path.of("/l/a.gc.log"), Path.of("/l/a.crash.log"), Path.of("/t"));

    @Test
    void fixHeapCollectorAndProcessors() {
        List<String> flags = JvmFlags.of(256, 1, FILES);

        assertThat(flags)
                .contains(
                        "-Xms256m",
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:ActiveProcessorCount=1",
                        "-XX:-UseDynamicNumberOfCompilerThreads",
                        "-Xlog:gc:file=/l/a.gc.log:uptime,level,tags:filecount=0",
                        "-Djava.io.tmpdir=/t");
        assertThat(JvmFlags.of(256, 3, FILES)).contains("-XX:+UseG1GC", "-XX:ActiveProcessorCount=3");
    }

    @Test
    void differForTwoSystemsInTheHeapAlone() {
        List<String> small = JvmFlags.of(64, 1, FILES);
        List<String> large = JvmFlags.of(1536, 1, FILES);

        assertThat(small.subList(2, small.size())).isEqualTo(large.subList(2, large.size()));
    }

    @Test
    void sayNothingOfTheHeapOfAProcessWithoutAShare() {
        assertThat(JvmFlags.of(0, 1, FILES)).noneMatch(flag -> flag.startsWith("-Xm"));
    }
}
