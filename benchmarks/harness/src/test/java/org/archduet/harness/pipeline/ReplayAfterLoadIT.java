package org.archduet.harness.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.archduet.harness.run.RunSummary;
import org.archduet.harness.run.RunSummary.Ending;
import org.archduet.harness.testshop.TinyExperiment;
import org.archduet.result.folder.RunFolder;
import org.archduet.result.start.Start;
import org.archduet.result.validity.ValidityReason;
import org.archduet.result.validity.ValidityReason.Code;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A system that answers rightly until it is loaded; each fault shows after 200 requests. */
class ReplayAfterLoadIT {

    @TempDir
    Path folder;

    @AfterEach
    void nothingIsLeftBehind() {
        RunPipelineIT.assertNothingRuns();
    }

    @ParameterizedTest
    @CsvSource({
        "one-page, differ at /id, item",
        "one-order, differ at /orderId, order",
        "zero-quotes, differ at /total, quote",
    })
    void aCacheThatWarmsUpUnderLoadSpeaksAgainstTheLaterStart(String fault, String where, String operation)
            throws Exception {
        RunSummary summary = run(fault);

        assertThat(summary.ending()).isEqualTo(Ending.COMPLETED);
        Start earlier = summary.starts().get(0);
        Start later = summary.starts().get(1);
        assertThat(earlier.validity()).extracting(ValidityReason::code).doesNotContain(Code.PARITY);
        assertThat(later.validity())
                .filteredOn(reason -> reason.code() == Code.PARITY)
                .extracting(ValidityReason::detail)
                .anySatisfy(detail -> assertThat(detail)
                        .contains("replay after the load: ", where, "(" + operation + ")")
                        .contains("\n  alone: ", "\n  pair: "));
        assertThat(summary.isValid()).isFalse();
    }

    @Test
    void whatAPairThatAgreesAnsweredIsInTheFolderOfEachStart() throws Exception {
        RunSummary summary = run("none");

        assertThat(summary.starts()).extracting(Start::validity).allSatisfy(reasons -> assertThat(reasons)
                .extracting(ValidityReason::code)
                .doesNotContain(Code.PARITY));
        RunFolder run = new RunFolder(folder.resolve("run"));
        assertThat(summary.starts()).allSatisfy(start -> {
            assertThat(run.measured(start).startTranscript()).exists();
            assertThat(run.measured(start).afterLoadTranscript()).content().contains("\"operation\":\"quote\"");
        });
    }

    private RunSummary run(String fault) throws Exception {
        return TestPipelines.undisturbed(event -> {})
                .run(TinyExperiment.write(folder, fault, 1, folder.resolve("run")));
    }
}
