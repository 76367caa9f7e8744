package org.archduet.driver.yaml;

import java.math.BigInteger;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** What a YAML file says, as JSON: aliases resolved, without comments and layout. */
public final class YamlJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    /** More digits than any number that a key takes. */
    private static final int MOST_DIGITS = 40;

    private YamlJson() {}

    /**
     * The mapping with its keys in the file's order; numbers that JSON cannot write, such as {@code .inf}, become text.
     */
    public static ObjectNode of(YamlNode.Mapping mapping) {
        ObjectNode object = JSON.objectNode();
        mapping.entries().forEach((key, value) -> object.set(key, json(value)));
        return object;
    }

    private static JsonNode json(YamlNode node) {
        if (node instanceof YamlNode.Mapping mapping) {
            return of(mapping);
        }
        if (node instanceof YamlNode.Sequence sequence) {
            ArrayNode array = JSON.arrayNode();
            sequence.items().forEach(item -> array.add(json(item)));
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

    private static JsonNode decimal(String digits) {
        double number = digits.matches(".*[0-9].*") ? Double.parseDouble(digits) : Double.NaN;
        return Double.isFinite(number) ? JSON.numberNode(number) : JSON.stringNode(digits);
    }
}
