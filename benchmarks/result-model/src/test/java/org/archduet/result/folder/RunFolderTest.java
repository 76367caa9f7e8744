package org.archduet.result.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Older results folders must still open: the layout is part of the format. */
class RunFolderTest {

    private final RunFolder run = new RunFolder(Path.of("run"));
    private final MeasuredFolder start = RunFolder.measuredIn(run.blockFolder(1), "duo");

    @Test
    void filesLieWhereOlderVersionsPutThem() {
        assertThat(Stream.of(
                        run.driverLog(),
                        run.stackTraces().path(),
                        run.parityTranscript("duo"),
                        run.parityLogs("duo"),
                        run.start(1, "duo").path(),
                        start.logs(),
                        start.warmUp().path(),
                        start.intervalLog("open-loop-1-1-1", "response"),
                        start.intervalLog("open-loop-1-1-1.lag.hlog"),
                        start.percentileDistribution("open-loop-1-1-1"),
                        start.percentiles("open-loop-1-1-1"),
                        run.block(1).failure().path(),
                        run.block(1).olderIncomplete()))
                .extracting(path -> Path.of("run").relativize(path).toString())
                .containsExactly(
                        "driver.log",
                        "internal-error.log",
                        "parity/duo.jsonl",
                        "parity/logs/duo",
                        "blocks/1/duo/start.json",
                        "blocks/1/duo/logs",
                        "blocks/1/duo/warm-up",
                        "blocks/1/duo/open-loop-1-1-1.response.hlog",
                        "blocks/1/duo/open-loop-1-1-1.lag.hlog",
                        "blocks/1/duo/open-loop-1-1-1.response.hgrm",
                        "blocks/1/duo/open-loop-1-1-1.percentiles.csv",
                        "blocks/1.incomplete/reason.json",
                        "blocks/1.incomplete-1");
    }

    /** Words about a growing block are read once it has ended. */
    @Test
    void aPlaceIsThatOfTheBlockOnceItHasEnded() {
        Path compared = RunFolder.measuredIn(run.block(2).incomplete(), "duo").startTranscript();
        assertThat(run.placeOnceEnded(compared)).isEqualTo("blocks/2/duo/replay.jsonl");
        Path apart =
                RunFolder.measuredIn(run.apart("profiles").incomplete(), "duo").startTranscript();
        assertThat(run.placeOnceEnded(apart)).isEqualTo("profiles/duo/replay.jsonl");
        assertThat(run.placeOnceEnded(run.parityTranscript("duo"))).isEqualTo("parity/duo.jsonl");
    }

    @Test
    void aHashIsThatOfTheStandard() throws Exception {
        // FIPS 180-2, appendix B.1
        String abc = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
        assertThat(Sha256.of("abc")).isEqualTo(abc);
        assertThat(Sha256.of(new java.io.ByteArrayInputStream(new byte[] {'a', 'b', 'c'})))
                .isEqualTo(abc);
    }
}
