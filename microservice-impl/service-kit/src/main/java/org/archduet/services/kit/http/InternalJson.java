package org.archduet.services.kit.http;

import java.util.List;
import java.util.Optional;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.json.JsonMapper;

/**
 * The codec between services: JSON in UTF-8. Unknown fields pass, so that a service can be deployed before those that
 * call it. A value that cannot be written or read is a {@code JacksonException}.
 */
public final class InternalJson {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private InternalJson() {}

    /** The type of a single value, made once and kept. */
    public static JavaType type(Class<?> type) {
        return MAPPER.constructType(type);
    }

    /** The type of a list of such values, made once and kept. */
    public static JavaType listOf(Class<?> element) {
        return MAPPER.getTypeFactory().constructCollectionType(List.class, element);
    }

    /** A value as it is sent. */
    public static byte[] write(Object value) {
        return MAPPER.writeValueAsBytes(value);
    }

    /** A value that was sent. */
    public static <T> T read(byte[] body, JavaType type) {
        return MAPPER.readValue(body, type);
    }

    /** An empty body (204) is an absent value. */
    static <T> Optional<T> readIfAny(byte[] body, JavaType type) {
        return body.length == 0 ? Optional.empty() : Optional.of(read(body, type));
    }
}
