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
import org.archduet.result.run.PlanSummary.PlannedStart;
import org.archduet.result.start.Start;
import org.archduet.result.start.StartFailure;
import org.archduet.result.validity.Validity;
import org.archduet.result.validity.ValidityReason;
import org.archduet.result.validity.ValidityReason.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunStoreTest {

    @TempDir
    Path folder;

    @Test
    void aStartGetsItsNameWhenItIsDone() throws Exception {
        RunStore store = RunStore.create(folder.resolve("run"));
        Path growing = store.beginStart("1-monolith");
        Files.writeString(new MeasuredFolder(growing).logs().resolve("shop.log"), "hello");

        assertThat(growing).hasFileName("1-monolith.incomplete");
        assertThat(store.folder().readStarts()).isEmpty();

        Start start = start("1-monolith");
        store.finish(start);

        assertThat(growing).doesNotExist();
        assertThat(store.folder().readStarts()).containsExactly(start);
        assertThat(store.folder().measured("1-monolith").logs().resolve("shop.log"))
                .hasContent("hello");
    }

    @Test
    void aDisturbedAttemptIsSetAsideAndTheStartBeginsAnew() {
        RunStore store = RunStore.create(folder.resolve("run"));
        Start first = start("1-monolith");
        store.beginStart("1-monolith");
        store.setAside(first);

        assertThat(store.folder().readStarts()).isEmpty();
        assertThat(store.folder().readFirstAttempts()).containsExactly(first);

        store.beginStart("1-monolith");
        store.finish(first);
        assertThat(store.folder().readStarts()).containsExactly(first);
        assertThat(store.folder().readFirstAttempts()).containsExactly(first);
    }

    @Test
    void aBrokenStartStaysApartWithItsReason() {
        RunStore store = RunStore.create(folder.resolve("run"));
        store.beginStart("2-monolith");
        StartFailure failure =
                new StartFailure("2-monolith", 2, "monolith", new ValidityReason(Code.INCOMPLETE, "it died"));
        store.abandon(failure);

        assertThat(store.folder().readStarts()).isEmpty();
        assertThat(store.folder().readStartFailures()).containsExactly(failure);
    }

    @Test
    void aRunThatGoesOnHasRoomForItsBrokenStarts() throws Exception {
        RunStore killed = RunStore.create(folder.resolve("run"));
        killed.finish(begun(killed, "1-monolith"));
        begun(killed, "2-monolith");
        killed.folder().validity().write(Validity.of(List.of(new ValidityReason(Code.INCOMPLETE, "interrupted"))));
        Experiment experiment = new Experiment("e", "?", "quick", 1, "w", "monolith", "monolith");
        PlanSummary plan = new PlanSummary(
                experiment,
                DecisionRule.DEFAULT,
                List.of(
                        new PlannedStart("1-monolith", 1, 1, "monolith", 7),
                        new PlannedStart("2-monolith", 2, 1, "monolith", 8)));

        RunStore again = RunStore.reopen(folder.resolve("run"), plan);

        assertThat(again.folder().readStarts()).extracting(Start::id).containsExactly("1-monolith");
        assertThat(again.folder().validity().path()).doesNotExist();
        assertThat(again.folder().readStartFailures()).singleElement().satisfies(failure -> {
            assertThat(failure.start()).isEqualTo("2-monolith");
            assertThat(failure.reason().detail()).contains("killed");
        });
        begun(again, "2-monolith");
        RunStore.reopen(folder.resolve("run"), plan);
        assertThat(again.folder().starts().resolve("2-monolith.incomplete-1")).isDirectory();
        assertThat(again.folder().starts().resolve("2-monolith.incomplete-2")).isDirectory();
    }

    private static Start begun(RunStore store, String id) {
        store.beginStart(id);
        return start(id);
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

    private static Start start(String id) {
        return new Start(id, 1, 1, "monolith", 7, List.of(), 1, 2, 3, 0.01, null, List.of(), List.of(), List.of());
    }
}
