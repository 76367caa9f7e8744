package org.archduet.driver.remote;

import org.archduet.result.folder.Json;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationFeature;

/** One record, one line. */
public final class Lines {
    private static final ObjectWriter WRITER = Json.MAPPER.writer().without(SerializationFeature.INDENT_OUTPUT);

    private Lines() {}

    /** Without a line break in it. */
    public static String write(Object value) {
        return WRITER.writeValueAsString(value);
    }

    /** Strict: an unknown field is an error. */
    public static <T> T read(String line, Class<T> type) {
        return Json.MAPPER.readValue(line, type);
    }
}
