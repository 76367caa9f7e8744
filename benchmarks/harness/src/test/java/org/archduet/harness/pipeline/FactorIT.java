package org.archduet.harness.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.archduet.harness.run.RunRequest;
import org.archduet.harness.run.RunSummary;
import org.archduet.harness.run.RunSummary.Ending;
import org.archduet.harness.testshop.VariedExperiment;
import org.archduet.result.decision.Factor;
import org.archduet.result.decision.Factor.Level;
import org.archduet.result.folder.RunFolder;
import org.archduet.result.run.SystemResult;
import org.archduet.result.start.Slice;
import org.archduet.result.start.Start;
import org.archduet.result.validity.ValidityReason;
import org.archduet.result.validity.ValidityReason.Code;
import org.archduet.result.vocabulary.WindowId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A factor is measured from its file to the end of the run: by start and by slice. */
@Tag("full")
class FactorIT {

    @TempDir
    Path folder;

    @Test
    void eachLevelOfAKnobRunsItsOwnArmsInTheSameBlock() throws Exception {
        RunFolder run = run("{name: temper, knob: fault, levels: [none, one-at-a-time]}");

        assertThat(run.systems().read())
                .extracting(SystemResult::name)
                .containsExactly("alone@none", "pair@none", "alone@one-at-a-time", "pair@one-at-a-time");
        List<Factor> factors = run.plan().read().factors();
        assertThat(factors).extracting(Factor::name).containsExactly("temper");
        List<Start> starts = run.readStarts();
        assertThat(starts).hasSize(4).allSatisfy(start -> assertThat(start.slices())
                .isNotEmpty());
        assertThat(starts).extracting(Start::block).containsOnly(1);
        assertThat(starts)
                .filteredOn(start -> factors.get(0).levels().get(1).runs(start.system()))
                .hasSize(2)
                .flatExtracting(Start::slices)
                .flatExtracting(slice -> slice.window().load().operations())
                .filteredOn(operation -> operation.operation().equals("item"))
                .isNotEmpty()
                .as("an item waits 4 ms at this level")
                .allSatisfy(item -> assertThat(item.responseTime().p50Nanos()).isGreaterThanOrEqualTo(4_000_000L));
    }

    @Test
    void eachMixIsMeasuredInSlicesOfTheSameStarts() throws Exception {
        RunFolder run = run("{name: mix, setting: mix, levels: {reads: {item: 3}, orders: {order: 1}}}");

        List<Level> levels = run.plan().read().factors().get(0).levels();
        assertThat(levels)
                .extracting(Level::window)
                .containsExactly(WindowId.mixLevel("reads"), WindowId.mixLevel("orders"));
        assertThat(run.readStarts()).hasSize(2).allSatisfy(start -> {
            assertThat(start.validity())
                    .extracting(ValidityReason::code)
                    .doesNotContain(Code.BOOKS, Code.PARITY, Code.TOPOLOGY, Code.INVARIANT);
            assertThat(operations(start, "reads")).containsOnly("item");
            assertThat(operations(start, "orders")).containsOnly("order");
        });
    }

    private RunFolder run(String factor) throws Exception {
        RunRequest request = VariedExperiment.write(folder, factor, folder.resolve("run"));
        RunSummary summary = TestPipelines.undisturbed(event -> {}).run(request);
        assertThat(summary.ending())
                .as("%s %s", summary.failures(), summary.reasons())
                .isEqualTo(Ending.COMPLETED);
        RunPipelineIT.assertNothingRuns();
        return new RunFolder(folder.resolve("run"));
    }

    private static List<String> operations(Start start, String label) {
        return start.slices().stream()
                .filter(slice -> slice.condition().equals(WindowId.mixLevel(label)))
                .map(Slice::window)
                .flatMap(window -> window.load().operations().stream())
                .map(operation -> operation.operation())
                .distinct()
                .toList();
    }
}
