package org.archduet.harness.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.archduet.harness.run.RunSummary;
import org.archduet.harness.run.RunSummary.Ending;
import org.archduet.harness.testshop.TinyExperiment;
import org.archduet.result.start.Slice;
import org.archduet.result.start.Start;
import org.archduet.result.validity.ValidityReason;
import org.archduet.result.validity.ValidityReason.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An arm that does not wait quietly: it goes on using CPU while the other one is measured. */
class WaitingArmsIT {
    private static final String WORDS = ": the arms that waited used ";

    @TempDir
    Path folder;

    @Test
    void slicesOfTheOtherArmAreInvalidWhileAnArmKeepsUsingCpu() throws Exception {
        RunSummary summary = TestPipelines.undisturbed(event -> {})
                .run(TinyExperiment.write(folder, "busy-while-waiting", 1, folder.resolve("run")));

        assertThat(summary.ending()).as("%s", summary.reasons()).isEqualTo(Ending.COMPLETED);
        List<Slice> disturbed = RunPipelineIT.startOf(summary, "alone").slices();
        assertThat(disturbed).isNotEmpty().allSatisfy(slice -> {
            assertThat(slice.waitingCpus()).isGreaterThan(0.02);
            assertThat(slice.validity())
                    .filteredOn(reason -> reason.code() == Code.NOISY_ENVIRONMENT)
                    .extracting(ValidityReason::detail)
                    .anyMatch(detail ->
                            detail.startsWith("window " + slice.window().load().id() + WORDS));
        });
        assertThat(disturbed)
                .filteredOn(Slice::used)
                .as("measured again, and disturbed again")
                .allMatch(slice -> slice.attempt() == 2);
        Start busy = RunPipelineIT.startOf(summary, "pair");
        assertThat(busy.slices())
                .as("its own CPU is no neighbour of it")
                .isNotEmpty()
                .flatExtracting(Slice::validity)
                .extracting(ValidityReason::detail)
                .noneMatch(detail -> detail.contains(WORDS));
        RunPipelineIT.assertNothingRuns();
    }
}
