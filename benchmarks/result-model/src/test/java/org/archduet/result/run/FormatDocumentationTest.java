package org.archduet.result.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.archduet.result.folder.Json;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Every field of the schema is named in results/README.md, between the words and the assertions. */
class FormatDocumentationTest {

    private static final Path DOCUMENT = Path.of("../../results/README.md");
    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    @Test
    void everyFieldOfTheSchemaIsNamed() throws Exception {
        Set<String> fields = new TreeSet<>();
        try (InputStream in = RunResult.class.getResourceAsStream("result.schema.json")) {
            collect(Json.MAPPER.readTree(in), fields);
        }
        assertThat(fields).contains("schemaVersion", "p999Nanos", "verdict").hasSizeGreaterThan(150);
        fields.removeAll(named());
        assertThat(fields).as("fields that results/README.md does not name").isEmpty();
    }

    private static Set<String> named() throws Exception {
        String text = Files.readString(DOCUMENT);
        Matcher code = CODE.matcher(text.substring(text.indexOf("## Words and units"), text.indexOf("## Assertions")));
        Set<String> named = new TreeSet<>();
        while (code.find()) {
            named.addAll(List.of(code.group(1).split("\\W+")));
        }
        return named;
    }

    /** A schema's {@code properties} hold names; everything else in it holds schemas or values. */
    private static void collect(JsonNode schema, Set<String> fields) {
        for (var entry : schema.properties()) {
            if (entry.getKey().equals("properties")) {
                entry.getValue().properties().forEach(property -> {
                    fields.add(property.getKey());
                    collect(property.getValue(), fields);
                });
            } else {
                collect(entry.getValue(), fields);
            }
        }
        if (schema.isArray()) {
            schema.forEach(element -> collect(element, fields));
        }
    }
}
