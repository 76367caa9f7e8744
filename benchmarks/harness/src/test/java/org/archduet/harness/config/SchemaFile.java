package org.archduet.harness.config;

import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import org.archduet.driver.workload.WorkloadReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JSON Schemas that editors use; the program reads files without them, so tests keep the two alike. */
enum SchemaFile {
    ARCHITECTURE(DescriptionReader.class, "architecture.schema.json"),
    EXPERIMENT(DescriptionReader.class, "experiment.schema.json"),
    WORKLOAD(WorkloadReader.class, "workload.schema.json");

    private final Class<?> owner;
    private final String resource;

    SchemaFile(Class<?> owner, String resource) {
        this.owner = owner;
        this.resource = resource;
    }

    List<String> findings(Path yaml) throws IOException {
        return findings(DescriptionReader.tree(yaml));
    }

    List<String> findings(JsonNode document) throws IOException {
        return schema().validate(document).stream().map(Object::toString).toList();
    }

    /** The schema itself. */
    JsonNode tree() throws IOException {
        try (InputStream stream = owner.getResourceAsStream(resource)) {
            return JsonMapper.shared().readTree(stream);
        }
    }

    private Schema schema() throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(tree());
    }
}
