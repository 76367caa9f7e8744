package org.archduet.harness.testshop;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.archduet.harness.run.RunRequest;

/** Writes an experiment of two tiny shops, with a workload of its own, to a folder. */
public final class TinyExperiment {

    private static final String WORKLOAD = """
            schemaVersion: 1
            name: tiny
            description: items and orders
            generators:
              id: {type: uniform, from: 1, to: 90}
              key: {type: unique, prefix: k}
            operations:
              item: {request: {method: GET, path: "/items/${id}"}, expect: {status: 200}}
              no-item: {request: {method: GET, path: "/items/9${id}"}, expect: {status: 404}}
              order:
                variants:
                  - {weight: 9, request: {method: POST, path: /orders, headers: {Idempotency-Key: "${key}"}, body: '{"item":${id}}'}, expect: {status: 201}}
                  - {weight: 1, request: {method: POST, path: /orders, headers: {Idempotency-Key: "${key}"}, body: '{"item":99}'}, expect: {status: 409}}
              order-again: {repeat: order, expect: {sameAsFirst: true}}
              quote: {request: {method: POST, path: /quotes, body: '{"item":${id}}'}, expect: {status: 200}}
              cancel: {request: {method: POST, path: "/orders/${captured.orderId}/cancellation"}, expect: {status: 200}}
            captures: {order: {orderId: /orderId}}
            mix: {item: 3, order: 1, quote: 1}
            rates: {openLoopPerSecond: 80, closedLoopUsers: 2, smokePerSecond: 160}
            parity: {mix: {item: 4, no-item: 1, order: 4, order-again: 1, cancel: 1}, fullOperations: 80, shortOperations: 10, mustCover: [200, 201, 404, 409]}
            normalise:
              - {pointer: /placedAt, replaceWith: "<time>"}
            underLoad: {stateless: [item, quote], compared: [order]}
            """;

    private static final String ALONE = """
            schemaVersion: 1
            name: alone
            title: "One process"
            entry: shop
            processes:
              - name: shop
                command: ["${java}", "${jvmFlags}", "-cp", "%1$s", "%2$s"]
                environment: {SERVER_ADDRESS: "${listen}", SERVER_PORT: "${port}", FAULT: "${knob.fault}"}
                readiness: {path: /ops/ready, timeoutSeconds: 30}
                heapShare: 1
            databases: []
            audit: {command: ["${java}", "-cp", "%1$s", "%3$s", "${url.shop}/ops/audit"]}
            callCounters: {path: /ops/calls}
            poolSettings: {path: /ops/database}
            topology: {callsPerOperation: {item: 0, order: 0, quote: 0}}
            knobs: {fault: {default: none, description: a planted mistake}}
            """;

    private static final String PAIR = """
            schemaVersion: 1
            name: pair
            title: "Two processes"
            entry: front
            processes:
              - name: front
                command: ["${java}", "${jvmFlags}", "-cp", "%1$s", "%2$s"]
                environment: {SERVER_ADDRESS: "${listen}", SERVER_PORT: "${port}", FAULT: "${knob.fault}", BACK_URL: "${url.back}", LIVE_SECRET: "${liveSecret}"}
                readiness: {path: /ops/ready, timeoutSeconds: 30}
                heapShare: 1
              - name: back
                command: ["${java}", "${jvmFlags}", "-cp", "%1$s", "%2$s"]
                environment: {SERVER_PORT: "${port}"}
                readiness: {path: "${readyPath}", timeoutSeconds: 3}
                heapShare: 1
            databases: []
            audit: {command: ["${java}", "-cp", "%1$s", "%3$s", "${url.front}/ops/audit"]}
            callCounters: {path: /ops/calls}
            poolSettings: {path: /ops/database}
            topology: {callsPerOperation: {item: 0, order: {201: 1, 409: 0}, quote: 0}}
            knobs: {fault: {default: none, description: a planted mistake}}
            live: {hops: {process: front, path: /ops/hops, maximum: 8, unit: hop, description: empty calls, callsPerUnit: 1}}
            """;

    private static final String EXPERIMENT = """
            schemaVersion: 1
            question: "Does the pipeline see what is planted?"
            workload: tiny.yaml
            systems:
              - {name: alone, architecture: alone}
              - {name: pair, architecture: pair, knobs: {fault: %s}}
            baseline: alone
            candidate: pair
            budget: {mode: equal-total, heapMegabytes: 384}
            profiles: {smoke: {blocks: %d, warmUpSeconds: 0, openLoopSeconds: 1, closedLoopSeconds: 0}}
            """;

    private TinyExperiment() {}

    /** Two shops, the second with a fault; results go to {@code results}. */
    public static RunRequest write(Path folder, String fault, int blocks, Path results) throws IOException {
        architecture(folder, "alone", ALONE);
        architecture(
                folder, "pair", PAIR.replace("${readyPath}", fault.equals("never-ready") ? "/nowhere" : "/ops/ready"));
        Files.writeString(folder.resolve("tiny.yaml"), WORKLOAD);
        Path experiment = Files.writeString(folder.resolve("planted.yaml"), EXPERIMENT.formatted(fault, blocks));
        return new RunRequest(
                folder, experiment.toString(), "smoke", 11, results, Optional.empty(), List.of("run", "planted"));
    }

    private static void architecture(Path folder, String name, String text) throws IOException {
        Path home = Files.createDirectories(folder.resolve(name));
        Files.writeString(
                home.resolve("architecture.yaml"),
                text.formatted(classPath(), TinyShop.class.getName(), PrintAnswer.class.getName()));
    }

    /** Where the shop's classes are: a folder, or the jar of these tests. */
    private static Path classPath() {
        try {
            return Path.of(TinyShop.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
