package org.archduet.harness.microbench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import org.archduet.result.failure.ResultsException;
import org.archduet.result.run.Microbenchmark;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JmhScoresTest {

    @TempDir
    private Path folder;

    @Test
    void readsScoreErrorAndEffort() throws IOException {
        Path file = Files.writeString(folder.resolve("jmh.json"), """
                [{"jmhVersion": "1.37", "benchmark": "a.b.PriceCart.priceCart", "forks": 3, "measurementIterations": 5,
                  "primaryMetric": {"score": 495.6, "scoreError": 12.5, "scoreUnit": "ns/op"}},
                 {"benchmark": "a.b.Other.other", "forks": 1, "measurementIterations": 1,
                  "primaryMetric": {"score": 1.0, "scoreError": "NaN", "scoreUnit": "ns/op"}}]
                """);
        Properties descriptions = new Properties();
        descriptions.setProperty("priceCart", "rules only");

        assertThat(JmhScores.read(file, descriptions))
                .containsExactly(
                        new Microbenchmark("priceCart", "rules only", 495.6, 12.5, "ns/op", 3, 5),
                        new Microbenchmark("other", "", 1.0, null, "ns/op", 1, 1));
    }

    @Test
    void namesAFileThatIsNotJmhs() throws IOException {
        Path file = Files.writeString(folder.resolve("jmh.json"), "[{]");

        assertThatThrownBy(() -> JmhScores.read(file, new Properties()))
                .isInstanceOf(ResultsException.class)
                .hasMessageContaining("jmh.json");
    }
}
