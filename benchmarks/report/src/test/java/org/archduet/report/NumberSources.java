package org.archduet.report;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.archduet.report.text.Figures;
import tools.jackson.databind.JsonNode;

/**
 * What a number of a report can come from: a figure of {@code result.json}, rounded as the report rounds; the turned
 * over ratio; the mean, sum, least and greatest of a figure over the starts of a system; CPU time and memory by process
 * as {@code ProcessParts} states them.
 */
final class NumberSources {

    private static final String PER_REQUEST = "/cpuPerRequestNanos";
    private static final String SEPARATOR = " ";
    private static final List<String> STEPS = List.of("waterfall/", "prediction/");

    private final Set<String> shown = new HashSet<>();
    private final Map<String, List<Double>> overStarts = new TreeMap<>();

    private NumberSources() {}

    /** @param single whether figures of a part of a start may be shown alone, by its path; means always may */
    static Set<String> of(JsonNode result, Predicate<String> single) {
        NumberSources sources = new NumberSources();
        for (Map.Entry<String, JsonNode> field : result.properties()) {
            if (!field.getKey().equals("starts")) {
                sources.add(field.getKey(), field.getValue(), path -> true, "");
            }
        }
        for (JsonNode start : result.get("starts")) {
            String system = start.get("system").asString();
            for (Map.Entry<String, JsonNode> field : start.properties()) {
                sources.add(field.getKey(), field.getValue(), single, system + ":");
            }
            start.get("windows").forEach(window -> sources.processes(system, window));
        }
        sources.overStarts.forEach(sources::means);
        sources.parts();
        sources.whole(result.get("starts").size());
        return sources.shown;
    }

    private void add(String path, JsonNode node, Predicate<String> single, String system) {
        if (node.isNumber()) {
            if (single.test(path)) {
                formatted(path, node.asDouble());
            }
            if (!system.isEmpty()) {
                overStarts
                        .computeIfAbsent(system + path, any -> new ArrayList<>())
                        .add(node.asDouble());
            }
        } else if (node.isString()) {
            shown.addAll(ShownNumbers.inText(node.asString()));
        } else if (node.isArray()) {
            whole(node.size());
            int index = 0;
            for (JsonNode item : node) {
                add(path + "/" + name(item, index++), item, single, system);
            }
        } else {
            if (node.has("unit") && node.has("baselineValue")) {
                unit(node);
            }
            for (Map.Entry<String, JsonNode> field : node.properties()) {
                shown.addAll(ShownNumbers.inText(field.getKey()));
                add(path + "/" + field.getKey(), field.getValue(), single, system);
            }
        }
    }

    /** The same thing has the same name in all starts. */
    private static String name(JsonNode item, int index) {
        for (String key : List.of("id", "operation", "name")) {
            if (item.path(key).isString()) {
                return item.path("role").asString("") + item.get(key).asString();
            }
        }
        return String.valueOf(index);
    }

    private void unit(JsonNode comparison) {
        for (String side : List.of("baselineValue", "candidateValue")) {
            double value = comparison.get(side).asDouble();
            switch (comparison.get("unit").asString()) {
                case "ns" -> shown.addAll(List.of(Figures.nanos(value), Figures.plain(value / 1e6) + "\u00a0ms"));
                case "s" -> shown.add(Figures.seconds(value));
                case "bytes" -> shown.add(Figures.bytes(value));
                case "1/s" -> shown.add(Figures.rate(value));
                default -> shown.add(Figures.percent(value));
            }
        }
    }

    private void processes(String system, JsonNode window) {
        for (JsonNode process : window.at("/resources/processes")) {
            String name = system + ":" + window.get("id").asString() + SEPARATOR
                    + process.get("role").asString() + process.get("name").asString();
            double completed = window.get("completed").asDouble();
            double nanos = process.get("cpuNanos").asDouble();
            put(name + PER_REQUEST, nanos / completed);
            put(name + "/compilingFraction", process.path("compilerCpuNanos").asDouble(0) / nanos);
            put(
                    name + "/pauseFraction",
                    process.path("gcPauseNanos").asDouble(0)
                            / (window.get("durationSeconds").asDouble() * 1e9));
        }
    }

    /** The part of each process in the means of all. */
    private void parts() {
        Map<String, Double> means = new TreeMap<>();
        Map<String, Double> totals = new TreeMap<>();
        overStarts.forEach((path, values) -> {
            if (path.endsWith(PER_REQUEST)) {
                double mean = values.stream().mapToDouble(Double::doubleValue).sum() / values.size();
                means.put(path, mean);
                totals.merge(path.substring(0, path.indexOf(SEPARATOR)), mean, Double::sum);
            }
        });
        means.forEach((path, mean) ->
                shown.add(Figures.percent(mean / totals.get(path.substring(0, path.indexOf(SEPARATOR))))));
    }

    private void put(String name, double value) {
        overStarts.computeIfAbsent(name, any -> new ArrayList<>()).add(value);
    }

    private void means(String path, List<Double> values) {
        double sum = values.stream().mapToDouble(Double::doubleValue).sum();
        formatted(path, sum);
        formatted(path, sum / values.size());
        formatted(path, values.stream().mapToDouble(Double::doubleValue).min().orElse(0));
        formatted(path, values.stream().mapToDouble(Double::doubleValue).max().orElse(0));
        if (values.stream().allMatch(value -> value > 0)) {
            formatted(path, Math.exp(values.stream().mapToDouble(Math::log).sum() / values.size()));
        }
    }

    private void formatted(String path, double value) {
        whole(value);
        String key = path.substring(path.lastIndexOf('/') + 1);
        if (key.endsWith("Nanos") || key.contains("NanosPer")) {
            shown.add(Figures.nanos(value));
        } else if (key.endsWith("PerSecond")) {
            shown.add(Figures.rate(value));
        } else if (key.contains("ytes")) {
            shown.add(Figures.bytes(value));
        } else if (key.endsWith("Seconds")) {
            shown.add(Figures.seconds(value));
        } else {
            shown.add(Figures.percent(value));
        }
        if (key.equals("confidence")) {
            shown.add(Figures.confidence(value));
        }
        if (STEPS.stream().anyMatch(path::startsWith)) {
            shown.add(Figures.percent(Math.abs(value)));
            milliseconds(Math.abs(value / 1e6));
            shown.add(Figures.nanos(value));
        }
        shown.add(Figures.number(value));
        shown.add(Figures.plain(value));
        for (int decimals = 1; decimals <= 3; decimals++) {
            shown.add(Figures.fixed(value, decimals));
            if (path.contains("atio") && value > 0) {
                shown.add(Figures.fixed(1 / value, decimals));
            }
        }
    }

    /** As the steps of a chain are shown, whatever they are measured in. */
    private void milliseconds(double value) {
        shown.add(Figures.number(value) + "\u00a0ms");
        for (int decimals = 1; decimals <= 3; decimals++) {
            shown.add(Figures.fixed(value, decimals));
            shown.add(Figures.fixed(value, decimals) + "\u00a0ms");
        }
    }

    private void whole(double value) {
        shown.add(Figures.fixed(value, 0));
        shown.add(String.valueOf(Math.round(value)));
    }
}
