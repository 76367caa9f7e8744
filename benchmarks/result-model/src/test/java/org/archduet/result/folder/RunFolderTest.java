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
                        run.trial("1-duo").path(),
                        run.measured("1-duo").logs(),
                        run.measured("1-duo").warmUp().path(),
                        run.measured("1-duo").intervalLog("open-loop", "response"),
                        run.measured("1-duo").intervalLog("open-loop.lag.hlog"),
                        run.measured("1-duo").percentileDistribution("open-loop"),
                        run.measured("1-duo").percentiles("open-loop"),
                        run.firstAttempt("1-duo").path(),
                        run.trialFailure("1-duo").path(),
                        run.olderIncompleteTrialFolder("1-duo")))
                .extracting(path -> Path.of("run").relativize(path).toString())
                .containsExactly(
                        "driver.log",
                        "internal-error.log",
                        "parity/duo.jsonl",
                        "parity/logs/duo",
                        "capacity/duo",
                        "capacity/duo/warm-up",
                        "trials/1-duo/trial.json",
                        "trials/1-duo/logs",
                        "trials/1-duo/warm-up",
                        "trials/1-duo/open-loop.response.hlog",
                        "trials/1-duo/open-loop.lag.hlog",
                        "trials/1-duo/open-loop.response.hgrm",
                        "trials/1-duo/open-loop.percentiles.csv",
                        "trials/1-duo.first/trial.json",
                        "trials/1-duo.incomplete/reason.json",
                        "trials/1-duo.incomplete-1");
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
