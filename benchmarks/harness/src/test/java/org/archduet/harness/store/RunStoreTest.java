package org.archduet.harness.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.archduet.result.decision.DecisionRule;
import org.archduet.result.failure.ResultsException;
import org.archduet.result.folder.MeasuredFolder;
import org.archduet.result.run.Experiment;
import org.archduet.result.run.PlanSummary;
import org.archduet.result.run.PlanSummary.PlannedTrial;
import org.archduet.result.trial.Trial;
import org.archduet.result.trial.TrialFailure;
import org.archduet.result.validity.Validity;
import org.archduet.result.validity.ValidityReason;
import org.archduet.result.validity.ValidityReason.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunStoreTest {

    @TempDir
    Path folder;

    @Test
    void aTrialGetsItsNameWhenItIsDone() throws Exception {
        RunStore store = RunStore.create(folder.resolve("run"));
        Path growing = store.beginTrial("1-monolith");
        Files.writeString(new MeasuredFolder(growing).logs().resolve("shop.log"), "hello");

        assertThat(growing).hasFileName("1-monolith.incomplete");
        assertThat(store.folder().readTrials()).isEmpty();

        Trial trial = trial("1-monolith");
        store.finish(trial);

        assertThat(growing).doesNotExist();
        assertThat(store.folder().readTrials()).containsExactly(trial);
        assertThat(store.folder().measured("1-monolith").logs().resolve("shop.log"))
                .hasContent("hello");
    }

    @Test
    void aDisturbedAttemptIsSetAsideAndTheTrialBeginsAnew() {
        RunStore store = RunStore.create(folder.resolve("run"));
        Trial first = trial("1-monolith");
        store.beginTrial("1-monolith");
        store.setAside(first);

        assertThat(store.folder().readTrials()).isEmpty();
        assertThat(store.folder().readFirstAttempts()).containsExactly(first);

        store.beginTrial("1-monolith");
        store.finish(first);
        assertThat(store.folder().readTrials()).containsExactly(first);
        assertThat(store.folder().readFirstAttempts()).containsExactly(first);
    }

    @Test
    void aBrokenTrialStaysApartWithItsReason() {
        RunStore store = RunStore.create(folder.resolve("run"));
        store.beginTrial("2-monolith");
        TrialFailure failure =
                new TrialFailure("2-monolith", 2, "monolith", new ValidityReason(Code.INCOMPLETE, "it died"));
        store.abandon(failure);

        assertThat(store.folder().readTrials()).isEmpty();
        assertThat(store.folder().readTrialFailures()).containsExactly(failure);
    }

    @Test
    void aRunThatGoesOnHasRoomForItsBrokenTrials() throws Exception {
        RunStore killed = RunStore.create(folder.resolve("run"));
        killed.finish(begun(killed, "1-monolith"));
        begun(killed, "2-monolith");
        killed.folder().validity().write(Validity.of(List.of(new ValidityReason(Code.INCOMPLETE, "interrupted"))));
        Experiment experiment = new Experiment("e", "?", "quick", 1, "w", "monolith", "monolith");
        PlanSummary plan = new PlanSummary(
                experiment,
                DecisionRule.DEFAULT,
                List.of(
                        new PlannedTrial("1-monolith", 1, 1, "monolith", 7),
                        new PlannedTrial("2-monolith", 2, 1, "monolith", 8)));

        RunStore again = RunStore.reopen(folder.resolve("run"), plan);

        assertThat(again.folder().readTrials()).extracting(Trial::id).containsExactly("1-monolith");
        assertThat(again.folder().validity().path()).doesNotExist();
        assertThat(again.folder().readTrialFailures()).singleElement().satisfies(failure -> {
            assertThat(failure.trial()).isEqualTo("2-monolith");
            assertThat(failure.reason().detail()).contains("killed");
        });
        begun(again, "2-monolith");
        RunStore.reopen(folder.resolve("run"), plan);
        assertThat(again.folder().trials().resolve("2-monolith.incomplete-1")).isDirectory();
        assertThat(again.folder().trials().resolve("2-monolith.incomplete-2")).isDirectory();
    }

    private static Trial begun(RunStore store, String id) {
        store.beginTrial(id);
        return trial(id);
    }

    @Test
    void aFolderWithSomethingInItIsRefused() throws Exception {
        Files.writeString(folder.resolve("notes.txt"), "mine");

        assertThatThrownBy(() -> RunStore.create(folder))
                .isInstanceOf(ResultsException.class)
                .hasMessageContaining(folder.toString());
    }

    @Test
    void aFolderThatCannotBeMadeIsAnErrorThatNamesIt() throws Exception {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThatThrownBy(() -> RunStore.create(file.resolve("run")))
                .isInstanceOf(ResultsException.class)
                .hasMessageContaining(file.resolve("run").toString());
    }

    private static Trial trial(String id) {
        return new Trial(id, 1, 1, "monolith", 7, List.of(), 1, 2, 3, 0.01, null, List.of(), List.of(), List.of());
    }
}
