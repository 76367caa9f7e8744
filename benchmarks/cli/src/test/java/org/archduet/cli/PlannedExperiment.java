package org.archduet.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** An experiment of two tiny shops, which are the harness's test classes; a home for the command line of its own. */
final class PlannedExperiment {

    private static final Path SHOP =
            Path.of("../harness/target/test-classes").toAbsolutePath().normalize();

    private static final String WORKLOAD = """
            schemaVersion: 1
            name: tiny
            description: items
            generators:
              id: {type: uniform, from: 1, to: 90}
            operations:
              item: {request: {method: GET, path: "/items/${id}"}, expect: {status: 200}}
            mix: {item: 1}
            rates: {openLoopPerSecond: 80, closedLoopUsers: 2, smokePerSecond: 80}
            parity: {mix: {item: 1}, fullOperations: 20, shortOperations: 10, mustCover: [200]}
            """;

    private static final String ARCHITECTURE = """
            schemaVersion: 1
            name: alone
            title: "One process"
            entry: shop
            processes:
              - name: shop
                command: ["${java}", "${jvmFlags}", "-cp", "SHOP", "org.archduet.harness.testshop.TinyShop"]
                environment: {SERVER_ADDRESS: "${listen}", SERVER_PORT: "${port}", FAULT: none}
                readiness: {path: /ops/ready, timeoutSeconds: 30}
                heapShare: 1
            databases: []
            audit:
              command:
                - "${java}"
                - "-cp"
                - "SHOP"
                - org.archduet.harness.testshop.PrintAnswer
                - "${url.shop}/ops/audit"
            callCounters: {path: /ops/calls}
            topology: {callsPerOperation: {item: 0}}
            """;

    private static final String EXPERIMENT = """
            schemaVersion: 1
            question: "Is a run that is interrupted kept?"
            workload: tiny.yaml
            systems:
              - {name: one, architecture: alone}
              - {name: other, architecture: alone}
            baseline: one
            candidate: other
            budget: {mode: equal-total, heapMegabytes: 128}
            profiles: {smoke: {blocks: 2, warmUpSeconds: 0, openLoopSeconds: 1, closedLoopSeconds: 0}}
            """;

    private PlannedExperiment() {}

    /** @return the experiment's file */
    static Path write(Path home) throws IOException {
        Path architecture = Files.createDirectories(home.resolve("alone")).resolve("architecture.yaml");
        Files.writeString(architecture, ARCHITECTURE.replace("SHOP", SHOP.toString()));
        Files.writeString(home.resolve("tiny.yaml"), WORKLOAD);
        return Files.writeString(home.resolve("planned.yaml"), EXPERIMENT);
    }
}
