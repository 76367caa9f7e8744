package org.archduet.harness.config;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.archduet.result.failure.NearestWord;
import tools.jackson.databind.JsonNode;

/** Turns a document that its schema accepted into the record, and checks what a schema cannot: references and placeholders. */
final class ArchitectureParser {

    private static final int DEFAULT_READINESS_SECONDS = 60;

    private final YamlDocument yaml;

    ArchitectureParser(YamlDocument yaml) {
        this.yaml = yaml;
    }

    ArchitectureDescription parse() {
        JsonNode root = yaml.root();
        ArchitectureDescription architecture = new ArchitectureDescription(
                yaml.file(),
                root.path("name").asString(),
                root.path("title").asString(),
                root.path("entry").asString(),
                processes(root.path("processes")),
                strings(root.path("databases")),
                command(root, "prepare"),
                command(root, "audit"),
                Optional.ofNullable(root.path("callCounters").get("path")).map(JsonNode::asString),
                map(root.path("topology").path("callsPerOperation"), JsonNode::asInt),
                map(root.path("knobs"), ArchitectureParser::knob),
                strings(root.path("examples")));
        checkNames(architecture);
        checkPlaceholders(architecture);
        checkDefaults(architecture);
        return architecture;
    }

    private List<ProcessDescription> processes(JsonNode nodes) {
        List<ProcessDescription> processes = new ArrayList<>();
        for (JsonNode node : nodes) {
            JsonNode readiness = node.path("readiness");
            processes.add(new ProcessDescription(
                    node.path("name").asString(),
                    strings(node.path("command")),
                    map(node.path("environment"), JsonNode::asString),
                    new Readiness(
                            readiness.path("path").asString(),
                            Duration.ofSeconds(readiness.path("timeoutSeconds").asInt(DEFAULT_READINESS_SECONDS))),
                    node.path("heapShare").asInt(0),
                    node.path("connectionShare").asInt(0),
                    yaml.locate("/processes/" + processes.size())));
        }
        return List.copyOf(processes);
    }

    private Optional<CommandDescription> command(JsonNode root, String key) {
        return Optional.ofNullable(root.get(key))
                .map(node -> new CommandDescription(strings(node.path("command")), yaml.locate("/" + key)));
    }

    private void checkNames(ArchitectureDescription architecture) {
        Set<String> names = new HashSet<>();
        for (int i = 0; i < architecture.processes().size(); i++) {
            String name = architecture.processes().get(i).name();
            if (!names.add(name)) {
                throw new ConfigurationException(
                        yaml.locate("/processes/" + i + "/name"),
                        "two processes are named '" + name + "'",
                        "give each its own name");
            }
        }
        if (!names.contains(architecture.entry())) {
            throw new ConfigurationException(
                    yaml.locate("/entry"),
                    "no process is named '" + architecture.entry() + "'",
                    NearestWord.fix(architecture.entry(), names));
        }
    }

    private void checkPlaceholders(ArchitectureDescription architecture) {
        PlaceholderCheck check = new PlaceholderCheck(yaml, architecture);
        for (int i = 0; i < architecture.processes().size(); i++) {
            ProcessDescription process = architecture.processes().get(i);
            String pointer = "/processes/" + i;
            each(process.command(), pointer + "/command", check::processArgument);
            process.environment()
                    .forEach((key, value) ->
                            check.environment(value, YamlDocument.child(pointer + "/environment", key)));
        }
        architecture.prepare().ifPresent(it -> each(it.command(), "/prepare/command", check::prepare));
        architecture.audit().ifPresent(it -> each(it.command(), "/audit/command", check::audit));
        each(architecture.examples(), "/examples", check::example);
    }

    private void checkDefaults(ArchitectureDescription architecture) {
        architecture.knobs().forEach((name, knob) -> {
            String pointer = YamlDocument.child("/knobs", name);
            checkBounds(yaml.root().path("knobs").path(name), pointer);
            architecture.refusal(name, knob.defaultValue()).ifPresent(refusal -> {
                throw new ConfigurationException(
                        yaml.locate(pointer + "/default"), refusal, "change the default, or what the knob takes");
            });
        });
    }

    private void checkBounds(JsonNode knob, String pointer) {
        if (knob.has("values") && (knob.has("minimum") || knob.has("maximum"))) {
            throw new ConfigurationException(
                    yaml.locate(pointer + "/values"), "cannot be combined with minimum or maximum", "keep one of them");
        }
        if (knob.path("minimum").asLong(Long.MIN_VALUE) > knob.path("maximum").asLong(Long.MAX_VALUE)) {
            throw new ConfigurationException(
                    yaml.locate(pointer + "/maximum"), "is less than the minimum", "swap them, or raise the maximum");
        }
    }

    private static Knob knob(JsonNode node) {
        return new Knob(
                node.path("default").asString(), node.path("description").asString(), knobValues(node));
    }

    private static KnobValues knobValues(JsonNode node) {
        if (node.has("values")) {
            return new KnobValues.OneOf(strings(node.path("values")));
        }
        if (node.has("minimum") || node.has("maximum")) {
            return new KnobValues.WholeNumbers(
                    node.path("minimum").asLong(Long.MIN_VALUE),
                    node.path("maximum").asLong(Long.MAX_VALUE));
        }
        return new KnobValues.Any();
    }

    private static void each(List<String> texts, String pointer, BiConsumer<String, String> check) {
        for (int i = 0; i < texts.size(); i++) {
            check.accept(texts.get(i), pointer + "/" + i);
        }
    }

    private static List<String> strings(JsonNode array) {
        return array.valueStream().map(JsonNode::asString).toList();
    }

    private static <T> Map<String, T> map(JsonNode object, Function<JsonNode, T> value) {
        Map<String, T> map = new LinkedHashMap<>();
        object.properties().forEach(entry -> map.put(entry.getKey(), value.apply(entry.getValue())));
        return java.util.Collections.unmodifiableMap(map);
    }
}
