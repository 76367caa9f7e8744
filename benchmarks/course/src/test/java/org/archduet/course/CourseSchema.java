package org.archduet.course;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.archduet.course.lab.Lab;
import org.archduet.course.record.LabRecord;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The JSON Schemas of the course; the program reads files without them, so tests keep the two alike. */
public enum CourseSchema {
    LAB(Lab.class, "lab.schema.json"),
    RECORD(LabRecord.class, "record.schema.json");

    private final Class<?> owner;
    private final String resource;

    CourseSchema(Class<?> owner, String resource) {
        this.owner = owner;
        this.resource = resource;
    }

    public List<String> findings(JsonNode document) throws IOException {
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(tree())
                .validate(document)
                .stream()
                .map(Object::toString)
                .toList();
    }

    /** The schema itself. */
    public JsonNode tree() throws IOException {
        try (InputStream stream = owner.getResourceAsStream(resource)) {
            return JsonMapper.shared().readTree(stream);
        }
    }
}
