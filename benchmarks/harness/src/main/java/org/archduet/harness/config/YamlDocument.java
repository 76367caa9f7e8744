package org.archduet.harness.config;

import java.math.BigInteger;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.archduet.driver.yaml.YamlNode;
import org.archduet.driver.yaml.YamlTree;
import org.archduet.result.failure.Location;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * A YAML file as a tree for a JSON Schema, with the line of every key.
 *
 * @param lines 1-based, by JSON pointer
 */
record YamlDocument(Path file, JsonNode root, Map<String, Integer> lines) {

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    /** More digits than any number that a schema allows. */
    private static final int MOST_DIGITS = 40;

    /** @throws org.archduet.driver.yaml.YamlException when the file is missing, unreadable or no YAML */
    static YamlDocument read(Path file) {
        Map<String, Integer> lines = new HashMap<>();
        return new YamlDocument(file, json(YamlTree.read(file), "", lines), lines);
    }

    /** Where the key with this JSON pointer stands, or the nearest key around it. */
    Location locate(String pointer) {
        String nearest = pointer;
        while (!lines.containsKey(nearest) && !nearest.isEmpty()) {
            nearest = nearest.substring(0, nearest.lastIndexOf('/'));
        }
        return new Location(file, lines.getOrDefault(nearest, 1), dotted(pointer));
    }

    private static String dotted(String pointer) {
        StringBuilder text = new StringBuilder();
        for (String segment : pointer.split("/")) {
            if (segment.matches("[0-9]+")) {
                text.append('[').append(segment).append(']');
            } else if (!segment.isEmpty()) {
                text.append(text.isEmpty() ? "" : ".")
                        .append(segment.replace("~1", "/").replace("~0", "~"));
            }
        }
        return text.toString();
    }

    static String child(String pointer, Object key) {
        return pointer + "/" + key.toString().replace("~", "~0").replace("/", "~1");
    }

    private static JsonNode json(YamlNode node, String pointer, Map<String, Integer> lines) {
        if (node instanceof YamlNode.Mapping mapping) {
            ObjectNode object = JSON.objectNode();
            mapping.entries().forEach((key, value) -> {
                String child = child(pointer, key);
                lines.put(child, mapping.keyLines().getOrDefault(key, value.line()));
                object.set(key, json(value, child, lines));
            });
            return object;
        }
        if (node instanceof YamlNode.Sequence sequence) {
            ArrayNode array = JSON.arrayNode();
            for (YamlNode item : sequence.items()) {
                String child = child(pointer, array.size());
                lines.put(child, item.line());
                array.add(json(item, child, lines));
            }
            return array;
        }
        return value((YamlNode.Scalar) node);
    }

    private static JsonNode value(YamlNode.Scalar scalar) {
        String digits = scalar.text().replace("_", "");
        return switch (scalar.type()) {
            case TEXT -> JSON.stringNode(scalar.text());
            case NOTHING -> JSON.nullNode();
            case BOOLEAN -> JSON.booleanNode(Boolean.parseBoolean(scalar.text()));
            case INTEGER ->
                digits.length() > MOST_DIGITS ? JSON.stringNode(scalar.text()) : whole(new BigInteger(digits));
            case DECIMAL -> decimal(digits);
        };
    }

    private static JsonNode whole(BigInteger number) {
        if (number.bitLength() < Integer.SIZE) {
            return JSON.numberNode(number.intValue());
        }
        return number.bitLength() < Long.SIZE ? JSON.numberNode(number.longValue()) : JSON.numberNode(number);
    }

    /** JSON has no infinite numbers: they stay text, which no schema takes for a number. */
    private static JsonNode decimal(String digits) {
        double number = digits.matches(".*[0-9].*") ? Double.parseDouble(digits) : Double.NaN;
        return Double.isFinite(number) ? JSON.numberNode(number) : JSON.stringNode(digits);
    }
}
