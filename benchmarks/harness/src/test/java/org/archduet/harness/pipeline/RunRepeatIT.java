package org.archduet.harness.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.archduet.harness.run.RunEvent;
import org.archduet.harness.run.RunRequest;
import org.archduet.harness.run.RunSummary;
import org.archduet.harness.testshop.RecordedEvents;
import org.archduet.harness.testshop.TinyExperiment;
import org.archduet.harness.testsystem.BusyNeighbour;
import org.archduet.result.folder.RunFolder;
import org.archduet.result.start.Surroundings.Neighbour;
import org.archduet.result.start.Start;
import org.archduet.result.validity.ValidityReason;
import org.archduet.result.validity.ValidityReason.Code;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A busy neighbour on the machine: real processes that burn every core while two tiny shops are measured. */
@Tag("full")
class RunRepeatIT {

    @TempDir
    Path folder;

    @Test
    void aDisturbedStartRunsOnceMoreAndTheNeighbourIsNamed() throws Exception {
        RecordedEvents told = new RecordedEvents();
        RunSummary summary;
        List<Long> burners;
        try (BusyNeighbour neighbour = BusyNeighbour.onEveryCore()) {
            burners = neighbour.pids();
            summary = TestPipelines.judging(event -> {
                        told.on(event);
                        if (event instanceof RunEvent.StartRepeated) {
                            neighbour.close();
                        }
                    })
                    .run(TinyExperiment.write(folder, "none", 1, folder.resolve("run")));
        }

        RunFolder run = new RunFolder(folder.resolve("run"));
        Start first = run.readFirstAttempts().get(0);
        assertThat(first.onlyDisturbed()).isTrue();
        assertThat(first.validity())
                .filteredOn(reason -> reason.code() == Code.NOISY_ENVIRONMENT)
                .extracting(ValidityReason::detail)
                .anySatisfy(detail -> assertThat(detail).contains("other processes used", "; most by \""));
        // other work on the machine may be busier still
        assertThat(first.windows())
                .flatExtracting(window -> window.resources().surroundings().neighbours())
                .extracting(Neighbour::pid)
                .containsAnyElementsOf(burners);
        assertThat(run.firstAttemptFolder(first.id()).resolve("open-loop.response.hlog"))
                .exists();
        Start second = run.start(first.id()).read();
        assertThat(second.seed()).isEqualTo(first.seed());
        assertThat(second.windows().get(0).load().scheduled())
                .isEqualTo(first.windows().get(0).load().scheduled());
        assertThat(run.readStarts()).containsExactlyInAnyOrderElementsOf(summary.starts());
        assertThat(run.readStarts()).hasSize(2);
        assertThat(told.steps())
                .filteredOn((first.id() + ": open-loop")::equals)
                .hasSize(2);
        assertThat(told.steps())
                .filteredOn((first.id() + ": closed-loop")::equals)
                .as("a spoilt attempt is not measured further")
                .hasSize(1);
        RunPipelineIT.assertNothingRuns();
    }

    @Test
    void aStartThatIsDisturbedTwiceStaysInvalid() throws Exception {
        RunSummary summary;
        try (BusyNeighbour neighbour = BusyNeighbour.onEveryCore()) {
            summary = TestPipelines.judging(
                            event -> assertThat(neighbour.isBusy()).isTrue())
                    .run(TinyExperiment.write(folder, "none", 1, folder.resolve("run")));
        }

        RunFolder run = new RunFolder(folder.resolve("run"));
        assertThat(summary.isValid()).isFalse();
        assertThat(run.readStarts()).hasSize(2).allMatch(Start::onlyDisturbed);
        assertThat(run.readFirstAttempts()).extracting(Start::id).isEqualTo(ids(run.readStarts()));
    }

    @Test
    void aFaultOfTheSystemIsNotRepeatedAway() throws Exception {
        try (BusyNeighbour neighbour = BusyNeighbour.onEveryCore()) {
            RunRequest request = TinyExperiment.write(folder, "invariant", 1, folder.resolve("run"));
            // 60 orders are at least 240 requests
            Path file = Path.of(request.experiment());
            Files.writeString(file, Files.readString(file).replace("openLoopSeconds: 1", "openLoopSeconds: 4"));
            TestPipelines.judging(event -> assertThat(neighbour.isBusy()).isTrue())
                    .run(request);
        }

        // it shows after 60 orders: in the whole last attempt, whether or not in a first one that ended early
        assertThat(new RunFolder(folder.resolve("run")).readStarts())
                .filteredOn(start -> start.system().equals("pair"))
                .isNotEmpty()
                .allSatisfy(start -> assertThat(start.validity())
                        .extracting(ValidityReason::code)
                        .contains(Code.INVARIANT));
        assertThat(new RunFolder(folder.resolve("run")).readFirstAttempts())
                .as("an attempt is repeated only when nothing but a disturbance was found in it")
                .allMatch(Start::onlyDisturbed);
    }

    private static List<String> ids(List<Start> starts) {
        return starts.stream().map(Start::id).toList();
    }
}
