package org.archduet.harness.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.archduet.driver.yaml.YamlJson;
import org.archduet.driver.yaml.YamlTree;
import org.archduet.harness.pipeline.Studies;
import org.archduet.harness.run.RunRequest;
import org.archduet.harness.run.RunSetup;
import org.archduet.result.failure.UserErrorException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Each key of each kind of file with each kind of wrong value: what is refused is refused in words, with file and line.
 * Which values a key takes is tested elsewhere; here a text in a number's place, or a mapping in a text's, must be
 * refused.
 */
class EveryKeyTest {

    private static final List<String> VALUES = List.of(
            "0",
            "-1",
            "1.5",
            ".inf",
            "-.inf",
            ".nan",
            "1e999",
            "99999999999",
            "99999999999999999999999999",
            "words",
            "\"\"",
            "\"a\\0b\"",
            "\"%\"",
            "\"${nothing}\"",
            "true",
            "2026-01-01",
            "null",
            "[]",
            "[[]]",
            "{}",
            "{a: {b: c}}");

    private static final List<String> NEVER_NUMBERS =
            List.of(".inf", "-.inf", ".nan", "1e999", "99999999999999999999999999", "words", "true", "2026-01-01");

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
             profiles: {quick: {blocks: 4, warmUpSeconds: 1, idleSeconds: 1, openLoopSeconds: 1, closedLoopSeconds: 1,
               operationSeconds: 1, loadSeconds: 1, utilisationSeconds: 1, noiseFloorCopies: 1}},
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

    @TempDir
    private Path home;

    /** A kind of file. */
    private record Kind(String file, String good, SchemaFile schema) {
        @Override
        public String toString() {
            return file;
        }
    }

    static Stream<Kind> kinds() {
        return Stream.of(
                new Kind("duo/architecture.yaml", ARCHITECTURE, SchemaFile.ARCHITECTURE),
                new Kind("tiny.yaml", WORKLOAD, SchemaFile.WORKLOAD),
                new Kind("e.yaml", EXPERIMENT, SchemaFile.EXPERIMENT),
                new Kind("chained.yaml", CHAINED, SchemaFile.EXPERIMENT));
    }

    @BeforeEach
    void goodFiles() throws Exception {
        for (Kind kind : kinds().toList()) {
            write(kind, tree(kind).toPrettyString());
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aWrongValueIsRefusedInWordsAndWhateverTheSchemaRefuses(Kind kind) throws Exception {
        assertThat(kind.schema().findings(tree(kind))).isEmpty();
        assertThatCode(() -> plan(kind)).doesNotThrowAnyException();
        for (String pointer : pointers(tree(kind), "").toList()) {
            for (String value : VALUES) {
                String text = with(kind, pointer, value);
                write(kind, text);
                Optional<Throwable> refusal = Optional.ofNullable(catchThrowable(() -> plan(kind)));
                refusal.ifPresent(error -> assertInWords(error, pointer + ": " + value));
                assertThat(refusal.isPresent()
                                || kind.schema().findings(tree(text)).isEmpty())
                        .as("%s: %s is refused by the schema only: %s", kind, pointer, value)
                        .isTrue();
                assertThat(refusal.isPresent() || isTakenBy(tree(kind).at(pointer), value))
                        .as("%s accepts %s: %s", kind, pointer, value)
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aDuplicateKeyIsRefusedWithItsLine(Kind kind) throws Exception {
        for (String pointer : pointers(tree(kind), "").toList()) {
            String key = pointer.substring(pointer.lastIndexOf('/') + 1);
            if (!key.matches("[0-9]+")) {
                write(kind, with(kind, pointer, "1,\n \"" + key + "\": 1"));
                Throwable error = catchThrowable(() -> plan(kind));
                assertInWords(error, pointer);
                assertThat(error).hasMessageContaining(key + ": duplicate key, first in line ");
            }
        }
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void aMisspeltKeyIsGuessed(Kind kind) throws Exception {
        for (String key : List.of("schemaVersion", kind.schema() == SchemaFile.EXPERIMENT ? "question" : "name")) {
            write(kind, tree(kind).toPrettyString().replaceFirst("\"" + key, "\"" + key + "s"));
            assertThat(catchThrowable(() -> plan(kind))).hasMessageContaining("did you mean '" + key + "'?");
        }
    }

    private void plan(Kind kind) {
        String experiment = kind.schema() == SchemaFile.EXPERIMENT ? kind.file() : "e.yaml";
        RunSetup.of(
                new RunRequest(
                        home, home.resolve(experiment).toString(), "quick", 1, home, Optional.empty(), List.of()),
                Studies.ALL);
    }

    private void assertInWords(Throwable error, String what) {
        assertThat(error).as(what).isInstanceOf(UserErrorException.class);
        assertThat(error)
                .as(what)
                .hasMessageFindingMatch("^" + home + "/[a-z/-]+\\.yaml:[0-9]+: ")
                .message()
                .doesNotContainPattern("(java|org|com|tools)\\.[a-z]+\\.|Exception|Optional\\[|Node\\b");
    }

    private static boolean isTakenBy(JsonNode good, String value) {
        if (value.equals("null") || good.isNumber() && NEVER_NUMBERS.contains(value)) {
            return false;
        }
        boolean container = value.startsWith("[") || value.startsWith("{");
        return !container || good.isContainer();
    }

    private static Stream<String> pointers(JsonNode node, String pointer) {
        Stream<String> inner = node.isObject()
                ? node.propertyStream().flatMap(each -> pointers(each.getValue(), pointer + "/" + each.getKey()))
                : java.util.stream.IntStream.range(0, node.size())
                        .boxed()
                        .flatMap(i -> pointers(node.get(i), pointer + "/" + i));
        return Stream.concat(pointer.isEmpty() ? Stream.empty() : Stream.of(pointer), inner);
    }

    /** JSON of many lines, which is YAML, with one value replaced by a text. */
    private static String with(Kind kind, String pointer, String value) {
        ObjectNode root = tree(kind);
        int last = pointer.lastIndexOf('/');
        JsonNode parent = root.at(pointer.substring(0, last));
        String key = pointer.substring(last + 1);
        if (parent.isArray()) {
            ((tools.jackson.databind.node.ArrayNode) parent).set(Integer.parseInt(key), "REPLACED");
        } else {
            ((ObjectNode) parent).put(key, "REPLACED");
        }
        return root.toPrettyString().replace("\"REPLACED\"", value);
    }

    private static ObjectNode tree(Kind kind) {
        return tree(kind.good());
    }

    private static ObjectNode tree(String yaml) {
        return YamlJson.of(YamlTree.parse("x.yaml", yaml));
    }

    private void write(Kind kind, String text) throws Exception {
        Path file = home.resolve(kind.file());
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
