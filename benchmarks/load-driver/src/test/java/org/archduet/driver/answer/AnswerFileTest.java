package org.archduet.driver.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.archduet.result.failure.ResultsException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AnswerFileTest {
    private static final String TEXT = """
            {"schemaVersion":1,"window":"open-loop","answers":2,"digest":"CRC-32C of the first 65536 bytes"}
            {"number":0,"operation":"quote","request":"POST /quotes","status":200,"bodyBytes":412,"crc32c":"0a1b2c3d"}
            {"number":3,"operation":"order-read","request":"GET /orders/s-1","status":200,"bodyBytes":13,"body":"{\\"a\\":\\"\\t\\nß\\"}"}
            """;
    private static final List<KeptAnswer> ANSWERS = List.of(
            new KeptAnswer(0, "quote", "POST /quotes", 200, 412, new KeptAnswer.Digest(0x0a1b2c3d)),
            new KeptAnswer(3, "order-read", "GET /orders/s-1", 200, 13, new KeptAnswer.Body("{\"a\":\"\t\nß\"}")));

    @TempDir
    private Path directory;

    @Test
    void answersAreLinesThatAPersonCanRead() throws IOException {
        AnswerLog log = new AnswerLog();
        log.keep(ANSWERS.get(1));
        log.keep(null);
        log.keep(ANSWERS.get(0));

        String name = AnswerFile.write("open-loop", log, directory);

        assertThat(name).isEqualTo("open-loop.answers.gz");
        try (GZIPInputStream zcat = new GZIPInputStream(Files.newInputStream(directory.resolve(name)))) {
            assertThat(new String(zcat.readAllBytes(), StandardCharsets.UTF_8)).isEqualTo(TEXT);
        }
        assertThat(AnswerFile.read(directory.resolve(name))).isEqualTo(ANSWERS);
    }

    @Test
    void aDigestWithTheHighestBitIsReadBack() {
        AnswerLog log = new AnswerLog();
        log.keep(new KeptAnswer(1, "a", "GET /", 200, 0, new KeptAnswer.Digest(0xfedcba98)));

        assertThat(AnswerFile.read(directory.resolve(AnswerFile.write("w", log, directory))))
                .isEqualTo(log.inOrder());
    }

    @Test
    void noAnswerAtAllIsAFileToo() {
        assertThat(AnswerFile.read(directory.resolve(AnswerFile.write("w", new AnswerLog(), directory))))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "schemaVersion":1 | "schemaVersion":2 | 1 | schemaVersion is 2, not 1
            "answers":2       | "answers":3       | 3 | the first line announces 3 answers, there are 2
            "number":3        | "nomber":3        | 3 | number
            "crc32c":"0a1b2c3d" | "crc32c":"xyz"  | 2 | xyz
            "crc32c":"0a1b2c3d" | "crc32c":null   | 2 | must have either crc32c or body
            "status":200      | "status":null     | 2 | status
            """)
    void aDamagedLineIsNamed(String good, String bad, int line, String problem) throws IOException {
        Path file = zipped(TEXT.replaceFirst(java.util.regex.Pattern.quote(good), bad));

        assertThatThrownBy(() -> AnswerFile.read(file))
                .isInstanceOf(ResultsException.class)
                .hasMessageStartingWith(file + ":" + line + ": this line of the answers cannot be read (")
                .hasMessageContaining(problem)
                .hasMessageEndingWith("measure the window again, or restore the file from a copy");
    }

    @Test
    void aFileThatIsCutOffIsAnError() throws IOException {
        Path whole = zipped(TEXT);
        byte[] bytes = Files.readAllBytes(whole);
        Files.write(whole, Arrays.copyOf(bytes, bytes.length / 2));

        assertThatThrownBy(() -> AnswerFile.read(whole))
                .isInstanceOf(ResultsException.class)
                .hasMessageContaining(whole.toString());
        assertThatThrownBy(() -> AnswerFile.read(directory.resolve("nothing.gz")))
                .isInstanceOf(ResultsException.class)
                .hasMessageContaining("nothing.gz");
    }

    private Path zipped(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return Files.write(directory.resolve("w.answers.gz"), bytes.toByteArray());
    }
}
