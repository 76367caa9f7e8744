package org.archduet.driver.answer;

import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32C;

/**
 * A right answer under load.
 *
 * @param number place of its request in the seeded sequence of the window's requests, from 0; the same request in every
 *     system, in a closed loop too
 * @param requestLine method and path, with the host in front of the path where the request names one
 * @param bodyBytes length of the whole body
 */
public record KeptAnswer(
        int number, String operation, String requestLine, int status, long bodyBytes, Content content) {

    /** Most bytes of a body that are looked at. */
    public static final int LIMIT_BYTES = 64 * 1024;

    /** What is known of the body. */
    public sealed interface Content permits Digest, Body {
        /** The digest of the body, however it was kept. */
        Digest digest();
    }

    /**
     * A digest that finds accidental differences: two bodies of one length that differ have the same one in
     * 1 of 4.3 billion cases. It takes well below a microsecond per KiB.
     *
     * @param crc32c CRC-32C (RFC 3720, 12.1) of the body, or of its first {@link #LIMIT_BYTES}
     */
    public record Digest(int crc32c) implements Content {
        @Override
        public Digest digest() {
            return this;
        }
    }

    /** The whole body, which is UTF-8; any other one, and one above {@link #LIMIT_BYTES}, is kept as its digest. */
    public record Body(String text) implements Content {
        @Override
        public Digest digest() {
            CRC32C crc = new CRC32C();
            crc.update(text.getBytes(StandardCharsets.UTF_8));
            return new Digest((int) crc.getValue());
        }
    }
}
