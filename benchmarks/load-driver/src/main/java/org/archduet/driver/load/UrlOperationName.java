package org.archduet.driver.load;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * What an operation is called that asks for one URL. A name is a key of a YAML file, which may have 1,024 characters, and a
 * word of every table: a long URL is shortened, and a digest keeps URLs apart that begin alike.
 */
final class UrlOperationName {
    private static final int LONGEST = 120;
    private static final int DIGEST_BYTES = 6;

    private UrlOperationName() {}

    static String of(String url) {
        return url.length() <= LONGEST ? url : url.substring(0, LONGEST) + "…" + digest(url);
    }

    private static String digest(String url) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(url.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, DIGEST_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
