package org.archduet.harness.verify;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.archduet.result.folder.Json;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationFeature;

/** What one system answered in a replay. */
public record Transcript(String system, List<Exchange> exchanges) {

    private static final ObjectWriter LINE = Json.MAPPER.writer().without(SerializationFeature.INDENT_OUTPUT);

    public Transcript {
        exchanges = List.copyOf(exchanges);
    }

    /** The first exchanges only. */
    public Transcript first(int count) {
        return new Transcript(system, exchanges.subList(0, Math.min(count, exchanges.size())));
    }

    /** How many operations ended in each status. */
    public Map<String, Long> outcomes() {
        return exchanges.stream()
                .collect(Collectors.groupingBy(
                        exchange -> Integer.toString(exchange.status()), TreeMap::new, Collectors.counting()));
    }

    /** One JSON object a line. */
    public String jsonLines() {
        return exchanges.stream().map(LINE::writeValueAsString).collect(Collectors.joining("\n", "", "\n"));
    }
}
