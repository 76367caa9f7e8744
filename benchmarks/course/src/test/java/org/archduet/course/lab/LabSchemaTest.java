package org.archduet.course.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.archduet.course.CourseSchema;
import org.archduet.course.LabFolder;
import org.archduet.driver.yaml.YamlJson;
import org.archduet.driver.yaml.YamlTree;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** The schemas agree with what the program reads, and docs/keys.md has a row for each of their keys and no other. */
class LabSchemaTest {

    private static final Path PAGE = Path.of("../../docs/keys.md");
    private static final Pattern ROW = Pattern.compile("^\\| `([^`]+)` \\| (.+) \\|$", Pattern.MULTILINE);

    @ParameterizedTest
    @ValueSource(strings = {"prepared", "steps", "flip"})
    void acceptsWhatTheProgramReads(String which) throws IOException {
        String flip = which.equals("flip") ? LabFolder.FLIP : "";
        assertThat(findings(which.equals("steps") ? LabFileTest.STEPS : LabFolder.PREPARED + flip))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "- name: ratio | - nam: ratio",
                "minutes: 2 | minutes: 11",
                "to: 1.05 | tp: 1.05",
                "take?\" | take.\"",
                "steps: | command: ./archduet run aa"
            })
    void refusesTheChangesThatTheProgramRefuses(String before, String after) throws IOException {
        String steps = "  steps:\n    - name: planted\n      results: results/nothing\n";
        String flip = before.equals("steps:")
                ? LabFolder.FLIP.replace(steps, "  " + after + "\n")
                : LabFolder.FLIP.replace(before, after);
        assertThat(flip).isNotEqualTo(LabFolder.FLIP);
        assertThat(findings(LabFolder.PREPARED + flip)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "minutes: 4 | minutes: 31",
                "minutes: 4 | minuets: 4",
                "profile: quick | profile: quik",
                "path: /ping, rate | path: ping, rate",
                "- wait: 0.7 | - wait: 0",
                "file: result.json | file: result.yaml",
                "predict: false | predict: maybe",
                "check: ratio < 1.1 | chek: ratio < 1.1"
            })
    void refusesWhatTheProgramRefuses(String before, String after) throws IOException {
        assertThat(LabFileTest.STEPS).contains(before);
        assertThat(findings(LabFileTest.STEPS.replace(before, after))).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"LAB,## lab.yaml,60", "RECORD,## Record of a lab,40"})
    void everyKeyHasARowAndNoOther(CourseSchema schema, String heading, int atLeast) throws IOException {
        Set<String> keys = new LinkedHashSet<>();
        collect(schema.tree(), schema.tree(), "", new HashSet<>(), keys);
        assertThat(keys).hasSizeGreaterThan(atLeast);
        assertThat(rows(heading))
                .as("rows of docs/keys.md under \"%s\" - add or remove rows there", heading)
                .containsExactlyInAnyOrderElementsOf(keys);
    }

    private static List<String> findings(String yaml) throws IOException {
        return CourseSchema.LAB.findings(YamlJson.of(YamlTree.parse("lab.yaml", yaml)));
    }

    private static Set<String> rows(String heading) throws IOException {
        String page = Files.readString(PAGE);
        int from = page.indexOf(heading + "\n");
        assertThat(from).as(heading).isPositive();
        int to = page.indexOf("\n## ", from);
        return ROW.matcher(page.substring(from, to < 0 ? page.length() : to))
                .results()
                .map(row -> row.group(1))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** A part that several keys share is entered once. */
    private static void collect(JsonNode root, JsonNode schema, String path, Set<String> entered, Set<String> keys) {
        if (schema.has("$ref")) {
            String pointer = schema.get("$ref").asString().substring(1);
            if (entered.add(pointer)) {
                collect(root, root.at(pointer), path, entered, keys);
            }
        }
        schema.path("properties").properties().forEach(property -> {
            String key = (path.isEmpty() ? "" : path + ".") + property.getKey();
            keys.add(key);
            collect(root, property.getValue(), key, entered, keys);
        });
        if (schema.path("items").isObject()) {
            collect(root, schema.get("items"), path + "[]", entered, keys);
        }
        if (schema.path("additionalProperties").isObject()) {
            collect(root, schema.get("additionalProperties"), path + ".NAME", entered, keys);
        }
    }
}
