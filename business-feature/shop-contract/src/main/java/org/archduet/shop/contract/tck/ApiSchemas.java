package org.archduet.shop.contract.tck;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import org.archduet.shop.api.ShopProblem;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** The schemas of {@code openapi.yaml}, by operation and status. */
final class ApiSchemas {
    private static final String REF = "$ref";

    private final SchemaRegistry registry = SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);
    private final Map<String, Schema> schemas = new ConcurrentHashMap<>();
    private final YAMLMapper yaml = new YAMLMapper();
    private final JsonNode openApi;

    ApiSchemas() {
        InputStream in = ShopProblem.class.getResourceAsStream("openapi.yaml");
        openApi = yaml.readTree(Objects.requireNonNull(in, "openapi.yaml of shop-api"));
    }

    /**
     * @param path without the query
     * @return what is wrong with the body; empty when nothing is
     */
    List<String> violations(String method, String path, int status, JsonNode body) {
        JsonNode operation = operation(method, path);
        JsonNode responses = operation.path("responses");
        JsonNode response =
                resolve(responses.path(responses.has(String.valueOf(status)) ? String.valueOf(status) : "default"));
        if (operation.isMissingNode() || status >= 400) {
            response = openApi.at("/components/responses/Problem");
        }
        JsonNode content = response.path("content");
        String reference = content.properties()
                .iterator()
                .next()
                .getValue()
                .path("schema")
                .path(REF)
                .asString();
        return schemas.computeIfAbsent(reference, this::schema).validate(body).stream()
                .map(Error::toString)
                .toList();
    }

    private JsonNode operation(String method, String path) {
        for (Map.Entry<String, JsonNode> candidate : openApi.path("paths").properties()) {
            String regex = candidate.getKey().replaceAll("\\{[^}]+}", "[^/]+");
            JsonNode operation = candidate.getValue().path(method.toLowerCase(java.util.Locale.ROOT));
            if (path.matches(regex) && !operation.isMissingNode()) {
                return operation;
            }
        }
        return openApi.path("missing");
    }

    private JsonNode resolve(JsonNode node) {
        return node.has(REF) ? openApi.at(node.path(REF).asString().substring(1)) : node;
    }

    private Schema schema(String reference) {
        ObjectNode root = yaml.createObjectNode();
        root.put(REF, reference);
        root.set("components", openApi.path("components"));
        return registry.getSchema(root);
    }
}
