package org.archduet.services;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.archduet.harness.config.BudgetSettings;
import org.archduet.harness.config.DescriptionReader;
import org.archduet.harness.launch.LaunchSettings;
import org.archduet.harness.launch.LocalSystemLauncher;
import org.archduet.harness.launch.RunningSystem;
import org.archduet.harness.launch.SystemSpec;
import org.archduet.harness.pinning.UnpinnedCpuSets;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Loose coupling: each service builds, tests and starts from a copy of the repository without the other services, the
 * other contexts and the monolith. The modules that all of them use are built once, without their own
 * tests, which any build runs.
 */
@Tag("full")
class ServiceIsolationIT {

    private static final Path HOME = Path.of("").toAbsolutePath().getParent().getParent();
    private static final List<String> SHARED = List.of(
            "business-feature/context-api",
            "business-feature/shop-api",
            "business-feature/test-database",
            "microservice-impl/service-kit");
    /** Nobody listens there: the other services are unavailable. */
    private static final String AWAY = "http://127.0.0.1:9";

    private static final Path BUILT = Path.of("target");
    private static final Path TESTS = Path.of("src", "test");

    @TempDir
    private static Path copy;

    @BeforeAll
    static void copyWhatAllUse() throws IOException {
        for (String module : SHARED) {
            copy(HOME.resolve(module), copy.resolve(module), BUILT, TESTS);
        }
        Files.copy(HOME.resolve("pom.xml"), copy.resolve("pom.xml"));
        copy(HOME.resolve(".mvn"), copy.resolve(".mvn"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"catalog", "pricing", "inventory", "payment", "ordering", "storefront"})
    void buildsTestsAndStartsAlone(String context) throws IOException, InterruptedException {
        List<String> own = new ArrayList<>();
        boolean hasDatabase = !context.equals("storefront");
        if (hasDatabase) {
            own.add("business-feature/" + context);
        }
        own.add("microservice-impl/" + context + "-service");
        for (String module : folders()) {
            if (!SHARED.contains(module)) {
                delete(copy.resolve(module));
            }
        }
        for (String module : own) {
            copy(HOME.resolve(module), copy.resolve(module), BUILT);
        }
        List<String> modules = Stream.of(SHARED, own).flatMap(List::stream).toList();
        assertThat(folders()).as("nothing else is there").containsExactlyInAnyOrderElementsOf(modules);
        Files.writeString(copy.resolve("alone.xml"), aggregator(modules));

        assertThat(maven()).as("mvn verify of %s alone", context).isZero();
        assertThat(ready(context, hasDatabase)).isEqualTo(200);
    }

    /** The modules in the copy. */
    private static List<String> folders() throws IOException {
        try (Stream<Path> folders = Files.find(copy, 3, (file, its) -> file.endsWith("pom.xml"))) {
            return folders.map(pom -> copy.relativize(pom.getParent()).toString())
                    .filter(module -> !module.isEmpty())
                    .toList();
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private int maven() throws IOException, InterruptedException {
        Path log = copy.resolve("maven.log");
        Process maven = new ProcessBuilder(
                        "mvn", "-o", "-B", "-q", "-Dspotless.check.skip", "-f", "alone.xml", "verify")
                .directory(copy.toFile())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        if (!maven.waitFor(10, TimeUnit.MINUTES)) {
            maven.descendants().forEach(ProcessHandle::destroyForcibly);
            maven.destroyForcibly();
        }
        int exit = maven.waitFor();
        if (exit != 0) {
            System.err.println(Files.readString(log));
        }
        return exit;
    }

    private int ready(String context, boolean hasDatabase) throws IOException, InterruptedException {
        Path folder = copy.resolve("microservice-impl").resolve(context + "-service");
        Files.writeString(folder.resolve("architecture.yaml"), description(context, hasDatabase));
        var architecture = new DescriptionReader(HOME).architecture(folder);
        var spec = new SystemSpec(
                context, architecture, Map.of(), BudgetSettings.defaults().split(architecture.processes()));
        var settings = new LaunchSettings(HOME, Optional.empty(), 42, new UnpinnedCpuSets(2, "nothing is measured"));
        try (var launcher = new LocalSystemLauncher(settings);
                RunningSystem system = launcher.start(spec, copy.resolve("logs"))) {
            var request = HttpRequest.newBuilder(URI.create(system.entryUrl() + "/ops/ready"))
                    .build();
            return HttpClient.newHttpClient()
                    .send(request, HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        }
    }

    private static String description(String context, boolean hasDatabase) {
        String database = hasDatabase
                ? ", DATABASE_URL: \"${database.%s.url}\", DATABASE_CONNECTIONS: \"${connections}\"".formatted(context)
                : "";
        return """
                schemaVersion: 1
                name: %1$s-alone
                title: The %1$s service alone
                entry: %1$s
                processes:
                  - name: %1$s
                    command: ["${java}", "${jvmFlags}", "-jar", "target/%1$s-service.jar"]
                    environment: {SERVER_PORT: "${port}", CATALOG_URL: %2$s, PRICING_URL: %2$s, INVENTORY_URL: %2$s, PAYMENT_URL: %2$s, ORDERING_URL: %2$s%3$s}
                    readiness: {path: /ops/ready, timeoutSeconds: 120}
                    heapShare: 1
                    connectionShare: 1
                databases: [%4$s]
                """.formatted(context, AWAY, database, hasDatabase ? context : "");
    }

    private static String aggregator(List<String> modules) {
        return """
                <project xmlns="http://maven.apache.org/POM/4.0.0">
                  <modelVersion>4.0.0</modelVersion>
                  <groupId>org.archduet</groupId>
                  <artifactId>alone</artifactId>
                  <version>1</version>
                  <packaging>pom</packaging>
                  <modules>
                %s
                  </modules>
                </project>
                """.formatted(modules.stream()
                .map(module -> "    <module>" + module + "</module>")
                .collect(Collectors.joining("\n")));
    }

    /** @param without ends of paths of folders that are left out */
    private static void copy(Path from, Path to, Path... without) throws IOException {
        Files.walkFileTree(from, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
                if (Arrays.stream(without).anyMatch(folder::endsWith)) {
                    return FileVisitResult.SKIP_SUBTREE;
                }
                Files.createDirectories(to.resolve(from.relativize(folder).toString()));
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.copy(file, to.resolve(from.relativize(file).toString()));
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
