package org.archduet.harness.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.archduet.result.folder.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationFeature;

/** The places where two bodies differ. */
final class JsonPlaces {

    private static final ObjectWriter COMPACT = Json.MAPPER.writer().without(SerializationFeature.INDENT_OUTPUT);

    private static final String WHOLE_BODY = "";

    private final List<Place> places = new ArrayList<>();

    private JsonPlaces() {}

    /**
     * One place.
     *
     * @param pointer JSON pointer with {@code *} for the index of an array; empty for the whole body
     * @param one compact JSON, or {@code absent}
     * @param other the same of the second body
     */
    record Place(String pointer, String one, String other) {}

    /**
     * All places, in the order of the members' names; the whole body when one is no JSON. Empty when they are equal.
     */
    static List<Place> of(String one, String other) {
        JsonPlaces found = new JsonPlaces();
        try {
            found.compare(WHOLE_BODY, Json.MAPPER.readTree(one), Json.MAPPER.readTree(other));
        } catch (JacksonException notJson) {
            return one.equals(other) ? List.of() : List.of(new Place(WHOLE_BODY, one, other));
        }
        return found.places;
    }

    private void compare(String path, JsonNode one, JsonNode other) {
        if (one.equals(other)) {
            return;
        }
        if (one.isObject() && other.isObject()) {
            Set<String> names = new TreeSet<>(one.propertyNames());
            names.addAll(other.propertyNames());
            names.forEach(name -> compare(path + "/" + escaped(name), one.path(name), other.path(name)));
        } else if (one.isArray() && other.isArray()) {
            for (int i = 0; i < Math.max(one.size(), other.size()); i++) {
                compare(path + "/*", one.path(i), other.path(i));
            }
        } else {
            places.add(new Place(path, text(one), text(other)));
        }
    }

    private static String escaped(String name) {
        return name.replace("~", "~0").replace("/", "~1");
    }

    private static String text(JsonNode node) {
        return node.isMissingNode() ? "absent" : COMPACT.writeValueAsString(node);
    }
}
