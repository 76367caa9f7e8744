package org.archduet.harness.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.archduet.harness.run.RunSummary;
import org.archduet.harness.run.RunSummary.Ending;
import org.archduet.harness.testshop.TinyExperiment;
import org.archduet.result.start.Start;
import org.archduet.result.validity.ValidityReason;
import org.archduet.result.validity.ValidityReason.Code;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A system that answers rightly until it is loaded; each fault shows after 200 requests. */
class ReplayAfterLoadIT {

    @TempDir
    Path folder;

    @AfterEach
    void nothingIsLeftBehind() {
        RunPipelineIT.assertNothingRuns();
    }

    @Test
    void cachesOfPagesAndQuotesThatWarmUpUnderLoadSpeakAgainstTheLaterStart() throws Exception {
        Start later = laterStart("one-page+zero-quotes");

        assertDiffers(later, "differ at /id", "item");
        assertDiffers(later, "differ at /total", "quote");
    }

    @Test
    @Tag("full")
    void aCacheOfOrdersThatWarmsUpUnderLoadSpeaksAgainstTheLaterStart() throws Exception {
        assertDiffers(laterStart("one-order"), "differ at /orderId", "order");
    }

    private Start laterStart(String faults) throws Exception {
        RunSummary summary = TestPipelines.undisturbed(event -> {})
                .run(TinyExperiment.write(folder, faults, 1, folder.resolve("run")));

        assertThat(summary.ending()).isEqualTo(Ending.COMPLETED);
        assertThat(summary.isValid()).isFalse();
        Start earlier = summary.starts().get(0);
        assertThat(earlier.validity()).extracting(ValidityReason::code).doesNotContain(Code.PARITY);
        return summary.starts().get(1);
    }

    private static void assertDiffers(Start start, String where, String operation) {
        assertThat(start.validity())
                .filteredOn(reason -> reason.code() == Code.PARITY)
                .extracting(ValidityReason::detail)
                .anySatisfy(detail -> assertThat(detail)
                        .contains("replay after the load: ", where, "(" + operation + ")")
                        .contains("\n  alone: ", "\n  pair: "));
    }
}
