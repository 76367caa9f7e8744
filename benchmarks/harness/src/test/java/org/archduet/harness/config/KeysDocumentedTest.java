package org.archduet.harness.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** docs/keys.md has a row for each key of the three schemas, and no other. */
class KeysDocumentedTest {

    private static final Path PAGE = Path.of("../../docs/keys.md");
    private static final Pattern ROW = Pattern.compile("^\\| `([^`]+)` \\| (.+) \\|$", Pattern.MULTILINE);
    private static final String PROFILES = "^profiles\\.(smoke|quick|standard|publish)";

    @ParameterizedTest
    @CsvSource({
        "EXPERIMENT,## Experiment file,45",
        "WORKLOAD,## Workload file,50",
        "ARCHITECTURE,## architecture.yaml,40",
    })
    void everyKeyOfTheSchemaHasARowAndNoOther(SchemaFile file, String heading, int atLeast) throws IOException {
        Set<String> keys = new Keys(file.tree()).all();
        assertThat(keys).hasSizeGreaterThan(atLeast);
        assertThat(rows(section(Files.readString(PAGE), heading)))
                .as("rows of docs/keys.md under \"%s\" - add or remove rows there", heading)
                .containsExactlyInAnyOrderElementsOf(keys);
    }

    @Test
    void findsAPlantedKey() {
        JsonNode schema = JsonMapper.shared().readTree("""
                {"properties": {"budget": {"$ref": "#/$defs/budget"}, "list": {"items": {"properties": {"inner": {}}}}},
                 "additionalProperties": false,
                 "$defs": {"budget": {"properties": {"planted": {"type": "integer"}}}}}
                """);
        assertThat(new Keys(schema).all()).containsExactly("budget", "budget.planted", "list", "list[].inner");
        assertThat(rows("| `budget` | what it may use |\n| `planted` |  |\n")).containsExactly("budget");
    }

    private static String section(String page, String heading) {
        int from = page.indexOf(heading + "\n");
        assertThat(from).as(heading).isPositive();
        int to = page.indexOf("\n## ", from);
        return page.substring(from, to < 0 ? page.length() : to);
    }

    private static Set<String> rows(String section) {
        Set<String> rows = new LinkedHashSet<>();
        Matcher row = ROW.matcher(section);
        while (row.find()) {
            rows.add(row.group(1));
        }
        return rows;
    }

    /** The keys of a schema; a part that several keys share is entered once. */
    private static final class Keys {
        private final JsonNode root;
        private final Set<String> entered = new HashSet<>();
        private final Set<String> keys = new LinkedHashSet<>();

        Keys(JsonNode root) {
            this.root = root;
        }

        Set<String> all() {
            collect(root, "");
            return keys;
        }

        private void collect(JsonNode schema, String path) {
            if (schema.has("$ref")) {
                String pointer = schema.get("$ref").asString().substring(1);
                if (entered.add(pointer)) {
                    collect(root.at(pointer), path);
                }
            }
            schema.path("properties").properties().forEach(property -> {
                String key = (path.isEmpty() ? "" : path + ".") + property.getKey();
                String named = key.replaceFirst(PROFILES, "profiles.PROFILE");
                keys.add(named);
                collect(property.getValue(), named);
            });
            schema.path("anyOf").forEach(one -> collect(one, path));
            if (schema.path("items").isObject()) {
                collect(schema.get("items"), path + "[]");
            }
            if (schema.path("additionalProperties").isObject()) {
                collect(schema.get("additionalProperties"), path + ".NAME");
            }
        }
    }
}
