package org.archduet.result.folder;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Older results folders must still open: the layout is part of the format. */
class RunFolderTest {

    private final RunFolder run = new RunFolder(Path.of("run"));

    @Test
    void filesLieWhereOlderVersionsPutThem() {
        assertThat(Stream.of(
                        run.driverLog(),
                        run.stackTraces().path(),
                        run.parityTranscript("duo"),
                        run.parityLogs("duo"),
                        run.capacity("duo").path(),
                        run.capacity("duo").warmUp().path(),
                        run.start("1-duo").path(),
                        run.measured("1-duo").logs(),
                        run.measured("1-duo").warmUp().path(),
                        run.measured("1-duo").intervalLog("open-loop", "response"),
                        run.measured("1-duo").intervalLog("open-loop.lag.hlog"),
                        run.measured("1-duo").percentileDistribution("open-loop"),
                        run.measured("1-duo").percentiles("open-loop"),
                        run.firstAttempt("1-duo").path(),
                        run.startFailure("1-duo").path(),
                        run.olderIncompleteStartFolder("1-duo")))
                .extracting(path -> Path.of("run").relativize(path).toString())
                .containsExactly(
                        "driver.log",
                        "internal-error.log",
                        "parity/duo.jsonl",
                        "parity/logs/duo",
                        "capacity/duo",
                        "capacity/duo/warm-up",
                        "starts/1-duo/start.json",
                        "starts/1-duo/logs",
                        "starts/1-duo/warm-up",
                        "starts/1-duo/open-loop.response.hlog",
                        "starts/1-duo/open-loop.lag.hlog",
                        "starts/1-duo/open-loop.response.hgrm",
                        "starts/1-duo/open-loop.percentiles.csv",
                        "starts/1-duo.first/start.json",
                        "starts/1-duo.incomplete/reason.json",
                        "starts/1-duo.incomplete-1");
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
