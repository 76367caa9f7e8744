package org.archduet.result.folder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.archduet.result.run.Budget;
import org.archduet.result.run.RunResult;
import org.archduet.result.run.SystemResult;
import org.archduet.result.vocabulary.ArmRole;
import org.archduet.result.vocabulary.BudgetMode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class SchemaVersion1Test {

    private static final Path GOLDEN = Path.of("src/test/resources/golden/result.json");
    private static final Budget BUDGET = new Budget(BudgetMode.EQUAL_TOTAL, "0", "1", 512, 8, List.of());

    @Test
    void aNoiseFloorCopyIsKnownByItsNameAlone(@TempDir Path root) throws Exception {
        SystemResult original = SystemResult.compared("mono", "Monolith", List.of("shop"), BUDGET);
        String name = SchemaVersion1.noiseFloorCopyOf("mono");
        SystemResult copy = SystemResult.noiseFloor(name, "Monolith", List.of("shop"), BUDGET, "mono");
        RunFile<List<SystemResult>> file = new RunFolder(root).systems();
        file.write(List.of(original, copy));
        assertThat(Json.MAPPER.readTree(Files.readString(file.path())).get(1).propertyNames())
                .containsExactly("name", "title", "processes", "budget", "pools");
        assertThat(file.read()).containsExactly(original, copy);
        assertThat(copy.isCopyOf("mono")).isTrue();
        assertThat(original.isCopyOf("mono")).isFalse();
    }

    @Test
    void onlyACopyNamesAnOriginal() {
        assertThatThrownBy(() -> new SystemResult("a", "A", List.of(), BUDGET, ArmRole.NOISE_FLOOR, null, List.of()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("a has the role NOISE_FLOOR and is a copy of null");
        assertThatThrownBy(() -> new SystemResult("a", "A", List.of(), BUDGET, ArmRole.COMPARED, "b", List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void findingsOfOlderRunsAreReadAndNoneIsWritten(@TempDir Path root) throws Exception {
        ObjectNode older = (ObjectNode) Json.MAPPER.readTree(Files.readString(GOLDEN));
        ((ArrayNode) older.get("findings"))
                .addObject()
                .put("claim", "c")
                .put("evidence", "e")
                .put("verdict", "v");
        RunFile<RunResult> file = new RunFolder(root).result();
        Files.writeString(file.path(), older.toString());
        file.write(file.read());
        assertThat(Files.readString(file.path())).isEqualTo(Files.readString(GOLDEN));
    }
}
