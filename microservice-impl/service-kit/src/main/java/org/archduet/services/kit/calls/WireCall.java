package org.archduet.services.kit.calls;

/**
 * A call ready to be sent.
 *
 * @param method {@code GET} or {@code POST}
 * @param path path and query, encoded
 * @param body JSON; empty for none
 */
public record WireCall(String method, String path, byte[] body) {
    private static final byte[] NONE = {};

    /** A read. */
    public static WireCall get(String path) {
        return new WireCall("GET", path, NONE);
    }

    /** A command. */
    public static WireCall post(String path, byte[] body) {
        return new WireCall("POST", path, body);
    }
}
