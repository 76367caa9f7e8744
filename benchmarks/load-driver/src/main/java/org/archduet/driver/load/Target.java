package org.archduet.driver.load;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.archduet.driver.workload.Template;
import org.archduet.driver.workload.WorkloadReader;
import org.archduet.result.Json;
import org.jspecify.annotations.Nullable;

/** What to load. */
public sealed interface Target {
    /** Scheme, host and port. */
    URI baseUrl();

    /** A workload file, written into the directory when there is none yet. */
    Path workloadFile(Path directory) throws IOException;

    /** Weights over the workload's operations. */
    default Map<String, Integer> mix(Path workloadFile) {
        return WorkloadReader.read(workloadFile).mix();
    }

    /** The load mix of a workload file against a system. */
    record WorkloadTarget(URI baseUrl, Path file) implements Target {
        @Override
        public Path workloadFile(Path directory) {
            return file;
        }
    }

    /**
     * The same request to one or several URLs, each as often as the others; hosts may differ. Nothing in it is a
     * placeholder: it is sent as it stands.
     *
     * @param method HTTP method
     * @param body null when there is none
     * @param status the status that counts as right
     * @param contains a text the answer has to contain; null when any will do
     */
    record Urls(
            List<URI> urls,
            String method,
            Map<String, String> headers,
            @Nullable String body,
            int status,
            @Nullable String contains)
            implements Target {
        public Urls {
            urls = List.copyOf(urls);
            headers = new LinkedHashMap<>(headers);
            if (urls.isEmpty()) {
                throw new IllegalArgumentException("at least one URL is needed");
            }
            for (URI url : urls) {
                if (url.getScheme() == null || !url.getScheme().matches("https?|h2c") || url.getHost() == null) {
                    throw new IllegalArgumentException(url + " is not a URL such as http://localhost:8080/path");
                }
                if (!url.getScheme().equals(urls.get(0).getScheme())) {
                    throw new IllegalArgumentException("all URLs must have one scheme: " + urls.get(0) + ", " + url);
                }
            }
        }

        @Override
        public URI baseUrl() {
            return urls.get(0).resolve("/");
        }

        @Override
        public Path workloadFile(Path directory) throws IOException {
            Map<String, Object> operations = new LinkedHashMap<>();
            Map<String, Integer> mix = new LinkedHashMap<>();
            for (URI url : urls) {
                String operation = OperationName.of(isElsewhere(url) ? url.toString() : path(url));
                operations.put(operation, Map.of("request", request(url), "expect", expect()));
                mix.merge(operation, 1, Integer::sum);
            }
            Map<String, Object> workload = new LinkedHashMap<>();
            workload.put("schemaVersion", 1);
            workload.put(
                    "name",
                    urls.size() == 1 ? urls.get(0).toString() : baseUrl().toString());
            workload.put("operations", operations);
            workload.put("mix", mix);
            workload.put("rates", Map.of("openLoopPerSecond", 1, "closedLoopUsers", 1));
            // JSON is YAML too
            return Files.write(
                    Files.createDirectories(directory).resolve("workload.yaml"),
                    Json.MAPPER.writeValueAsBytes(workload));
        }

        private Map<String, Object> request(URI url) {
            Map<String, Object> request = new LinkedHashMap<>();
            request.put("method", method);
            request.put("path", (isElsewhere(url) ? "//" + url.getRawAuthority() : "") + path(url));
            if (!headers.isEmpty()) {
                Map<String, String> literal = new LinkedHashMap<>();
                headers.forEach((name, value) -> literal.put(name, Template.escaped(value)));
                request.put("headers", literal);
            }
            if (body != null) {
                request.put("body", Template.escaped(body));
            }
            return request;
        }

        private boolean isElsewhere(URI url) {
            return !String.valueOf(url.getRawAuthority()).equals(urls.get(0).getRawAuthority());
        }

        private Map<String, Object> expect() {
            Map<String, Object> expect = new LinkedHashMap<>();
            expect.put("status", status);
            if (contains != null) {
                expect.put("contains", contains);
            }
            return expect;
        }

        private static String path(URI url) {
            List<String> parts = new ArrayList<>();
            parts.add(url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath());
            if (url.getRawQuery() != null) {
                parts.add(url.getRawQuery());
            }
            return String.join("?", parts);
        }
    }
}
