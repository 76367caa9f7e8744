package org.archduet.driver.workload;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/**
 * One HTTP request with placeholders.
 *
 * @param body empty when there is none
 */
public record RequestTemplate(String method, Template path, Map<String, Template> headers, Template body) {
    public RequestTemplate {
        headers = Collections.unmodifiableMap(new LinkedHashMap<>(headers));
    }

    /** All placeholders of path, headers and body. */
    public Set<String> placeholders() {
        Set<String> names = new LinkedHashSet<>(path.names());
        headers.values().forEach(header -> names.addAll(header.names()));
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
