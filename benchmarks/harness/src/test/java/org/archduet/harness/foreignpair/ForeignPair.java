package org.archduet.harness.foreignpair;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import org.archduet.harness.run.RunRequest;
import org.archduet.harness.testshop.PrintAnswer;
import org.archduet.harness.testsystem.TestArchitecture;

/**
 * Writes a pair that a stranger could bring, by files alone: a config server that must be up first, readiness on a
 * second port, databases filled by SQL files, and a launcher script that forks.
 */
public final class ForeignPair {

    private static final String PROCESSES = """
              - name: shop
                command: ["${java}", "${jvmFlags}", "-cp", "%CP%", "%PKG%.ForeignShop"]
                environment:
                  PORT: "${port}"
                  MANAGEMENT_PORT: "${port.management}"
                  CONFIG_URL: "http://127.0.0.1:${port.config}"
                  CONNECTIONS: "${connections}"
                  DATABASE: "jdbc:postgresql://${database.orders.host}:${database.orders.port}/${database.orders.name}"
                  DATABASE_USER: "${database.orders.user}"
                  DATABASE_PASSWORD: "${database.orders.password}"
                  STOCK_URL: "%STOCK%"
                ports: [management]
                dependsOn: [config]
                readiness:
                  timeoutSeconds: 30
                  checks:
                    - {path: /health, port: management, expect: {contains: '"UP"'}}
                    - {path: /items/0, expect: {status: 404}}
                heapShare: 1
                connectionShare: 2
              - name: config
                command: ["${java}", "${jvmFlags}", "-cp", "%CP%", "%PKG%.ConfigServer"]
                environment: {PORT: "${port}", MANAGEMENT_PORT: "${port.management}", CURRENCY: "${env.ARCHDUET_NO_CURRENCY:-EUR}"}
                ports: [management]
                readiness: {path: /health, port: management, timeoutSeconds: 30}
                heapShare: 1
            """;

    private static final String ONE = """
            schemaVersion: 1
            name: one
            title: "A shop that keeps its stock"
            entry: shop
            processes:
            """ + PROCESSES.replace("%STOCK%", "") + """
            databases: [orders]
            prepare: {sql: [../schema.sql, ../data.sql]}
            audit: {command: ["${java}", "-cp", "%CP%", "%PRINT%", "${url.shop}/ops/audit"]}
            """;

    private static final String TWO =
            """
            schemaVersion: 1
            name: two
            title: "A shop that asks for its stock"
            entry: shop
            processes:
            """ + PROCESSES.replace("%STOCK%", "${url.stock}").replace("[config]", "[config, stock]") + """
              - name: stock
                command: ["./fork.sh", "${java}", "${jvmFlags}", "-cp", "%CP%", "%PKG%.ForeignStock"]
                environment: {PORT: "${port}", CONNECTIONS: "${connections}", DATABASE: "${database.stock.url}"}
                readiness: {tcp: true, timeoutSeconds: 30}
                heapShare: 1
                connectionShare: 2
            databases: [orders, stock]
            prepare: {sql: {orders: [../schema.sql, ../data.sql], stock: [../schema.sql, ../data.sql]}}
            audit: {command: ["${java}", "-cp", "%CP%", "%PRINT%", "${url.shop}/ops/audit"]}
            topology: {processes: any}
            """;

    private static final String FORK = "#!/bin/sh\n# what launchers of other people do\n\"$@\" &\nwait $!\n";

    private static final String SCHEMA = """
            CREATE TABLE item (id int PRIMARY KEY, cents int NOT NULL, pieces int NOT NULL);
            CREATE TABLE sale (item int REFERENCES item);
            -- one statement, in spite of its semicolons;
            CREATE FUNCTION take(wanted int) RETURNS int LANGUAGE plpgsql AS $$
            DECLARE remaining int;
            BEGIN
              UPDATE item SET pieces = pieces - 1 WHERE id = wanted AND pieces > 0 RETURNING pieces INTO remaining;
              IF remaining IS NULL THEN RETURN -1; END IF;
              INSERT INTO sale VALUES (wanted);
              RETURN remaining;
            END $$;
            """;

    private static final String DATA = """
            BEGIN;
            INSERT INTO item SELECT n, n * 100, 1000000 FROM generate_series(1, 90) n;
            COMMIT;
            COPY item (id, cents, pieces) FROM stdin;
            99\t9900\t0
            \\.
            """;

    private static final String WORKLOAD = """
            schemaVersion: 1
            name: strange
            description: items and orders
            generators: {id: {type: uniform, from: 1, to: 90}}
            operations:
              item: {request: {method: GET, path: "/items/${id}"}, expect: {status: 200}}
              no-item: {request: {method: GET, path: "/items/9${id}"}, expect: {status: 404}}
              order:
                variants:
                  - {weight: 9, request: {method: POST, path: "/orders/${id}", body: "{}"}, expect: {status: 201}}
                  - {weight: 1, request: {method: POST, path: "/orders/99", body: "{}"}, expect: {status: 409}}
            mix: {item: 3, order: 1}
            rates: {openLoopPerSecond: 60, closedLoopUsers: 2, smokePerSecond: 60}
            parity: {mix: {item: 4, no-item: 1, order: 4}, fullOperations: 80, shortOperations: 10, mustCover: [200, 201, 404, 409]}
            """;

    private static final String EXPERIMENT = """
            schemaVersion: 1
            question: "Can a stranger's pair be compared?"
            workload: strange.yaml
            systems: [{name: one, architecture: one}, {name: two, architecture: two}]
            baseline: one
            candidate: two
            budget: {mode: equal-total, heapMegabytes: 192, databaseConnections: 12}
            profiles: {smoke: {blocks: 1, warmUpSeconds: 0, openLoopSeconds: 1, closedLoopSeconds: 0}}
            """;

    private ForeignPair() {}

    /** Writes it; results go to {@code results}. */
    public static RunRequest write(Path folder, Path results) throws IOException {
        architecture(folder.resolve("one"), ONE);
        Path two = architecture(folder.resolve("two"), TWO);
        Path script = Files.writeString(two.resolve("fork.sh"), FORK);
        Files.setPosixFilePermissions(script, PosixFilePermissions.fromString("rwxr-xr-x"));
        Files.writeString(folder.resolve("schema.sql"), SCHEMA);
        Files.writeString(folder.resolve("data.sql"), DATA);
        Files.writeString(folder.resolve("strange.yaml"), WORKLOAD);
        Path experiment = Files.writeString(folder.resolve("strangers.yaml"), EXPERIMENT);
        return new RunRequest(
                folder, experiment.toString(), "smoke", 11, results, Optional.empty(), List.of("run", "strangers"));
    }

    private static Path architecture(Path folder, String text) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(
                folder.resolve("architecture.yaml"),
                text.replace("%CP%", TestArchitecture.classPath())
                        .replace("%PKG%", ForeignPair.class.getPackageName())
                        .replace("%PRINT%", PrintAnswer.class.getName()));
        return folder;
    }
}
