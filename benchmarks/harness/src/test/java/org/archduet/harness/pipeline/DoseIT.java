package org.archduet.harness.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.archduet.harness.run.RunRequest;
import org.archduet.harness.run.RunSummary;
import org.archduet.harness.run.RunSummary.Ending;
import org.archduet.harness.testshop.VariedExperiment;
import org.archduet.result.decision.Dose;
import org.archduet.result.folder.RunFolder;
import org.archduet.result.start.CallBook;
import org.archduet.result.start.Slice;
import org.archduet.result.start.Start;
import org.archduet.result.validity.ValidityReason;
import org.archduet.result.validity.ValidityReason.Code;
import org.archduet.result.vocabulary.WindowId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A dose of hops from its file to the end of the run: set before its slices, counted, and turned off. */
@Tag("full")
class DoseIT {

    @TempDir
    Path folder;

    @AfterEach
    void nothingIsLeftBehind() {
        RunPipelineIT.assertNothingRuns();
    }

    @Test
    void eachLevelIsSetInItsSlicesOnlyAndItsHopsAreInTheBooks() throws Exception {
        RunSummary summary = run("none");

        assertThat(summary.ending())
                .as("%s %s", summary.failures(), summary.reasons())
                .isEqualTo(Ending.COMPLETED);
        RunFolder run = new RunFolder(folder.resolve("run"));
        Dose dose = Objects.requireNonNull(run.plan().read().factors().get(0).dose());
        assertThat(dose.amounts()).containsExactly(0, 3);
        assertThat(dose.systems()).extracting(Dose.Dosed::system).containsExactly("pair");
        for (Start start : run.readStarts()) {
            assertThat(start.validity())
                    .extracting(ValidityReason::code)
                    .doesNotContain(Code.BOOKS, Code.PARITY, Code.TOPOLOGY, Code.INVARIANT);
            assertThat(slices(start, 0)).hasSize(2);
            assertThat(slices(start, 3)).hasSize(2).allSatisfy(slice -> {
                CallBook book =
                        Objects.requireNonNull(slice.window().resources().callBook());
                long hops = start.system().equals("pair") ? 3 * book.entry() : 0;
                assertThat(book.others()).isBetween(hops, hops + book.entry());
            });
        }
        assertThat(Files.readString(folder.resolve("pair/architecture.yaml"))).contains("${liveSecret}");
    }

    @Test
    void hopsThatNoProcessCountsBreakTheBooks() throws Exception {
        RunSummary summary = run("uncounted-hops");

        assertThat(RunPipelineIT.startOf(summary, "pair").validity())
                .extracting(ValidityReason::code)
                .contains(Code.BOOKS);
        assertThat(RunPipelineIT.startOf(summary, "alone").validity())
                .extracting(ValidityReason::code)
                .doesNotContain(Code.BOOKS);
    }

    @Test
    void aProcessThatRefusesTheDoseEndsTheBlockWithItsAnswer() throws Exception {
        RunSummary summary = run("refuses-hops");

        assertThat(summary.starts()).isEmpty();
        assertThat(summary.failures().get(0).reason().detail())
                .contains("front did not set the live knob hops to ", "status 403", "front.log");
    }

    private RunSummary run(String fault) throws Exception {
        RunRequest request =
                VariedExperiment.write(folder, "{name: hops, live: hops, levels: [0, 3]}", folder.resolve("run"));
        Path file = Path.of(request.experiment());
        Files.writeString(
                file,
                Files.readString(file)
                        .replace("architecture: pair}", "architecture: pair, knobs: {fault: " + fault + "}}"));
        return TestPipelines.undisturbed(event -> {}).run(request);
    }

    private static List<Slice> slices(Start start, int amount) {
        return start.slices().stream()
                .filter(slice -> slice.condition().equals(WindowId.doseLevel("hops", amount)))
                .toList();
    }
}
