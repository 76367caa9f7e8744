package org.archduet.driver.workload;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.archduet.driver.yaml.YamlSection;
import org.archduet.result.failure.NearestWord;
import org.jspecify.annotations.Nullable;

/** Reads the section {@code request} of an operation. */
final class RequestReader {
    private static final List<String> METHODS = List.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE");
    private static final String CONTENT_TYPE = "Content-Type";

    /** What begins a path that names a host: a network-path reference of RFC 3986. */
    private static final String NETWORK_PATH = "//";

    private final Set<String> generators;
    private final Set<String> captured;

    /**
     * @param generators names that may stand in placeholders
     * @param captured names that may stand after {@code captured.}
     */
    RequestReader(Set<String> generators, Set<String> captured) {
        this.generators = generators;
        this.captured = captured;
    }

    RequestTemplate read(YamlSection section) {
        String method = section.oneOf("method", METHODS);
        String path = section.text("path");
        HostAddress host = host(section, path);
        if (host != null && !section.has("host")) {
            String rest = path.substring(NETWORK_PATH.length() + host.text().length());
            path = rest.isEmpty() ? "/" : rest;
        }
        if (!path.startsWith("/")) {
            throw section.wrong("path", "must start with a slash");
        }
        Template body = template(section, "body", section.value("body", ""));
        if (section.has("body") && (method.equals("GET") || method.equals("HEAD"))) {
            throw section.wrong("body", "cannot be combined with " + method);
        }
        List<HeaderTemplate> headers = section.has("headers") ? headers(section.section("headers")) : new ArrayList<>();
        Predicate<HeaderTemplate> isType = header -> header.name().equalsIgnoreCase(CONTENT_TYPE);
        if (section.has("body") && headers.stream().noneMatch(isType)) {
            headers.add(new HeaderTemplate(CONTENT_TYPE, Template.of("application/json")));
        }
        Template wholePath = template(section, "path", path);
        section.end();
        return new RequestTemplate(method, host, wholePath, headers, body);
    }

    /** That of the key {@code host}; without the key that of a path such as {@code //other:8081/items}. */
    private static @Nullable HostAddress host(YamlSection section, String path) {
        if (section.has("host")) {
            try {
                return new HostAddress(section.text("host"));
            } catch (IllegalArgumentException e) {
                throw section.wrong("host", String.valueOf(e.getMessage()));
            }
        }
        if (!path.startsWith(NETWORK_PATH)) {
            return null;
        }
        int end = path.indexOf('/', NETWORK_PATH.length());
        try {
            return new HostAddress(path.substring(NETWORK_PATH.length(), end < 0 ? path.length() : end));
        } catch (IllegalArgumentException e) {
            throw section.wrong(
                    "path",
                    "starts with two slashes and so names a host, but " + e.getMessage()
                            + "; for a path that starts with two slashes, add the key host");
        }
    }

    private List<HeaderTemplate> headers(YamlSection named) {
        List<HeaderTemplate> headers = new ArrayList<>();
        for (String name : named.keys()) {
            for (String value : named.oneOrMore(name)) {
                try {
                    headers.add(new HeaderTemplate(name, template(named, name, value)));
                } catch (IllegalArgumentException e) {
                    throw named.wrong(name, String.valueOf(e.getMessage()));
                }
            }
        }
        return headers;
    }

    private Template template(YamlSection section, String key, String text) {
        Template template = Template.of(text);
        for (String name : template.placeholders()) {
            boolean known = name.startsWith(Operation.CAPTURED)
                    ? captured.contains(name.substring(Operation.CAPTURED.length()))
                    : generators.contains(name);
            if (!known) {
                Set<String> all = new TreeSet<>(generators);
                captured.forEach(each -> all.add(Operation.CAPTURED + each));
                throw section.wrong(
                        key,
                        "unknown placeholder ${" + name + "}",
                        NearestWord.fix(name, all) + " (for literal text write $${" + name + "})");
            }
        }
        return template;
    }
}
