package org.archduet.harness.config;

import java.util.stream.Stream;

/** Files without a fault that use each key of their kind. */
final class GoodFiles {

    private static final String ARCHITECTURE = """
            {schemaVersion: 1, name: duo, title: Duo, entry: front,
             processes: [{name: front, command: [run], environment: {PORT: "${port}", SECRET: "${liveSecret}"}, dependsOn: [back],
               readiness: {path: /ready, timeoutSeconds: 9}, heapShare: 3, connectionShare: 2, cpuShare: 2},
              {name: back, command: [run], ports: [admin, grpc], readiness: {timeoutSeconds: 9, checks: [
               {path: /up, port: admin, expect: {status: 200, contains: UP}}, {tcp: true, port: grpc}]}}],
             databases: [shelf, stock], prepare: {sql: {shelf: [a.sql], stock: [b.sql]}, command: [fill]},
             audit: {command: [check]}, callCounters: {path: /calls, except: [back]},
             poolSettings: {path: /sessions, except: [back]},
             topology: {processes: any, callsPerOperation: {page: 0, order: {201: 2, 409: [0, 1]}},
               calls: {order: {201: [{from: front, to: back, purpose: look}, {from: back, to: front, purpose: ask},
                 {from: back, to: front, purpose: tell}]}}},
             knobs: {delay: {default: 0, description: waits, minimum: 0, maximum: 9},
               colour: {default: red, description: paints, values: [red, green]}},
             live: {hops: {process: front, path: /hops, maximum: 9, unit: hop, description: calls, callsPerUnit: 1,
               unitsPerRequest: {page: 1, order: 0}}},
             examples: [curl]}
            """;

    private static final String WORKLOAD = """
            {schemaVersion: 1, name: tiny, description: small,
             generators: {product: {type: zipf, from: 1, to: 100, exponent: 0.8, shuffleSeed: 7, format: "%d"},
               pieces: {type: uniform, from: 1, to: 3}, region: {type: choice, values: [NORTH]},
               key: {type: unique, prefix: k}, old: {type: permutation, from: 1, to: 5000, format: "s-%08d"},
               cart: {type: list, minSize: 1, maxSize: 4, distinctBy: product, item: "${product}"}},
             operations: {
               page: {request: {method: GET, path: /a, headers: {X: y}}, expect: {status: 200, contains: a}},
               order: {variants: [{weight: 9, request: {method: POST, path: "/${old}", body: "${cart}"}, expect: {status: 201}}]},
               again: {repeat: order, expect: {sameAsFirst: true}}},
             captures: {order: {orderId: /orderId}}, mix: {page: 70, order: 5}, warmUpMix: {page: 1},
             rates: {openLoopPerSecond: 150, warmOpenLoopPerSecond: 400.5, closedLoopUsers: 16, smokePerSecond: 60.5, arrivals: poisson},
             parity: {mix: {page: 1, again: 1}, fullOperations: 600, shortOperations: 60, mustCover: [200]},
             normalise: [{pointer: /placedAt, replaceWith: t}],
             underLoad: {stateless: [page], compared: [order], normalise: [{pointer: /free, replaceWith: t}]}}
            """;

    private static final String EXPERIMENT = """
            {schemaVersion: 1, question: Which, workload: tiny,
             systems: [{name: one, architecture: duo, knobs: {delay: 5}}, {name: two, architecture: duo, live: true}],
             baseline: one, candidate: two,
             budget: {mode: quota-per-process, heapMegabytes: 600, databaseConnections: 9, cpus: 1.5},
             factors: [{name: paint, knob: colour, levels: [red, green]}, {name: busy, setting: load, levels: [0.2, 0.8]}],
             capacity: {percentile: 99, limitMillis: 50, failurePercent: 1, widthPercent: 20, stepSeconds: 5,
               curveStepSeconds: 3, sharePercent: 60, shareSeconds: 5, confirmingBlocks: 2, profiles: [quick]},
             profile: {seconds: 20, operation: page},
             profiles: {quick: {blocks: 4, warmUpSeconds: 1, idleSeconds: 1, openLoopSeconds: 1, openLoopRounds: 2,
               closedLoopSeconds: 1, operationSeconds: 1, loadSeconds: 1, utilisationSeconds: 1, noiseFloorCopies: 1}},
             assert: ["page p99 ratio < 4 at red"],
             claim: {text: Slower, source: {author: Doe, year: 2024, where: Venue, read: full, figure: twice, ratios: [2.5]},
               profile: standard, expect: ["p50 ratio > 1"], refutedIf: ["p50 ratio < 1"]}}
            """;

    private static final String CHAINED = """
            {schemaVersion: 1, question: Where, workload: tiny,
             systems: [{name: one, architecture: duo, knobs: {delay: 5}}, {name: two, architecture: duo},
               {name: three, architecture: duo}, {name: beside, architecture: duo}],
             chain: {arms: [one, two, three], changes: {two: less delay},
               otherOrder: [{from: one, insteadOf: two, via: beside, to: three}]},
             operations: [page],
             profiles: {quick: {endBlocks: 2, otherOrders: 1, furtherProcessWarmUpSeconds: 2}}}
            """;

    private GoodFiles() {}

    /** A kind of file. */
    record Kind(String file, String good, SchemaFile schema) {
        @Override
        public String toString() {
            return file;
        }

        /** One of each; an experiment is a pair or a chain. */
        static Stream<Kind> all() {
            return Stream.of(
                    new Kind("duo/architecture.yaml", ARCHITECTURE, SchemaFile.ARCHITECTURE),
                    new Kind("tiny.yaml", WORKLOAD, SchemaFile.WORKLOAD),
                    new Kind("e.yaml", EXPERIMENT, SchemaFile.EXPERIMENT),
                    new Kind("chained.yaml", CHAINED, SchemaFile.EXPERIMENT));
        }
    }
}
