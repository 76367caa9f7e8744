package org.archduet.harness.config;

import com.networknt.schema.Error;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.archduet.result.failure.NearestWord;
import tools.jackson.databind.JsonNode;

/** A wrong value that a JSON Schema found, in the words of people who write YAML. */
final class SchemaWords {

    private static final int SHOWN = 60;

    private static final Map<String, String> TYPES = Map.of(
            "string", "a text",
            "integer", "a whole number",
            "number", "a number",
            "boolean", "true or false",
            "array", "a list",
            "object", "keys with values");

    private static final Map<String, String> PATTERNS = Map.of(
            "^/", "begin it with '/'",
            "^[a-z][a-z0-9-]*$", "write lower-case letters, digits and -, a letter first",
            "^[A-Za-z][A-Za-z0-9_-]*$", "write letters, digits, _ and -, a letter first",
            "%", "write one %d, as in 'order-%08d'");

    private SchemaWords() {}

    static String problem(Error error) {
        JsonNode value = error.getInstanceNode();
        if (value == null || value.isContainer()) {
            return "has a wrong value";
        }
        if (value.isNull()) {
            return "is empty";
        }
        String shown = value.toString();
        return "has the wrong value " + (shown.length() > SHOWN ? shown.substring(0, SHOWN) + "…" : shown);
    }

    static String fix(Error error) {
        JsonNode said = error.getSchemaNode();
        return switch (error.getKeyword()) {
            case "type" -> "write " + types(said);
            case "enum" -> oneOf(error.getInstanceNode(), strings(said));
            case "const" -> "write " + said;
            case "minimum" -> "write at least " + said;
            case "maximum" -> "write at most " + said;
            case "exclusiveMinimum" -> "write more than " + said;
            case "minLength" -> "write at least one character";
            case "minItems", "minProperties" -> "write at least one";
            case "uniqueItems" -> "remove what is repeated";
            case "pattern" -> PATTERNS.getOrDefault(said.asString(), "match the regular expression " + said.asString());
            case "not" -> "remove what does not go together";
            default -> error.getMessage();
        };
    }

    private static String types(JsonNode said) {
        return said.isArray()
                ? strings(said).stream().map(SchemaWords::type).collect(Collectors.joining(", or "))
                : type(said.asString());
    }

    private static String type(String name) {
        return TYPES.getOrDefault(name, name);
    }

    private static String oneOf(JsonNode value, List<String> known) {
        return value != null && value.isString()
                ? NearestWord.fix(value.asString(), known)
                : "known are: " + String.join(", ", known);
    }

    private static List<String> strings(JsonNode array) {
        List<String> strings = new ArrayList<>();
        array.forEach(each -> strings.add(each.asString()));
        return strings;
    }
}
