package org.archduet.harness.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GcPausesTest {

    /** As JDK 17 and 25 print with several collectors and decorations. */
    private static final String LOG = """
            [0.004s][info][gc] Using Serial
            [1.234s][info][gc] GC(0) Pause Young (Allocation Failure) 68M->10M(247M) 5.123ms
            [1.3s][info][gc,start     ] GC(1) Pause Young (Normal) (G1 Evacuation Pause)
            [1.4s][info][gc          ] GC(1) Pause Young (Normal) (G1 Evacuation Pause) 23M->4M(256M) 3.456ms
            [1.5s][info][gc] GC(2) Concurrent Mark Cycle
            [1.6s][info][gc] GC(2) Pause Remark 40M->40M(256M) 1.000ms
            [1.7s][info][gc] GC(2) Concurrent Mark Cycle 12.345ms
            [1.8s][info][gc,phases] GC(2)   Evacuate Collection Set: 2.1ms
            [2026-11-22T11:00:00.000+0000][gc] GC(3) Pause Full (Metadata GC Threshold) 41M->9M(256M) 1020,500ms
            """;

    @Test
    void onlyPausesCount() {
        assertThat(GcPauses.parse(LOG)).isEqualTo(new GcPauses(4, 5_123_000 + 3_456_000 + 1_000_000 + 1_020_500_000L));
    }

    @Test
    void onlyThePartBetweenTwoLengthsCounts(@TempDir Path folder) throws Exception {
        Path log = Files.writeString(folder.resolve("gc.log"), LOG);
        long afterFirst = LOG.substring(0, LOG.indexOf("[1.3s]")).getBytes(StandardCharsets.UTF_8).length;
        long end = Files.size(log);

        assertThat(GcPauses.between(log, 0, afterFirst)).isEqualTo(new GcPauses(1, 5_123_000));
        assertThat(GcPauses.between(log, afterFirst, end))
                .extracting(GcPauses::count)
                .isEqualTo(3L);
        assertThat(GcPauses.between(log, end, end)).isEqualTo(new GcPauses(0, 0));
    }

    @Test
    void aLogThatIsGoneOrBeganAnewSaysNothing(@TempDir Path folder) throws Exception {
        Path log = Files.writeString(folder.resolve("gc.log"), "short");

        assertThat(GcPauses.between(log, 100, 200)).isNull();
        assertThat(GcPauses.between(folder.resolve("none.log"), 0, 0)).isNull();
    }
}
