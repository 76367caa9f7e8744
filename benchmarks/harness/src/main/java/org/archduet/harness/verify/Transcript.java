package org.archduet.harness.verify;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.archduet.result.failure.FailureWords;
import org.archduet.result.failure.ResultsException;
import org.archduet.result.folder.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationFeature;

/** What one system answered in a replay. */
public record Transcript(String system, List<Exchange> exchanges) {

    private static final ObjectWriter LINE = Json.MAPPER.writer().without(SerializationFeature.INDENT_OUTPUT);

    public Transcript {
        exchanges = List.copyOf(exchanges);
    }

    /**
     * Reads what {@link #jsonLines} gave.
     *
     * @throws ResultsException when the file cannot be read
     */
    public static Transcript read(String system, Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return new Transcript(
                    system,
                    lines.map(line -> Json.MAPPER.readValue(line, Exchange.class))
                            .toList());
        } catch (IOException e) {
            throw new ResultsException(FailureWords.of("cannot read the transcript", file, e), e);
        } catch (UncheckedIOException | JacksonException e) {
            throw new ResultsException("the transcript " + file + " is damaged; start a new run", e);
        }
    }

    /** Whether no answer differs from what the workload expects. */
    public boolean isAsExpected() {
        return exchanges.stream().allMatch(exchange -> exchange.unexpected().isEmpty());
    }

    /** The exchanges of some operations only. */
    Transcript of(Set<String> operations) {
        return new Transcript(
                system,
                exchanges.stream()
                        .filter(exchange -> operations.contains(exchange.operation()))
                        .toList());
    }

    /** How many operations ended in each status. */
    public Map<String, Long> outcomes() {
        return exchanges.stream()
                .collect(Collectors.groupingBy(
                        exchange -> Integer.toString(exchange.status()), TreeMap::new, Collectors.counting()));
    }

    /** One JSON object a line. */
    public String jsonLines() {
        return exchanges.stream()
                .map(LINE::writeValueAsString)
                .collect(Collectors.joining("\n", "", exchanges.isEmpty() ? "" : "\n"));
    }
}
