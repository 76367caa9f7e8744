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
import org.archduet.harness.config.GoodFiles.Kind;
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

    @TempDir
    private Path home;

    static Stream<Kind> kinds() {
        return Kind.all();
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
