package org.archduet.harness.config;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.NodePath;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.archduet.result.failure.Location;
import org.archduet.result.failure.NearestWord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A JSON Schema, and its findings in the words of the file that was checked; the schema's name stands at the end of each. */
final class DocumentSchema {

    private final String name;
    private final JsonNode document;
    private final Schema schema;

    /** @param resource name of a schema beside {@code owner} */
    DocumentSchema(Class<?> owner, String resource) {
        name = resource;
        InputStream stream = Objects.requireNonNull(owner.getResourceAsStream(resource), resource);
        document = JsonMapper.shared().readTree(stream);
        schema = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(document);
    }

    /** @throws ConfigurationException for the first unknown key, else for the first finding in the order of the file */
    void check(YamlDocument yaml) {
        Optional<Finding> first = schema.validate(yaml.root()).stream()
                .map(error -> new Finding(error.getKeyword(), exception(yaml, error)))
                .min(Comparator.comparingInt(Finding::rank).thenComparingInt(Finding::line));
        if (first.isPresent()) {
            throw first.get().exception();
        }
    }

    /** An unknown key comes first: a misspelt key is missing too, and the whole then has no form that another finding fits. */
    private record Finding(String keyword, ConfigurationException exception) {
        int rank() {
            return keyword.equals("additionalProperties") ? 0 : 1;
        }

        int line() {
            return exception.location().map(Location::line).orElse(0);
        }
    }

    private ConfigurationException exception(YamlDocument yaml, Error error) {
        String pointer = pointer(error.getInstanceLocation());
        String key = String.valueOf(error.getProperty());
        return switch (error.getKeyword()) {
            case "additionalProperties" ->
                wrong(
                        yaml.locate(YamlDocument.child(pointer, key)),
                        "unknown key '" + key + "'",
                        NearestWord.fix(key, knownKeys(error)));
            case "required" -> wrong(yaml.locate(pointer), "key '" + key + "' is missing", "add '" + key + "'");
            default -> wrong(yaml.locate(pointer), SchemaWords.problem(error), SchemaWords.fix(error));
        };
    }

    private ConfigurationException wrong(Location location, String problem, String fix) {
        return new ConfigurationException(location, problem, fix + " (" + name + ")");
    }

    private List<String> knownKeys(Error error) {
        NodePath path = error.getSchemaLocation().getFragment();
        JsonNode node = document;
        for (int i = 0; i < path.getNameCount() - 1; i++) {
            node = path.getElement(i) instanceof Integer index ? node.path(index) : node.path(path.getName(i));
        }
        return new ArrayList<>(node.path("properties").propertyNames());
    }

    private static String pointer(NodePath path) {
        StringBuilder pointer = new StringBuilder();
        for (int i = 0; i < path.getNameCount(); i++) {
            pointer.append(YamlDocument.child("", path.getName(i)));
        }
        return pointer.toString();
    }
}
