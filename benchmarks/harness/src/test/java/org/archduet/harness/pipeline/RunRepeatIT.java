package org.archduet.harness.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.archduet.harness.run.RunEvent;
import org.archduet.harness.run.RunEvent.RoundRepeated;
import org.archduet.harness.run.RunEvent.StepBegan;
import org.archduet.harness.run.RunRequest;
import org.archduet.harness.run.RunSummary;
import org.archduet.harness.testshop.RecordedEvents;
import org.archduet.harness.testshop.TinyExperiment;
import org.archduet.harness.testsystem.BusyNeighbour;
import org.archduet.result.folder.RunFolder;
import org.archduet.result.start.Slice;
import org.archduet.result.start.Start;
import org.archduet.result.start.Surroundings.Neighbour;
import org.archduet.result.validity.ValidityReason;
import org.archduet.result.validity.ValidityReason.Code;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A busy neighbour on the machine: real processes that burn every core while two tiny shops are measured. They begin
 * with the first round; earlier they would only make the run longer.
 */
@Tag("full")
class RunRepeatIT {

    @TempDir
    Path folder;

    @Test
    void aDisturbedRoundIsMeasuredOnceMoreAndTheNeighbourIsNamed() throws Exception {
        RecordedEvents told = new RecordedEvents();
        List<Long> burners;
        try (BusyNeighbour neighbour = BusyNeighbour.idle()) {
            TestPipelines.judging(event -> {
                        beginAtTheFirstRound(neighbour, event);
                        told.on(event);
                        if (event instanceof RoundRepeated) {
                            neighbour.close();
                        }
                    })
                    .run(TinyExperiment.write(folder, "none", 1, folder.resolve("run")));
            burners = neighbour.pids();
        }

        RoundRepeated repeated = repeated(told).get(0);
        assertThat(repeated.round()).startsWith("open-loop round 1 (");
        assertThat(ValidityReason.onlyDisturbances(repeated.reasons())).isTrue();
        List<Slice> slices = slices().filter(RunRepeatIT::isOpenLoop).toList();
        List<Slice> first =
                slices.stream().filter(slice -> slice.attempt() == 1).toList();
        assertThat(first)
                .as("a disturbed attempt is not measured further")
                .hasSizeLessThan(4)
                .noneMatch(Slice::used);
        assertThat(first)
                .flatExtracting(Slice::validity)
                .filteredOn(reason -> reason.code() == Code.NOISY_ENVIRONMENT)
                .extracting(ValidityReason::detail)
                .anySatisfy(detail -> assertThat(detail).contains("other processes used", "; most by \""));
        // other work on the machine may be busier still
        assertThat(first)
                .flatExtracting(
                        slice -> slice.window().resources().surroundings().neighbours())
                .extracting(Neighbour::pid)
                .containsAnyElementsOf(burners);
        assertThat(slices)
                .filteredOn(slice -> slice.attempt() == 2)
                .as("the second attempt stands, whole")
                .hasSize(4)
                .allMatch(Slice::used)
                .extracting(slice -> slice.window().load().id())
                .as("with other requests")
                .doesNotContainAnyElementsOf(
                        first.stream().map(slice -> slice.window().load().id()).toList());
        RunPipelineIT.assertNothingRuns();
    }

    @Test
    void aRoundThatIsDisturbedTwiceStandsAsItIs() throws Exception {
        RecordedEvents told = new RecordedEvents();
        try (BusyNeighbour neighbour = BusyNeighbour.idle()) {
            TestPipelines.judging(event -> {
                        beginAtTheFirstRound(neighbour, event);
                        told.on(event);
                    })
                    .run(TinyExperiment.write(folder, "none", 1, folder.resolve("run")));
            assertThat(neighbour.isBusy()).isTrue();
        }

        assertThat(repeated(told)).extracting(RoundRepeated::round).hasSize(1);
        assertThat(slices().filter(Slice::used))
                .hasSize(4)
                .allMatch(slice -> slice.attempt() == 2)
                .anyMatch(slice -> ValidityReason.onlyDisturbances(slice.validity()));
    }

    @Test
    void aFaultOfTheSystemIsNotRepeatedAway() throws Exception {
        RunSummary summary;
        try (BusyNeighbour neighbour = BusyNeighbour.idle()) {
            RunRequest request = TinyExperiment.write(folder, "secret-call", 1, folder.resolve("run"));
            // the fault shows after 200 requests
            Path file = Path.of(request.experiment());
            Files.writeString(file, Files.readString(file).replace("openLoopSeconds: 1", "openLoopSeconds: 4"));
            summary = TestPipelines.judging(event -> beginAtTheFirstRound(neighbour, event))
                    .run(request);
            assertThat(neighbour.isBusy()).isTrue();
        }

        assertThat(RunPipelineIT.startOf(summary, "pair").validity())
                .extracting(ValidityReason::code)
                .contains(Code.BOOKS);
        assertThat(slices().filter(slice -> !slice.used()))
                .as("an attempt is repeated only when nothing but a disturbance was found in it")
                .flatExtracting(Slice::validity)
                .allMatch(reason -> reason.code().isDisturbance());
    }

    private static void beginAtTheFirstRound(BusyNeighbour neighbour, RunEvent event) {
        if (event instanceof StepBegan began && began.step().startsWith("open-loop round 1 (")) {
            neighbour.begin();
        }
    }

    private static List<RoundRepeated> repeated(RecordedEvents told) {
        return told.events().stream()
                .filter(RoundRepeated.class::isInstance)
                .map(RoundRepeated.class::cast)
                .toList();
    }

    private static boolean isOpenLoop(Slice slice) {
        return slice.condition().value().equals("open-loop");
    }

    private Stream<Slice> slices() {
        return new RunFolder(folder.resolve("run"))
                .readStarts().stream().map(Start::slices).flatMap(List::stream);
    }
}
