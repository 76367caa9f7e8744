package org.archduet.harness.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.archduet.harness.run.RunRequest;
import org.archduet.harness.run.RunSummary;
import org.archduet.harness.run.RunSummary.Ending;
import org.archduet.harness.testshop.RecordedEvents;
import org.archduet.harness.testshop.TinyExperiment;
import org.archduet.result.folder.RunFolder;
import org.archduet.result.validity.ValidityReason;
import org.archduet.result.validity.ValidityReason.Code;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A system that answers 404 to everything is found by the first request, before the driver is calibrated. */
class PreflightIT {

    @TempDir
    Path folder;

    private final RecordedEvents told = new RecordedEvents();

    @AfterEach
    void nothingIsLeftBehind() {
        RunPipelineIT.assertNothingRuns();
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aSystemThatFindsNothingStopsTheRunWithBothAnswers(boolean withParity) throws Exception {
        RunRequest request = TinyExperiment.write(folder, "not-found", 1, folder.resolve("run"));
        if (!withParity) {
            withoutParity();
        }
        RunSummary summary = TestPipelines.undisturbed(told).run(request);

        assertThat(summary.ending()).isEqualTo(Ending.STOPPED);
        assertThat(summary.reasons()).singleElement().satisfies(reason -> {
            assertThat(reason.code()).isEqualTo(Code.PARITY);
            assertThat(reason.detail())
                    .contains(
                            "preflight: pair did not answer operation item as the workload expects",
                            "\n  request: GET /items/",
                            "\n  expected: status 200",
                            "\n  alone: 200 application/json {\"id\":",
                            "\n  pair: 404 application/json {\"title\":\"no such path\"}",
                            "tiny.yaml");
        });
        assertThat(told.steps()).noneMatch(step -> step.contains("calibrate") || step.contains("replay"));
        RunFolder run = new RunFolder(folder.resolve("run"));
        assertThat(run.preflightTranscript("pair")).exists();
        assertThat(run.driverLog()).doesNotExist();
    }

    @Test
    void aWrongStatusOfAnErrorCaseIsFoundToo() throws Exception {
        RunSummary summary =
                TestPipelines.undisturbed(told).run(TinyExperiment.write(folder, "status", 1, folder.resolve("run")));

        assertThat(summary.reasons())
                .singleElement()
                .extracting(ValidityReason::detail)
                .asString()
                .contains("operation no-item", "expected: status 404", "alone: 404 ", "pair: 400 ");
    }

    @Test
    void withoutParityARightPairIsMeasured() throws Exception {
        RunRequest request = TinyExperiment.write(folder, "none", 1, folder.resolve("run"));
        withoutParity();
        RunSummary summary = TestPipelines.undisturbed(told).run(request);

        assertThat(summary.ending()).isEqualTo(Ending.COMPLETED);
        assertThat(summary.starts()).hasSize(2).allSatisfy(start -> assertThat(start.validity())
                .extracting(ValidityReason::code)
                .doesNotContain(Code.PARITY));
        assertThat(told.steps())
                .contains(
                        "verify: preflight: 6 requests to alone and pair",
                        "block 1: replay 12 operations after the load");
    }

    private void withoutParity() throws Exception {
        Path workload = folder.resolve("tiny.yaml");
        Files.writeString(workload, Files.readString(workload).replaceAll("(?m)^parity: .*\n", ""));
    }
}
