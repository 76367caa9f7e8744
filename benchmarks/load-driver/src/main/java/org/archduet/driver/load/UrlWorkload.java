package org.archduet.driver.load;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.archduet.driver.workload.Header;
import org.archduet.driver.workload.Template;
import org.archduet.driver.workload.UrlAuthority;
import org.archduet.driver.workload.Workload;
import org.archduet.driver.workload.WorkloadReader;
import org.archduet.result.folder.Json;
import org.archduet.result.folder.MeasuredFolder;

/** URLs as a workload file. Every request names its host, so that a path that begins with two slashes stays a path. */
record UrlWorkload(Target.Urls target) {
    Workload workload() {
        return WorkloadReader.parse("the request given by URL and options", json());
    }

    Path write(Path directory) throws IOException {
        Path file = new MeasuredFolder(Files.createDirectories(directory)).workload();
        Files.deleteIfExists(file);
        Files.createFile(file);
        PosixFileAttributeView permissions = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (permissions != null && mayHoldSecrets()) {
            permissions.setPermissions(PosixFilePermissions.fromString("rw-------"));
        }
        return Files.writeString(file, json(), StandardCharsets.UTF_8);
    }

    /** Names tell nothing: next to Authorization and Cookie, any header that a user gives can hold a key. */
    private boolean mayHoldSecrets() {
        return target.urls().stream().flatMap(this::headers).findAny().isPresent();
    }

    private String json() {
        Map<String, Object> operations = new LinkedHashMap<>();
        Map<String, Integer> mix = new LinkedHashMap<>();
        for (URI url : target.urls()) {
            Map<String, Object> said = Map.of("request", request(url), "expect", expect());
            String operation = name(url);
            for (int other = 2; !said.equals(operations.getOrDefault(operation, said)); other++) {
                operation = name(url) + " #" + other;
            }
            operations.put(operation, said);
            mix.merge(operation, 1, Integer::sum);
        }
        URI named = target.urls().size() == 1 ? target.urls().get(0) : target.baseUrl();
        Map<String, Object> workload = new LinkedHashMap<>();
        workload.put("schemaVersion", 1);
        workload.put("name", UrlAuthority.withoutUser(named));
        workload.put("operations", operations);
        workload.put("mix", mix);
        workload.put("rates", Map.of("openLoopPerSecond", 1, "closedLoopUsers", 1));
        // JSON is YAML too
        return Json.MAPPER.writeValueAsString(workload);
    }

    /** The path where that is enough; two users of one URL are two operations. */
    private String name(URI url) {
        UrlAuthority authority = UrlAuthority.of(url);
        boolean elsewhere =
                !authority.host().equals(UrlAuthority.of(target.urls().get(0)).host());
        String user = authority.user().map(raw -> " as " + raw.split(":", 2)[0]).orElse("");
        return UrlOperationName.of((elsewhere ? UrlAuthority.withoutUser(url) : path(url)) + user);
    }

    private Map<String, Object> request(URI url) {
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("method", target.method());
        request.put("host", UrlAuthority.of(url).host().text());
        request.put("path", Template.escaped(path(url)));
        Map<String, Named> headers = new LinkedHashMap<>();
        headers(url).forEach(header -> headers.computeIfAbsent(
                        header.name().toLowerCase(Locale.ROOT), key -> new Named(header.name(), new ArrayList<>()))
                .values()
                .add(Template.escaped(header.value())));
        if (!headers.isEmpty()) {
            Map<String, List<String>> fields = new LinkedHashMap<>();
            headers.values().forEach(named -> fields.put(named.name(), named.values()));
            request.put("headers", fields);
        }
        if (target.body() != null) {
            request.put("body", Template.escaped(target.body()));
        }
        return request;
    }

    /** The values of one header name, in their order. */
    private record Named(String name, List<String> values) {}

    private Stream<Header> headers(URI url) {
        boolean given = target.headers().stream().anyMatch(header -> header.isNamed(Header.AUTHORIZATION));
        Optional<Header> login = given ? Optional.empty() : UrlAuthority.of(url).authorization();
        return Stream.concat(login.stream(), target.headers().stream());
    }

    private Map<String, Object> expect() {
        Map<String, Object> expect = new LinkedHashMap<>();
        expect.put("status", target.expected().status());
        if (target.expected().contains() != null) {
            expect.put("contains", target.expected().contains());
        }
        return expect;
    }

    private static String path(URI url) {
        String path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        return url.getRawQuery() == null ? path : path + "?" + url.getRawQuery();
    }
}
