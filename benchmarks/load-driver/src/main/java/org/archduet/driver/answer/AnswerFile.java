package org.archduet.driver.answer;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.archduet.result.failure.FailureWords;
import org.archduet.result.failure.ResultsException;
import org.archduet.result.folder.AtomicFile;
import org.archduet.result.folder.Json;
import org.archduet.result.folder.MeasuredFolder;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationFeature;

/**
 * The answers of one window as lines of JSON, gzip'd: a head, then one line an answer in the order of their numbers.
 *
 * <pre>
 * $ zcat open-loop.answers.gz
 * {"schemaVersion":1,"window":"open-loop","answers":2,"digest":"CRC-32C of the first 65536 bytes"}
 * {"number":0,"operation":"quote","request":"POST /quotes","status":200,"bodyBytes":412,"crc32c":"0a1b2c3d"}
 * {"number":3,"operation":"order-read","request":"GET /orders/s-1","status":200,"bodyBytes":9,"body":"{\"a\":\"b\"}"}
 * </pre>
 */
public final class AnswerFile {
    private static final int SCHEMA_VERSION = 1;
    private static final String DIGEST = "CRC-32C of the first " + KeptAnswer.LIMIT_BYTES + " bytes";
    private static final ObjectWriter LINES = Json.MAPPER.writer().without(SerializationFeature.INDENT_OUTPUT);

    private AnswerFile() {}

    /** @param answers how many lines follow */
    private record Head(int schemaVersion, String window, int answers, String digest) {}

    /** Has either {@code crc32c}, in eight hexadecimal digits, or {@code body}. */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Line(
            int number,
            String operation,
            String request,
            int status,
            long bodyBytes,
            @Nullable String crc32c,
            @Nullable String body) {

        static Line of(KeptAnswer answer) {
            return new Line(
                    answer.number(),
                    answer.operation(),
                    answer.requestLine(),
                    answer.status(),
                    answer.bodyBytes(),
                    answer.content() instanceof KeptAnswer.Digest digest
                            ? String.format("%08x", digest.crc32c())
                            : null,
                    answer.content() instanceof KeptAnswer.Body whole ? whole.text() : null);
        }

        KeptAnswer answer() {
            return new KeptAnswer(number, operation, request, status, bodyBytes, content());
        }

        private KeptAnswer.Content content() {
            if (body != null && crc32c == null) {
                return new KeptAnswer.Body(body);
            }
            if (crc32c != null && body == null) {
                return new KeptAnswer.Digest(Integer.parseUnsignedInt(crc32c, 16));
            }
            throw new IllegalArgumentException("must have either crc32c or body");
        }
    }

    /**
     * Writes a window's answers.
     *
     * @param window id of the window
     * @return name of the file
     * @throws ResultsException when it cannot be written, for example on a full disk; it is not there then
     */
    public static String write(String window, AnswerLog answers, Path directory) {
        Path file = new MeasuredFolder(directory).answersOf(window);
        List<KeptAnswer> lines = answers.inOrder();
        ByteArrayOutputStream content = new ByteArrayOutputStream();
        try (Writer out = new OutputStreamWriter(new GZIPOutputStream(content, 8192), StandardCharsets.UTF_8)) {
            out.write(LINES.writeValueAsString(new Head(SCHEMA_VERSION, window, lines.size(), DIGEST)));
            out.write('\n');
            for (KeptAnswer answer : lines) {
                out.write(LINES.writeValueAsString(Line.of(answer)));
                out.write('\n');
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory cannot be written to", impossible);
        }
        AtomicFile.write(file, content.toByteArray());
        return String.valueOf(file.getFileName());
    }

    /**
     * Reads what {@link #write} has written, in the order of the numbers.
     *
     * @throws ResultsException when the file or one of its lines cannot be read, or lines are missing; names file and
     *     line
     */
    public static List<KeptAnswer> read(Path file) {
        List<KeptAnswer> answers = new ArrayList<>();
        int line = 0;
        try (BufferedReader lines = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(file)), StandardCharsets.UTF_8))) {
            String first = lines.readLine();
            line++;
            Head head = Json.MAPPER.readValue(first == null ? "" : first, Head.class);
            if (head.schemaVersion() != SCHEMA_VERSION) {
                throw new IllegalArgumentException("schemaVersion is " + head.schemaVersion() + ", not 1");
            }
            for (String text = lines.readLine(); text != null; text = lines.readLine()) {
                line++;
                answers.add(Json.MAPPER.readValue(text, Line.class).answer());
            }
            if (answers.size() != head.answers()) {
                throw new IllegalArgumentException(
                        "the first line announces " + head.answers() + " answers, there are " + answers.size());
            }
            return answers;
        } catch (IOException e) {
            throw new ResultsException(FailureWords.of("cannot read", file, e), e);
        } catch (JacksonException damaged) {
            throw unreadable(file, line, FailureWords.of(damaged), damaged);
        } catch (IllegalArgumentException damaged) {
            throw unreadable(file, line, damaged.getMessage(), damaged);
        }
    }

    private static ResultsException unreadable(Path file, int line, @Nullable String problem, Exception why) {
        return new ResultsException(
                file + ":" + line + ": this line of the answers cannot be read (" + problem
                        + "); measure the window again, or restore the file from a copy",
                why);
    }
}
