package org.archduet.services.kit.http;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Fills paths in. */
final class Urls {
    private Urls() {}

    /** Replaces the one {@code {variable}} of the template. */
    static String fill(String template, Object value) {
        int start = template.indexOf('{');
        int end = template.indexOf('}', start);
        return template.substring(0, start) + encode(String.valueOf(value)) + template.substring(end + 1);
    }

    /** {@code path?ids=1,2,3}. */
    static String ids(String path, List<Long> ids) {
        return path + ids.stream().map(String::valueOf).collect(Collectors.joining(",", "?ids=", ""));
    }

    /** Safe in a path segment and in a query. */
    static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
