package org.archduet.harness.microbench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import org.archduet.result.failure.FailureWords;
import org.archduet.result.failure.ResultsException;
import org.archduet.result.folder.Json;
import org.archduet.result.run.Microbenchmark;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads JMH's own JSON. */
final class JmhScores {

    private JmhScores() {}

    /**
     * The scores in the order of the file.
     *
     * @param descriptions what a benchmark prices, by its method's name
     * @throws ResultsException when the file is not JMH's
     */
    static List<Microbenchmark> read(Path file, Properties descriptions) {
        try {
            List<Microbenchmark> scores = new ArrayList<>();
            for (JsonNode benchmark : Json.MAPPER.readTree(Files.readString(file))) {
                scores.add(score(benchmark, descriptions));
            }
            return List.copyOf(scores);
        } catch (IOException e) {
            throw new ResultsException(FailureWords.of("cannot read", file, e), e);
        } catch (JacksonException e) {
            throw new ResultsException(file + " is not what JMH writes: " + FailureWords.of(e), e);
        }
    }

    private static Microbenchmark score(JsonNode benchmark, Properties descriptions) {
        String qualified = benchmark.required("benchmark").asString();
        String name = qualified.substring(qualified.lastIndexOf('.') + 1);
        JsonNode metric = benchmark.required("primaryMetric");
        return new Microbenchmark(
                name,
                descriptions.getProperty(name, ""),
                metric.required("score").asDouble(),
                error(metric.required("scoreError")),
                metric.required("scoreUnit").asString(),
                benchmark.required("forks").asInt(),
                benchmark.required("measurementIterations").asInt());
    }

    /** JMH writes {@code "NaN"} when there are too few iterations for an interval. */
    private static @Nullable Double error(JsonNode error) {
        return error.isNumber() ? error.asDouble() : null;
    }
}
