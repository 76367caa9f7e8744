package org.archduet.driver.workload;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Host and optional port as in a URL: {@code localhost:8081}, {@code my_service}, {@code [::1]:8081}. Underscores are
 * allowed: names of compose services have them, and {@link java.net.URI#getHost()} is null for those.
 *
 * @param text without scheme, user and path
 */
public record HostAddress(String text) {
    private static final Pattern FORM =
            Pattern.compile("(?:\\[[0-9A-Fa-f:.]+]|[\\p{L}\\p{N}_][\\p{L}\\p{N}._-]*)(?::(\\d{1,5}))?");
    private static final int LARGEST_PORT = 65_535;

    /** @throws IllegalArgumentException when the text has another form, or the port does not exist */
    public HostAddress {
        Matcher matcher = FORM.matcher(text);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("'" + text + "' is not a host such as localhost:8081");
        }
        String port = matcher.group(1);
        if (port != null && (Integer.parseInt(port) < 1 || Integer.parseInt(port) > LARGEST_PORT)) {
            throw new IllegalArgumentException(
                    "the port of " + text + " is out of range: it must be between 1 and " + LARGEST_PORT);
        }
    }
}
