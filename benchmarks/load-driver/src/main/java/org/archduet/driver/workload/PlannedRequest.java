package org.archduet.driver.workload;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One request, ready to be sent.
 *
 * @param headers in the order in which they are sent; a name may be repeated
 * @param body empty when there is none
 */
public record PlannedRequest(
        String operation, RequestLine line, List<Header> headers, byte[] body, Expectation expectation) {
    public PlannedRequest {
        headers = List.copyOf(headers);
    }

    /** HTTP method. */
    public String method() {
        return line.method();
    }

    /** Host of its own; null: that of the base address. */
    public @Nullable HostAddress host() {
        return line.host();
    }

    /** Path and query, percent-encoded, beginning with a slash. */
    public String path() {
        return line.path();
    }

    /** Value of the first header of that name, in any case; null when there is none. */
    public @Nullable String header(String name) {
        return headers.stream()
                .filter(header -> header.isNamed(name))
                .map(Header::value)
                .findFirst()
                .orElse(null);
    }

    /**
     * Where it goes.
     *
     * @param base scheme, host and port, and a path that all paths are appended to; ends without a slash
     */
    public String url(URI base) {
        HostAddress host = line.host();
        return (host == null ? base.toString() : base.getScheme() + "://" + host.text()) + line.path();
    }
}
