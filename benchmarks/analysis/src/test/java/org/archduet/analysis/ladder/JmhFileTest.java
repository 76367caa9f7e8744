package org.archduet.analysis.ladder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.archduet.result.failure.ResultsException;
import org.archduet.result.vocabulary.JmhMetric;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JmhFileTest {

    @TempDir
    private Path folder;

    @Test
    void readsScoresParametersAndRawData() throws IOException {
        List<JmhBenchmark> benchmarks = JmhFile.read(write(JmhSamples.FILE));

        assertThat(benchmarks)
                .extracting(JmhBenchmark::name)
                .containsExactly("R03CodecRoundTrip.roundTrip kilobytes=10", "R01RuleOnly.rule", "Other.alone");
        JmhBenchmark codec = benchmarks.get(0);
        assertThat(codec.parameters()).isEqualTo(Map.of("kilobytes", "10"));
        assertThat(codec.iterations()).isEqualTo(3);
        assertThat(codec.time())
                .isEqualTo(new JmhBenchmark.Score(
                        120, 12.5, "ns/op", List.of(List.of(100.0, 120.0, 115.0), List.of(120.0, 140.0, 125.0))));
        assertThat(codec.beforeTearDown(JmhMetric.CPU))
                .isEqualTo(List.of(List.of(140.0, 140.0), List.of(160.0, 160.0)));
        assertThat(codec.others().get("gc.time").raw().get(0)).containsExactly(3.0, Double.NaN, 0.0);
        assertThat(benchmarks.get(1).time().error()).isNull();
        assertThat(benchmarks.get(1).beforeTearDown(JmhMetric.CPU)).isEmpty();
    }

    /** A server that is stopped within the last iteration would cost each call a part of its end. */
    @Test
    void theIterationWithTheTearDownIsLeftOutWhereThereAreOthers() {
        assertThat(new JmhBenchmark.Score(1, null, "ns/op", List.of(List.of(1.0, 2.0, 90.0), List.of(3.0)))
                        .beforeTearDown())
                .isEqualTo(List.of(List.of(1.0, 2.0), List.of(3.0)));
    }

    @Test
    void namesAFileThatIsNotJmhs() throws IOException {
        for (String text : List.of("[{]", "[{}]", "[{\"benchmark\": \"a.b.C.d\", \"measurementIterations\": 1}]")) {
            Path file = write(text);
            assertThatThrownBy(() -> JmhFile.read(file))
                    .isInstanceOf(ResultsException.class)
                    .hasMessageContaining("jmh.json is not what JMH writes");
        }
        assertThatThrownBy(() -> JmhFile.read(folder.resolve("none.json")))
                .isInstanceOf(ResultsException.class)
                .hasMessageContaining("none.json");
    }

    private Path write(String text) throws IOException {
        return Files.writeString(folder.resolve("jmh.json"), text);
    }
}
