package org.archduet.result.folder;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * The tag of an interval in an HdrHistogram log: whose times these are.
 *
 * <p>The log's format has no quoting: a comma, a space or a line end in a tag makes the line unreadable, and what is
 * not ASCII depends on the reader's platform. So such characters are percent-encoded as UTF-8 (RFC 3986, 2.1); {@code
 * read} and {@code /items?page=2} stay as they are.
 *
 * @param operation any text
 * @param failed whether these are the failed requests of the operation; written as {@code <operation>!failed}
 */
public record IntervalTag(String operation, boolean failed) {
    private static final String FAILED = "!failed";

    /** Printable ASCII that stands for itself, beside letters and digits; not the mark of failed requests. */
    private static final String PLAIN = "-._~:/?#[]@$&()*+;=|<>{}^";

    /** The tag as it stands in a log. */
    public String encoded() {
        StringBuilder text = new StringBuilder();
        for (byte octet : operation.getBytes(StandardCharsets.UTF_8)) {
            if (isPlain(octet)) {
                text.append((char) octet);
            } else {
                text.append(String.format("%%%02X", octet & 0xff));
            }
        }
        return failed ? text.append(FAILED).toString() : text.toString();
    }

    /** Reads {@link #encoded()}; a percent sign without two hexadecimal digits behind it stands for itself. */
    public static IntervalTag of(@Nullable String encoded) {
        String tag = encoded == null ? "" : encoded;
        boolean failed = tag.endsWith(FAILED);
        byte[] octets =
                (failed ? tag.substring(0, tag.length() - FAILED.length()) : tag).getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream decoded = new ByteArrayOutputStream();
        for (int i = 0; i < octets.length; i++) {
            int high = octets[i] == '%' && i + 2 < octets.length ? Character.digit(octets[i + 1], 16) : -1;
            int low = high < 0 ? -1 : Character.digit(octets[i + 2], 16);
            if (low < 0) {
                decoded.write(octets[i]);
            } else {
                decoded.write(high * 16 + low);
                i += 2;
            }
        }
        return new IntervalTag(decoded.toString(StandardCharsets.UTF_8), failed);
    }

    private static boolean isPlain(byte octet) {
        return (octet >= 'a' && octet <= 'z')
                || (octet >= 'A' && octet <= 'Z')
                || (octet >= '0' && octet <= '9')
                || PLAIN.indexOf(octet) >= 0;
    }
}
