package org.archduet.harness.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import org.archduet.harness.run.RunRequest;
import org.archduet.harness.run.RunSummary;
import org.archduet.harness.run.RunSummary.Ending;
import org.archduet.harness.run.StoppingRule;
import org.archduet.harness.testshop.RecordedEvents;
import org.archduet.harness.testshop.TinyExperiment;
import org.archduet.result.capacity.Capacity;
import org.archduet.result.capacity.CapacityStep;
import org.archduet.result.capacity.CapacityStep.Phase;
import org.archduet.result.capacity.CapacityStep.Verdict;
import org.archduet.result.capacity.SearchedCapacity;
import org.archduet.result.folder.RunFolder;
import org.archduet.result.start.Start;
import org.archduet.result.validity.ValidityReason;
import org.archduet.result.validity.ValidityReason.Code;
import org.archduet.result.vocabulary.WindowKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The search on two tiny shops, of which the second serves items one at a time in 4 ms; three in four requests are
 * items.
 */
@Tag("full")
class CapacityIT {
    /** Four requests hold the permit three times. */
    private static final double PERMIT_LIMIT = 1000.0 / 4 * 4 / 3;

    @TempDir
    Path folder;

    @Test
    void capacityIsSearchedInTheFirstBlockThenUsedAndConfirmed() throws Exception {
        RunRequest request = TinyExperiment.write(folder, "one-at-a-time", 2, folder.resolve("run"));
        Path experiment = Path.of(request.experiment());
        Files.writeString(
                experiment,
                Files.readString(experiment)
                        + "capacity: {profiles: [smoke], limitMillis: 40, stepSeconds: 1, widthPercent: 80, "
                        + "curveStepSeconds: 1, shareSeconds: 2, confirmingBlocks: 1}\n");
        RecordedEvents told = new RecordedEvents();
        RunSummary summary = new RunPipeline(told, StoppingRule.NEVER).run(request);

        assertThat(summary.ending()).as("%s", summary.reasons()).isEqualTo(Ending.COMPLETED);
        List<Capacity> capacities =
                new RunFolder(folder.resolve("run")).capacity().read();
        assertThat(capacities).extracting(Capacity::system).containsExactly("alone", "pair");
        List<SearchedCapacity> found =
                new RunFolder(folder.resolve("run")).searchedCapacity().read();
        // a round is measured with all arms or with none
        boolean shared = found.stream().allMatch(search -> search.referencePerSecond() != null);
        for (Capacity capacity : capacities) {
            SearchedCapacity searched = found.get(capacities.indexOf(capacity));
            assertThat(searched.system()).isEqualTo(capacity.system());
            assertThat(capacity.slo()).isEqualTo("p99 ≤ 40 ms, failures ≤ 0.1 %");
            assertThat(capacity.steps()).extracting(CapacityStep::phase).startsWith(Phase.SEARCH);
            // how far the other work on this machine lets a window be valid is not known
            if (capacity.steps().stream().anyMatch(step -> step.verdict() == Verdict.PASS)) {
                assertThat(capacity.curve()).isNotEmpty();
                assertThat(capacity.starts()).isLessThanOrEqualTo(1);
                assertThat(capacity.steps()).extracting(CapacityStep::phase).endsWith(Phase.CONFIRM);
            }
            assertThat(capacity.curve())
                    .allSatisfy(point -> assertThat(point.cpus()).isPositive());
            assertThat(summary.starts())
                    .filteredOn(start -> start.system().equals(capacity.system()))
                    .hasSize(2)
                    .allSatisfy(start -> assertThat(shares(start))
                            .isEqualTo(shared ? Collections.nCopies(2, share(searched)) : List.of()));
        }
        // nothing makes a single permit faster
        assertThat(capacities.get(1).steps())
                .filteredOn(step -> step.askedPerSecond() > 1.2 * PERMIT_LIMIT)
                .extracting(CapacityStep::verdict)
                .doesNotContain(Verdict.PASS);
        assertThat(told.steps())
                .contains("block 1: search the capacity under p99 ≤ 40 ms, failures ≤ 0.1 %")
                .contains("block 2: confirm both ends of the capacity");
        RunPipelineIT.assertNothingRuns();
    }

    /** What a search finds against a system holds against the run: a rate that is reached by a fault is no capacity. */
    @Test
    void faultsThatShowInTheSearchInvalidateTheRun() throws Exception {
        RunRequest request = TinyExperiment.write(folder, "secret-call", 1, folder.resolve("run"));
        Path experiment = Path.of(request.experiment());
        Files.writeString(
                experiment,
                Files.readString(experiment)
                        + "capacity: {profiles: [smoke], limitMillis: 40, stepSeconds: 1, widthPercent: 80, "
                        + "curveStepSeconds: 0, shareSeconds: 0, confirmingBlocks: 1}\n");
        RunSummary summary = TestPipelines.undisturbed(event -> {}).run(request);

        assertThat(summary.ending()).as("%s", summary.reasons()).isEqualTo(Ending.COMPLETED);
        assertThat(summary.failures()).isEmpty();
        assertThat(summary.reasons())
                .filteredOn(reason -> reason.code() == Code.BOOKS)
                .extracting(ValidityReason::detail)
                .anyMatch(detail -> detail.contains("window "));
        assertThat(new RunFolder(folder.resolve("run"))
                        .searchedCapacity()
                        .read()
                        .get(1)
                        .validity())
                .extracting(ValidityReason::code)
                .contains(Code.BOOKS);
        RunPipelineIT.assertNothingRuns();
    }

    private static @Nullable Double share(SearchedCapacity searched) {
        Double reference = searched.referencePerSecond();
        return reference == null ? null : (Double) (0.6 * reference);
    }

    private static List<@Nullable Double> shares(Start start) {
        return RunPipelineIT.used(start, WindowKind.OPEN_LOOP_SHARE.id()).stream()
                .map(slice -> slice.window().load().arrival().ratePerSecond())
                .toList();
    }
}
