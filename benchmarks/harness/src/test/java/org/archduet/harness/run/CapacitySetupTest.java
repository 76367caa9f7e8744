package org.archduet.harness.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.archduet.harness.pipeline.Studies;
import org.archduet.harness.testshop.TinyExperiment;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which experiments have their capacities searched in a long profile. */
class CapacitySetupTest {
    private static final String PROFILES = "profiles: {";

    @TempDir
    Path folder;

    /** An experiment that leaves out the closed loop does not ask for throughput. */
    @Test
    void noCapacityIsSearchedWithoutAClosedLoopUnlessItIsAskedFor() throws Exception {
        TinyExperiment.write(folder, "none", 2, folder.resolve("run"));
        assertThat(searchesCapacity()).isTrue();
        replaceProfiles("profiles: {standard: {closedLoopSeconds: 0}, ");
        assertThat(searchesCapacity()).isFalse();
        replaceProfiles("capacity: {}\nprofiles: {");
        assertThat(searchesCapacity()).isTrue();
    }

    private void replaceProfiles(String by) throws Exception {
        Path file = folder.resolve("planted.yaml");
        String before = Files.readString(file);
        assertThat(before).contains(PROFILES);
        Files.writeString(file, before.replace(PROFILES, by));
    }

    private boolean searchesCapacity() {
        RunRequest request = new RunRequest(
                folder,
                folder.resolve("planted.yaml").toString(),
                "standard",
                11,
                folder.resolve("run"),
                Optional.empty(),
                List.of());
        return RunSetup.of(request, Studies.ALL).plan().blocks().stream()
                .flatMap(block -> block.activities().stream())
                .anyMatch(activity -> activity.name().contains("capacity"));
    }
}
