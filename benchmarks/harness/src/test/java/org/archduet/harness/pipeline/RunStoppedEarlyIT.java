package org.archduet.harness.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.archduet.harness.config.ConfigurationException;
import org.archduet.harness.run.RunRequest;
import org.archduet.harness.run.RunSetup;
import org.archduet.harness.run.RunSummary;
import org.archduet.harness.run.RunSummary.Ending;
import org.archduet.harness.testshop.RecordedEvents;
import org.archduet.harness.testshop.TinyExperiment;
import org.archduet.result.failure.UserErrorException;
import org.archduet.result.folder.RunFolder;
import org.archduet.result.validity.Validity;
import org.archduet.result.validity.ValidityReason;
import org.archduet.result.validity.ValidityReason.Code;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stops a run before anything is timed; each fault is planted in one of two tiny shops. */
class RunStoppedEarlyIT {

    @TempDir
    Path folder;

    @AfterEach
    void nothingIsLeftBehind() {
        RunPipelineIT.assertNothingRuns();
    }

    @ParameterizedTest
    @CsvSource({
        "price, differ at /total, 'alone: 6300'",
        "missing-field, differ at /name, 'pair: absent'",
        "side-effect, end state taken, 'alone: '"
    })
    void systemsThatDifferStopTheRunBeforeAnythingIsTimed(String fault, String where, String body) throws Exception {
        RunSummary summary = run(fault);

        assertThat(summary.ending()).isEqualTo(Ending.STOPPED);
        assertThat(summary.starts()).isEmpty();
        assertThat(summary.reasons())
                .isNotEmpty()
                .extracting(ValidityReason::code)
                .containsOnly(Code.PARITY);
        assertThat(summary.reasons().get(0).detail()).contains(where, body, "\n  alone: ", "\n  pair: ");
        assertThat(folderOf().parity().read().differences()).isNotEmpty();
        assertThat(folderOf().validity().read().status()).isEqualTo(Validity.Status.INVALID);
        assertThat(folderOf().parityTranscript("pair")).exists();
    }

    @Test
    void callsThatAreNotAsDescribedStopTheRun() throws Exception {
        RunSummary summary = run("chatty");

        assertThat(summary.reasons())
                .containsExactly(new ValidityReason(
                        Code.TOPOLOGY,
                        "pair makes 2 calls between processes for order (201); its description says 1: of 4 requests"
                                + " its entry process received 4 and the others 8 - correct topology.callsPerOperation,"
                                + " or the system"));
    }

    @Test
    void sessionsWhoseCommitsDoNotWaitForTheDiskStopTheRun() throws Exception {
        RunSummary summary = run("async-commit");

        assertThat(summary.ending()).isEqualTo(Ending.STOPPED);
        assertThat(summary.starts()).isEmpty();
        assertThat(summary.reasons())
                .containsExactly(new ValidityReason(
                        Code.DATABASE,
                        "the database sessions have synchronous_commit = off in front of pair; on in shop of alone, back"
                                + " of pair, but a measurement needs on - use the same setting in the JDBC URL,"
                                + " connection pool, role and database of each of them"));
        assertThat(folderOf().systems().read().get(0).pools())
                .singleElement()
                .satisfies(pool -> assertThat(pool.settings()).containsEntry("fsync", "on"));
    }

    @Test
    void aSystemThatNeverGetsReadyEndsTheRunWithItsLog() throws Exception {
        RunSummary summary = run("never-ready");

        assertThat(summary.ending()).isEqualTo(Ending.STOPPED);
        assertThat(summary.reasons())
                .singleElement()
                .extracting(ValidityReason::detail)
                .asString()
                .contains("verification of pair", "back", "not ready after 3 s");
    }

    @Test
    void aFolderThatHoldsSomethingIsRefusedBeforeAnythingStarts() throws Exception {
        Path results = Files.createDirectories(folder.resolve("run"));
        Files.writeString(results.resolve("mine.txt"), "mine");
        RecordedEvents told = new RecordedEvents();
        RunRequest request = TinyExperiment.write(folder, "none", 1, results);

        assertThatThrownBy(() -> TestPipelines.undisturbed(told).run(request)).hasMessageContaining("is not empty");
        assertThat(told.events()).isEmpty();
    }

    @Test
    void anOverrideThatNoProfileHasIsNamedWithItsLine() throws Exception {
        RunRequest request = TinyExperiment.write(folder, "none", 1, folder.resolve("run"));
        Path file = Path.of(request.experiment());
        Files.writeString(file, Files.readString(file).replace("warmUpSeconds", "warmUpSecond"));

        assertThatThrownBy(() -> RunSetup.of(request, Studies.ALL))
                .isInstanceOf(UserErrorException.class)
                .hasMessageContaining("planted.yaml")
                .hasMessageContaining("warmUpSecond");
    }

    @Test
    void anAssertionAboutAnOperationThatIsNotLoadedIsNamedWithItsLine() throws Exception {
        RunRequest request = TinyExperiment.write(folder, "none", 1, folder.resolve("run"));
        Path file = Path.of(request.experiment());
        Files.writeString(file, Files.readString(file) + "assert: [\"ordr p99 ratio < 4\"]\n");

        assertThatThrownBy(() -> RunSetup.of(request, Studies.ALL))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("planted.yaml:11: assert[0]")
                .hasMessageContaining("no operation \"ordr\" in its mix - did you mean 'order'?");
    }

    private RunSummary run(String fault) throws Exception {
        return TestPipelines.undisturbed(event -> {})
                .run(TinyExperiment.write(folder, fault, 1, folder.resolve("run")));
    }

    private RunFolder folderOf() {
        return new RunFolder(folder.resolve("run"));
    }
}
