package org.archduet.analysis.ladder;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.archduet.analysis.ladder.JmhBenchmark.Score;
import org.archduet.result.failure.FailureWords;
import org.archduet.result.failure.ResultsException;
import org.archduet.result.folder.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads JMH's own JSON ({@code -rf json}, JMH 1.37), raw data included. */
final class JmhFile {

    private JmhFile() {}

    /**
     * The benchmarks in the order of the file.
     *
     * @throws ResultsException when the file cannot be read or is not JMH's, naming it
     */
    static List<JmhBenchmark> read(Path file) {
        try {
            List<JmhBenchmark> benchmarks = new ArrayList<>();
            for (JsonNode benchmark : Json.MAPPER.readTree(Files.readString(file))) {
                benchmarks.add(benchmark(benchmark));
            }
            return List.copyOf(benchmarks);
        } catch (IOException e) {
            throw new ResultsException(FailureWords.of("cannot read", file, e), e);
        } catch (JacksonException e) {
            throw new ResultsException(file + " is not what JMH writes: " + FailureWords.of(e), e);
        }
    }

    private static JmhBenchmark benchmark(JsonNode node) {
        String qualified = node.required("benchmark").asString();
        int method = qualified.lastIndexOf('.');
        String simple = qualified.substring(qualified.lastIndexOf('.', method - 1) + 1);
        Map<String, String> parameters = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> parameter : node.path("params").properties()) {
            parameters.put(parameter.getKey(), parameter.getValue().asString());
        }
        Map<String, Score> others = new LinkedHashMap<>();
        for (Map.Entry<String, JsonNode> metric : node.path("secondaryMetrics").properties()) {
            others.put(metric.getKey(), score(metric.getValue()));
        }
        return new JmhBenchmark(
                simple,
                parameters,
                node.required("measurementIterations").asInt(),
                score(node.required("primaryMetric")),
                others);
    }

    private static Score score(JsonNode metric) {
        return new Score(
                number(metric.required("score")),
                error(metric.required("scoreError")),
                metric.required("scoreUnit").asString(),
                raw(metric.required("rawData")));
    }

    private static List<List<Double>> raw(JsonNode data) {
        List<List<Double>> forks = new ArrayList<>();
        for (JsonNode fork : data) {
            List<Double> iterations = new ArrayList<>();
            fork.forEach(iteration -> iterations.add(number(iteration)));
            forks.add(List.copyOf(iterations));
        }
        return List.copyOf(forks);
    }

    /** JMH writes {@code "NaN"} for what it has no number for. */
    private static double number(JsonNode value) {
        return value.isNumber() ? value.asDouble() : Double.NaN;
    }

    private static @Nullable Double error(JsonNode error) {
        return error.isNumber() ? error.asDouble() : null;
    }
}
