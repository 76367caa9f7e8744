package org.archduet.planted.flaws;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.archduet.result.folder.Json;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The planted flaw "a closed loop sold as open": in the records of one system what was measured in the closed loop
 * takes the place of what was measured in the open loop, under its name and its offered load. A load generator whose
 * few threads wait for answers writes such records when a system is slower than the schedule.
 */
final class SoldAsOpen {

    /** What stays as the open loop wrote it. */
    private static final List<String> LABELS = List.of(
            "condition",
            "conditionKind",
            "round",
            "position",
            "attempt",
            "used",
            "id",
            "kind",
            "arrival",
            "startedAt",
            "scheduled",
            "offeredPerSecond",
            "intervalLog",
            "driverBook");

    private static final List<String> LOGS = List.of(".response.hlog", ".service.hlog", ".lag.hlog");

    private SoldAsOpen() {}

    /** Rewrites the starts of a system in all blocks of a results folder. */
    static void in(Path run, String system) throws IOException {
        try (Stream<Path> blocks = Files.list(run.resolve("blocks"))) {
            for (Path block : blocks.toList()) {
                Path file = block.resolve(system).resolve("start.json");
                ObjectNode start = (ObjectNode) Json.MAPPER.readTree(Files.readString(file));
                sell(start, block.resolve(system));
                Files.writeString(file, Json.MAPPER.writeValueAsString(start));
            }
        }
    }

    private static void sell(ObjectNode start, Path folder) throws IOException {
        List<ObjectNode> open = slices(start, "open-loop");
        List<ObjectNode> closed = slices(start, "closed-loop");
        // the gate that is off: what the harness had against this start
        start.putArray("validity");
        for (int i = 0; i < open.size(); i++) {
            ObjectNode slice = open.get(i);
            ObjectNode measured = closed.get(i % closed.size());
            for (String log : LOGS) {
                Files.copy(
                        folder.resolve(measured.get("id").asString() + log),
                        folder.resolve(slice.get("id").asString() + log),
                        StandardCopyOption.REPLACE_EXISTING);
            }
            ObjectNode labels = slice.deepCopy().retain(LABELS);
            slice.removeAll();
            slice.setAll(measured.deepCopy());
            slice.setAll(labels);
        }
    }

    private static List<ObjectNode> slices(JsonNode start, String kind) {
        return StreamSupport.stream(start.get("slices").spliterator(), false)
                .filter(slice -> slice.get("conditionKind").asString().equals(kind))
                .map(ObjectNode.class::cast)
                .toList();
    }
}
