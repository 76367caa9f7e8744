package org.archduet.harness.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.SortedMap;
import org.archduet.harness.foreignpair.ForeignPair;
import org.archduet.harness.pipeline.Studies;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A run whose SQL files or variables have changed is not resumed. */
class ForeignInputsTest {

    private static final String SQL = "input.sha256.data.sql";
    private static final String ENVIRONMENT = "input.sha256.environment of one/architecture.yaml";

    @TempDir
    private Path folder;

    @Test
    void sqlFilesAndVariablesAreInputs() throws Exception {
        RunRequest request = ForeignPair.write(folder, folder.resolve("run"));
        SortedMap<String, String> before = RunInputs.of(RunSetup.of(request, Studies.ALL));
        assertThat(before).containsKeys(SQL, ENVIRONMENT);

        Files.writeString(folder.resolve("data.sql"), "SELECT 1");
        Path one = folder.resolve("one/architecture.yaml");
        Files.writeString(one, Files.readString(one).replace(":-EUR}", ":-USD}"));
        SortedMap<String, String> after = RunInputs.of(RunSetup.of(request, Studies.ALL));

        assertThat(after.get(SQL)).isNotEqualTo(before.get(SQL));
        assertThat(after.get(ENVIRONMENT)).hasSize(4).isNotEqualTo(before.get(ENVIRONMENT));
    }
}
