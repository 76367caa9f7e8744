package org.archduet.driver.yaml;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.archduet.result.failure.Location;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class YamlTreeTest {

    @TempDir
    private Path folder;

    @Test
    void anAliasIsTheValueOfItsAnchor() {
        YamlNode.Mapping root = parse("a: &x 5\nb: *x\nlist: &l [1, *x]\nagain: *l\nmap: &m {k: v}\nonce: *m");
        assertThat(root.entries().get("b")).isEqualTo(root.entries().get("a"));
        assertThat(root.entries().get("b")).isEqualTo(new YamlNode.Scalar(1, "5", YamlNode.Type.INTEGER));
        assertThat(root.entries().get("again")).isEqualTo(root.entries().get("list"));
        assertThat(root.entries().get("once")).isEqualTo(root.entries().get("map"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            nullValues = "NULL",
            value = {
                "a: *x|1|a|no earlier value has the anchor &x",
                "a: &x [1, *x]|1|a[1]|no earlier value has the anchor &x",
                "a: 1\\n---\\nb: 2|2||a second document begins here",
                "a: 1\\nb: 2\\na: 3|3|a|duplicate key, first in line 1",
                "a:\\n\\tb: 1|2||contains a tab where YAML allows only spaces",
                "a: 1\\r\\nb: [1\\r\\nc: 2|3||is not valid YAML",
                "a: b: c|1||quote a value that contains ': '",
                "''|1||the file is empty",
                "'# a comment'|1||the file is empty",
                "---|1||the file is empty",
                "a: 1\\nb: \\u0000|2||contains the character U+0000",
                "- 1|1||must be a mapping of keys to values, not a list",
                "words|1||must be a mapping of keys to values, not a text (words)",
                "a: !mine 1|1|a|has the unknown tag !mine",
                "a: !!set {b}|1|a|has the unknown tag",
                "a: &x {b: 1}\\nc: {<<: *x}|2|c|merge keys (<<) are not supported",
                "? [a]\\n: 1|1||a key must be a single value",
            })
    void saysInWhichLineItIsWrong(String yaml, int line, String key, String problem) {
        String text = yaml.replace("\\n", "\n")
                .replace("\\t", "\t")
                .replace("\\r", "\r")
                .replace("\\u0000", "\0");
        YamlException error = catchThrowableOfType(YamlException.class, () -> parse(text));
        assertThat(error).hasMessageContaining(problem);
        assertThat(error.location()).contains(new Location("x.yaml", line, key == null ? "" : key));
        assertThat(error.fix()).isNotEmpty();
    }

    @Test
    void valuesHaveTheTypesOfYaml() {
        String types = parse("{a: 1, b: -1_000, c: 1.5, d: 2e3, e: .inf, f: -.INF, g: .nan, h: True, i: ~, j: ,"
                        + " k: 'null', l: 1.2.3, m: !!str 5, n: !!int '5', o: 0x1f}")
                .entries()
                .values()
                .stream()
                .map(node -> ((YamlNode.Scalar) node).type().name().substring(0, 1))
                .collect(Collectors.joining());
        assertThat(types).isEqualTo("IIDDDDDBNNTTTIT");
    }

    @Test
    void aliasesOfAliasesAreBounded() {
        String bomb = "a0: &a0 [x, x, x, x, x, x, x, x, x]\n"
                + IntStream.rangeClosed(1, 9)
                        .mapToObj(i -> "a%d: &a%d [%s]".formatted(i, i, ("*a" + (i - 1) + " , ").repeat(9)))
                        .collect(Collectors.joining("\n"));
        assertThatExceptionOfType(YamlException.class)
                .isThrownBy(() -> parse(bomb))
                .withMessageContaining("the aliases expand to more than 100000 values");
    }

    @Test
    void depthIsBounded() {
        assertThatExceptionOfType(YamlException.class)
                .isThrownBy(() -> parse("a: " + "[".repeat(200_000)))
                .withMessageContaining("nested more than 100 deep");
    }

    @Test
    void anExplicitKeyMayBeLong() {
        String key = "k".repeat(5_000);
        assertThat(parse("? \"" + key + "\"\n: 1").entries()).containsOnlyKeys(key);
        assertThatExceptionOfType(YamlException.class)
                .isThrownBy(() -> parse("a: 1\n" + key + ": 1\n"))
                .withMessageContaining("before a key of over 1,024 characters write '? '");
    }

    @Test
    void aByteOrderMarkAndLineEndsOfWindowsAreRead() throws Exception {
        Path file = Files.writeString(folder.resolve("a.yaml"), "\uFEFFa: 1\r\nb: 2\r\n");
        YamlNode.Mapping root = YamlTree.read(file);
        assertThat(root.entries()).containsOnlyKeys("a", "b");
        assertThat(root.keyLines()).containsEntry("b", 2);
    }

    @Test
    void aFileThatIsNoTextSaysWhy() throws Exception {
        Path latin = Files.write(folder.resolve("a.yaml"), "a: 1\nb: é".getBytes(StandardCharsets.ISO_8859_1));
        YamlException encoding = catchThrowableOfType(YamlException.class, () -> YamlTree.read(latin));
        assertThat(encoding).hasMessageContaining("is not UTF-8 text").hasMessageContaining("save the file in");
        assertThat(encoding.location().orElseThrow().line()).isEqualTo(2);

        assertThatExceptionOfType(YamlException.class)
                .isThrownBy(() -> YamlTree.read(folder))
                .withMessageContaining("is a folder, not a file - name a file in it");
        assertThatExceptionOfType(YamlException.class)
                .isThrownBy(() -> YamlTree.read(Path.of("/dev/zero")))
                .withMessageContaining("is larger than");
        assertThatExceptionOfType(YamlException.class)
                .isThrownBy(() -> YamlTree.read(Path.of("/proc/self/mem")))
                .withMessageContaining("cannot be read");
    }

    private static YamlNode.Mapping parse(String text) {
        return YamlTree.parse("x.yaml", text);
    }
}
