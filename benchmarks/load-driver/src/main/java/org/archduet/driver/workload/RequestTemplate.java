package org.archduet.driver.workload;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP request with placeholders.
 *
 * @param host null: that of the base address; holds no placeholder
 * @param path begins with a slash; no value of a placeholder can make a host of it
 * @param headers in the order in which they are sent; a name may be repeated
 * @param body empty when there is none
 */
public record RequestTemplate(
        String method, @Nullable HostAddress host, Template path, List<HeaderTemplate> headers, Template body) {
    public RequestTemplate {
        headers = List.copyOf(headers);
    }

    /** All placeholders of path, headers and body. */
    public Set<String> placeholders() {
        Set<String> names = new LinkedHashSet<>(path.names());
        headers.forEach(header -> names.addAll(header.value().names()));
        names.addAll(body.names());
        return names;
    }

    /** Names of captured values it needs, without the prefix {@code captured.}. */
    public Set<String> captured() {
        Set<String> names = new LinkedHashSet<>();
        for (String name : placeholders()) {
            if (name.startsWith(Operation.CAPTURED)) {
                names.add(name.substring(Operation.CAPTURED.length()));
            }
        }
        return names;
    }
}
