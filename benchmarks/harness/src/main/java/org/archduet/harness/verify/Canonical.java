package org.archduet.harness.verify;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.archduet.driver.workload.NormaliseRule;
import org.archduet.driver.workload.Workload;
import org.archduet.result.folder.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Brings answers to one form: members sorted by name, what may differ replaced. Numbers stay as they were written. */
final class Canonical {

    private static final ObjectWriter COMPACT = Json.MAPPER.writer().without(SerializationFeature.INDENT_OUTPUT);
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final List<NormaliseRule> rules;

    Canonical(List<NormaliseRule> rules) {
        this.rules = rules;
    }

    /** By a workload's rules for systems that are under load, or were. */
    static Canonical underLoad(Workload workload) {
        return new Canonical(Stream.concat(workload.normalise().stream(), workload.underLoad().normalise().stream())
                .toList());
    }

    /** Canonical JSON, or the text itself when it is no JSON. */
    String of(String body) {
        JsonNode tree;
        try {
            tree = Json.MAPPER.readTree(body);
        } catch (JacksonException notJson) {
            return body;
        }
        if (tree.isMissingNode()) {
            return body;
        }
        for (NormaliseRule rule : rules) {
            String[] segments = rule.pointer().substring(1).split("/", -1);
            replace(tree, segments, 0, rule.replaceWith());
        }
        return COMPACT.writeValueAsString(sorted(tree));
    }

    private static void replace(JsonNode node, String[] segments, int depth, String replacement) {
        String segment = segments[depth].replace("~1", "/").replace("~0", "~");
        boolean last = depth == segments.length - 1;
        if (node instanceof ObjectNode object) {
            List<String> names = List.copyOf(object.propertyNames());
            for (String name : names) {
                if (segment.equals("*") || segment.equals(name)) {
                    if (last) {
                        object.put(name, replacement);
                    } else {
                        replace(object.get(name), segments, depth + 1, replacement);
                    }
                }
            }
        } else if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                if (segment.equals("*") || segment.equals(Integer.toString(i))) {
                    if (last) {
                        array.set(i, NODES.stringNode(replacement));
                    } else {
                        replace(array.get(i), segments, depth + 1, replacement);
                    }
                }
            }
        }
    }

    private static JsonNode sorted(JsonNode node) {
        if (node instanceof ObjectNode object) {
            TreeMap<String, JsonNode> members = new TreeMap<>();
            object.propertyStream().forEach(member -> members.put(member.getKey(), sorted(member.getValue())));
            ObjectNode copy = NODES.objectNode();
            members.forEach(copy::set);
            return copy;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode copy = NODES.arrayNode();
            array.forEach(element -> copy.add(sorted(element)));
            return copy;
        }
        return node;
    }
}
