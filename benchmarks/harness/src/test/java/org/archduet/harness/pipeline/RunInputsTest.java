package org.archduet.harness.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunInputsTest {

    private static final String SHOP = """
            schemaVersion: 1
            name: shop
            description: Users of a shop.
            mix: {browse: 60, buy: 40}
            """;

    @TempDir
    Path folder;

    @Test
    void commentsLayoutAndDescriptionOfAWorkloadDoNotChangeWhatItDrives() throws Exception {
        String reworded = """
                # of a shop
                schemaVersion: 1
                name: "shop"
                description: Others say it otherwise.
                mix:
                  browse: 60   # most
                  buy: 40
                """;
        assertThat(driven(reworded)).isEqualTo(driven(SHOP)).hasSize(64);
    }

    @Test
    void anotherMixDrivesSomethingElse() throws Exception {
        assertThat(driven(SHOP.replace("60", "59"))).isNotEqualTo(driven(SHOP));
    }

    private String driven(String yaml) throws Exception {
        return RunInputs.driven(Files.writeString(folder.resolve("w.yaml"), yaml));
    }
}
