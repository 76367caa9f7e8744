package org.archduet.harness.run;

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
            operations: {browse: {a: 1}, buy: {a: 2}, cancel: {a: 3}, unknown: {a: 4}}
            mix: {browse: 60, buy: 40}
            warmUpMix: {browse: 9, cancel: 1}
            parity: {mix: {unknown: 1}}
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
                operations: {browse: {a: 1}, buy: {a: 2}, cancel: {a: 3}, unknown: {a: 4}}
                mix:
                  browse: 60   # most
                  buy: 40
                warmUpMix: {browse: 9, cancel: 1}
                parity: {mix: {unknown: 1}}
                """;
        assertThat(driven(reworded)).isEqualTo(driven(SHOP)).hasSize(64);
    }

    @Test
    void whatIsOnlyReplayedIsNotDriven() throws Exception {
        assertThat(driven(SHOP.replace("a: 4", "a: 5"))).isEqualTo(driven(SHOP));
        assertThat(driven(SHOP.replace("{unknown: 1}", "{unknown: 2}"))).isEqualTo(driven(SHOP));
        assertThat(driven(SHOP.replace("a: 2", "a: 5"))).isNotEqualTo(driven(SHOP));
        assertThat(driven(SHOP.replace("a: 3", "a: 5")))
                .as("warms the system up")
                .isNotEqualTo(driven(SHOP));
    }

    @Test
    void anotherMixDrivesSomethingElse() throws Exception {
        assertThat(driven(SHOP.replace("60", "59"))).isNotEqualTo(driven(SHOP));
    }

    private String driven(String yaml) throws Exception {
        return RunInputs.driven(Files.writeString(folder.resolve("w.yaml"), yaml));
    }
}
