package org.archduet.result.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.archduet.result.run.Budget;
import org.archduet.result.run.RunResult;
import org.archduet.result.run.SystemResult;
import org.archduet.result.start.Repeat;
import org.archduet.result.start.Start;
import org.archduet.result.vocabulary.ArmRole;
import org.archduet.result.vocabulary.BudgetMode;
import org.archduet.result.vocabulary.WindowId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class SchemaVersion1Test {

    private static final Path GOLDEN = Path.of("src/test/resources/golden/result.json");
    private static final Path REFERENCE = Path.of("../../results/version-1");
    private static final Budget BUDGET = new Budget(BudgetMode.EQUAL_TOTAL, "0", "1", 512, 8, List.of());

    @Test
    void aNoiseFloorCopyIsKnownByItsNameAlone(@TempDir Path root) throws Exception {
        SystemResult original = SystemResult.compared("mono", "Monolith", List.of("shop"), BUDGET);
        String name = SchemaVersion1.noiseFloorCopyOf("mono");
        SystemResult copy = SystemResult.noiseFloor(name, "Monolith", List.of("shop"), BUDGET, "mono");
        RunFile<List<SystemResult>> file = new RunFolder(root).systems();
        ArrayNode version1 = (ArrayNode) Json.MAPPER.valueToTree(List.of(original, copy));
        version1.forEach(system -> ((ObjectNode) system).remove(List.of("role", "copyOf")));
        Files.writeString(file.path(), version1.toString());
        assertThat(file.read()).containsExactly(original, copy);
        assertThat(copy.isCopyOf("mono")).isTrue();
        assertThat(original.isCopyOf("mono")).isFalse();
    }

    @Test
    void onlyACopyNamesAnOriginal() {
        assertThatThrownBy(() ->
                        new SystemResult("a", "A", List.of(), BUDGET, ArmRole.NOISE_FLOOR, null, List.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a has the role NOISE_FLOOR and is a copy of null");
        assertThatThrownBy(() ->
                        new SystemResult("a", "A", List.of(), BUDGET, ArmRole.COMPARED, "b", List.of(), List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void trialsAndFindingsOfOlderRunsAreReadAndNotWritten(@TempDir Path root) throws Exception {
        ObjectNode older = (ObjectNode) Json.MAPPER.readTree(Files.readString(GOLDEN));
        older.putArray("findings")
                .addObject()
                .put("claim", "c")
                .put("evidence", "e")
                .put("verdict", "v");
        RunFile<RunResult> file = new RunFolder(root).result();
        older.set("trials", older.remove("starts"));
        Files.writeString(file.path(), older.toString());
        file.write(file.read());
        assertThat(Files.readString(file.path())).isEqualTo(Files.readString(GOLDEN));
    }

    /** The committed run, written in version 1. */
    @Test
    void theReferenceRunIsRead() {
        RunFolder run = new RunFolder(REFERENCE);
        RunResult result = run.result().read();
        assertThat(result.schemaVersion()).isEqualTo(1);
        assertThat(result.systems())
                .extracting(SystemResult::name, SystemResult::role, SystemResult::copyOf)
                .containsExactly(
                        tuple("monolith", ArmRole.COMPARED, null),
                        tuple("microservices", ArmRole.COMPARED, null),
                        tuple("monolith-again", ArmRole.NOISE_FLOOR, "monolith"));
        assertThat(result.starts()).hasSize(18).allSatisfy(start -> {
            assertThat(start.slices()).isEmpty();
            assertThat(start.windows()).isNotEmpty();
        });
        assertThat(result.repeats())
                .extracting(Repeat::block, Repeat::system, Repeat::window, Repeat::round)
                .containsExactly(tuple(4, "microservices", null, null));
        assertThat(result.comparisons())
                .extracting(comparison -> comparison.subject().window())
                .contains(WindowId.START);
    }

    @Test
    void theFolderOfTheReferenceRunIsRead() {
        RunFolder run = new RunFolder(REFERENCE);
        List<Start> starts = run.readStarts();
        assertThat(starts).hasSize(18).allSatisfy(start -> {
            assertThat(start.slices()).isEmpty();
            assertThat(start.windows()).hasSizeGreaterThan(2);
            assertThat(start.windows()).allSatisfy(window -> assertThat(
                            run.measured(start).intervalLog(window.load().intervalLog()))
                    .exists());
        });
        assertThat(starts).isSortedAccordingTo(BlockFolders.ORDER);
        assertThat(starts).extracting(Start::block).contains(1, 6);
        assertThat(run.readFirstAttempts()).extracting(Start::id).containsExactly("4-microservices");
        assertThat(run.readIncompleteBlocks()).isEmpty();
        assertThat(run.plan().read().starts()).hasSize(18);
        assertThat(run.systems().read()).hasSize(3);
    }
}
