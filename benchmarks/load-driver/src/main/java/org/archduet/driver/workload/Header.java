package org.archduet.driver.workload;

import java.util.regex.Pattern;

/**
 * One header field of a request. A request may hold several of one name; they are sent in their order.
 *
 * @param name a token of RFC 9110; its case has no meaning
 * @param value without line breaks; sent as UTF-8
 */
public record Header(String name, String value) {
    /** Name of the header that holds credentials. */
    public static final String AUTHORIZATION = "Authorization";

    private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
    private static final Pattern CONTROL = Pattern.compile("[\\x00-\\x08\\x0A-\\x1F\\x7F]");

    /** @throws IllegalArgumentException when HTTP cannot carry it; the message names the header and not its value */
    public Header {
        check(name, value);
    }

    static void check(String name, String value) {
        if (!TOKEN.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "'" + name + "' is not a header name: use letters, digits and !#$%&'*+-.^_`|~");
        }
        if (CONTROL.matcher(value).find()) {
            throw new IllegalArgumentException(
                    "the value of the header " + name + " contains a line break or another control character");
        }
    }

    /** Whether it is the field of that name. */
    public boolean isNamed(String other) {
        return name.equalsIgnoreCase(other);
    }
}
