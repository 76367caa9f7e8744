package org.archduet.harness.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.archduet.harness.foreignpair.ForeignPair;
import org.archduet.harness.run.RunRequest;
import org.archduet.harness.run.RunSummary;
import org.archduet.harness.run.RunSummary.Ending;
import org.archduet.result.folder.RunFolder;
import org.archduet.result.start.Start;
import org.archduet.result.validity.Caution;
import org.archduet.result.validity.ValidityReason;
import org.archduet.result.validity.ValidityReason.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A pair of strangers, described by files alone, is started, proven and measured. */
class ForeignRunIT {

    @TempDir
    private Path folder;

    @Test
    void aPairOfStrangersIsMeasuredToTheEnd() throws Exception {
        RunRequest request = ForeignPair.write(folder, folder.resolve("run"));
        RunSummary summary = TestPipelines.undisturbed(event -> {}).run(request);

        assertThat(summary.ending()).as("%s", summary.failures()).isEqualTo(Ending.COMPLETED);
        RunFolder run = new RunFolder(folder.resolve("run"));
        assertThat(run.parity().read().operations()).isEqualTo(80);
        assertThat(run.parity().read().outcomes()).containsKeys("200", "201", "404", "409");
        assertThat(run.parity().read().differences()).isEmpty();
        assertThat(run.parity().read().endStatesCompared()).isTrue();
        assertThat(summary.starts()).hasSize(2).allSatisfy(start -> {
            assertThat(start.validity())
                    .extracting(ValidityReason::code)
                    .doesNotContain(Code.PARITY, Code.TOPOLOGY, Code.INVARIANT, Code.INCOMPLETE);
            assertThat(start.slices()).isNotEmpty().allSatisfy(slice -> assertThat(
                            slice.window().load().completed())
                    .isPositive());
        });
        Start two = RunPipelineIT.startOf(summary, "two");
        assertThat(two.slices())
                .allSatisfy(slice -> assertThat(slice.window().cautions()).contains(Caution.PROCESSES_NOT_ASSERTED));
        assertThat(RunPipelineIT.startOf(summary, "one").slices())
                .allSatisfy(
                        slice -> assertThat(slice.window().cautions()).doesNotContain(Caution.PROCESSES_NOT_ASSERTED));
        assertThat(run.manifest().read().fields()).containsKeys("input.sha256.schema.sql", "input.sha256.data.sql");
        assertThat(Files.readString(folder.resolve("two/architecture.yaml"))).contains("fork.sh");
        RunPipelineIT.assertNothingRuns();
    }
}
