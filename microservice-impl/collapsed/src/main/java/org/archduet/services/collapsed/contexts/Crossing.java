package org.archduet.services.collapsed.contexts;

import org.archduet.services.kit.calls.EncodedBytes;
import org.archduet.services.kit.http.InternalJson;
import tools.jackson.databind.JavaType;

/** How an argument gets to a context in the same process, and an answer back. */
public enum Crossing {

    /** As in any method call: both sides have the same object. */
    DIRECT {
        @Override
        <T> T pass(T value, JavaType type, EncodedBytes encoded) {
            return value;
        }
    },

    /** Written as the JSON that services exchange, and read back: the work of both ends of a hop without the hop. */
    ENCODED {
        @Override
        <T> T pass(T value, JavaType type, EncodedBytes encoded) {
            byte[] body = InternalJson.write(value);
            encoded.add(body.length);
            return InternalJson.read(body, type);
        }
    };

    /**
     * @param encoded counts the bytes, where there are any
     * @return what the other side gets; equal to the value
     */
    abstract <T> T pass(T value, JavaType type, EncodedBytes encoded);
}
