package org.archduet.harness.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.archduet.result.decision.DecisionRule;
import org.archduet.result.failure.ResultsException;
import org.archduet.result.folder.RunFolder;
import org.archduet.result.run.Experiment;
import org.archduet.result.run.PlanSummary;
import org.archduet.result.run.PlanSummary.PlannedStart;
import org.archduet.result.start.IncompleteBlock;
import org.archduet.result.start.Start;
import org.archduet.result.validity.Validity;
import org.archduet.result.validity.ValidityReason;
import org.archduet.result.validity.ValidityReason.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunStoreTest {

    @TempDir
    Path folder;

    @Test
    void aBlockGetsItsNameWhenAllItsStartsAreDone() throws Exception {
        RunStore store = RunStore.create(folder.resolve("run"));
        Path growing = store.beginBlock(1);
        Path logs = Files.createDirectories(
                RunFolder.measuredIn(growing, "monolith").logs());
        Files.writeString(logs.resolve("shop.log"), "hello");

        assertThat(growing).hasFileName("1.incomplete");
        assertThat(store.folder().readStarts()).isEmpty();

        List<Start> starts = List.of(start(1, "monolith"), start(1, "pair"));
        store.finishBlock(1, starts);

        assertThat(growing).doesNotExist();
        assertThat(store.folder().readStarts()).containsExactlyInAnyOrderElementsOf(starts);
        assertThat(store.folder().measured(starts.get(0)).logs().resolve("shop.log"))
                .hasContent("hello");
    }

    @Test
    void aBlockWithoutTheRecordOfAStartIsNotReadAsFinished() {
        RunStore store = RunStore.create(folder.resolve("run"));
        RunFolder.startIn(store.beginBlock(1), "monolith").write(start(1, "monolith"));

        assertThat(store.folder().readStarts()).isEmpty();
    }

    @Test
    void aBlockThatIsUnderWayDoesNotBeginAgain() {
        RunStore store = RunStore.create(folder.resolve("run"));
        store.beginBlock(1);

        assertThatThrownBy(() -> store.beginBlock(1))
                .isInstanceOf(ResultsException.class)
                .hasMessageContaining("1.incomplete");
    }

    @Test
    void aBrokenBlockStaysApartWithItsReason() {
        RunStore store = RunStore.create(folder.resolve("run"));
        store.beginBlock(2);
        IncompleteBlock failure = new IncompleteBlock(2, "monolith", new ValidityReason(Code.INCOMPLETE, "it died"));
        store.abandon(failure);

        assertThat(store.folder().readStarts()).isEmpty();
        assertThat(store.folder().readIncompleteBlocks()).containsExactly(failure);
    }

    @Test
    void aBlockApartIsReadAsNoStartAndBeginsAgainAfterItBroke() throws Exception {
        RunStore store = RunStore.create(folder.resolve("run"));
        Path growing = store.beginApart("profiles");
        RunFolder.startIn(growing, "monolith").write(start(9, "monolith"));
        store.abandonApart(
                "profiles", new IncompleteBlock(9, "monolith", new ValidityReason(Code.INCOMPLETE, "it died")));
        assertThat(store.hasApart("profiles")).isFalse();

        Files.writeString(store.beginApart("profiles").resolve("second"), "attempt");
        store.finishApart("profiles");

        assertThat(store.hasApart("profiles")).isTrue();
        assertThat(store.folder().apart("profiles").finished().resolve("second"))
                .hasContent("attempt");
        assertThat(store.folder().root().resolve("profiles.incomplete-1/reason.json"))
                .content()
                .contains("it died");
        assertThat(store.folder().readStarts()).isEmpty();
        assertThat(store.folder().readIncompleteBlocks()).isEmpty();
    }

    @Test
    void aResumedRunHasRoomForItsBrokenBlocks() {
        RunStore killed = RunStore.create(folder.resolve("run"));
        killed.beginBlock(1);
        killed.finishBlock(1, List.of(start(1, "monolith")));
        killed.beginBlock(2);
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
        assertThat(again.folder().readIncompleteBlocks()).singleElement().satisfies(failure -> {
            assertThat(failure.block()).isEqualTo(2);
            assertThat(failure.reason().detail()).contains("killed");
        });
        again.beginBlock(2);
        RunStore.reopen(folder.resolve("run"), plan);
        assertThat(again.folder().blocks().resolve("2.incomplete-1")).isDirectory();
        assertThat(again.folder().blocks().resolve("2.incomplete-2")).isDirectory();
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

    private static Start start(int block, String system) {
        return new Start(
                RunFolder.startId(block, system),
                block,
                1,
                system,
                7,
                List.of(),
                1,
                2,
                3,
                0.01,
                null,
                List.of(),
                List.of(),
                List.of());
    }
}
