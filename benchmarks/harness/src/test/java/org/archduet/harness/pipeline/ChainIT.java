package org.archduet.harness.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.archduet.harness.run.RunRequest;
import org.archduet.harness.run.RunSummary;
import org.archduet.harness.run.RunSummary.Ending;
import org.archduet.harness.testshop.ChainExperiment;
import org.archduet.result.folder.RunFolder;
import org.archduet.result.run.SystemResult;
import org.archduet.result.start.Start;
import org.archduet.result.validity.ValidityReason;
import org.archduet.result.validity.ValidityReason.Code;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A chain of three arms is measured from its file to the end of the run, and its ends in a block of their own. */
@Tag("full")
class ChainIT {

    @TempDir
    Path folder;

    @Test
    void everyArmIsMeasuredInTheBlocksOfTheChainAndTheEndsInTheirOwn() throws Exception {
        RunRequest request = ChainExperiment.write(folder, false, folder.resolve("run"));
        RunSummary summary = TestPipelines.undisturbed(event -> {}).run(request);
        assertThat(summary.ending())
                .as("%s %s", summary.failures(), summary.reasons())
                .isEqualTo(Ending.COMPLETED);
        RunPipelineIT.assertNothingRuns();

        RunFolder run = new RunFolder(folder.resolve("run"));
        assertThat(run.systems().read()).extracting(SystemResult::name).containsExactly("alone", "slow", "slow-pair");
        List<Start> starts = run.readStarts();
        assertThat(starts)
                .extracting(Start::id)
                .containsExactlyInAnyOrder(
                        "1-alone",
                        "1-slow",
                        "1-slow-pair",
                        "2-alone",
                        "2-slow-pair",
                        "3-alone",
                        "3-slow",
                        "3-slow-pair");
        assertThat(starts).allSatisfy(start -> {
            assertThat(start.validity())
                    .extracting(ValidityReason::code)
                    .doesNotContain(Code.BOOKS, Code.PARITY, Code.TOPOLOGY, Code.INVARIANT);
            assertThat(start.slices())
                    .extracting(slice -> slice.condition().value())
                    .contains("open-loop", "closed-loop-item")
                    .doesNotContain("closed-loop-order", "closed-loop");
        });
    }
}
