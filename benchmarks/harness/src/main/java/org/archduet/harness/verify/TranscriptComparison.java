package org.archduet.harness.verify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.archduet.result.folder.Json;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Says in words how systems differ; nothing when they agree. */
public final class TranscriptComparison {

    /** Later differences are mostly consequences of the first. */
    static final int SHOWN = 3;

    private static final int BODY_SHOWN = 4_000;

    private TranscriptComparison() {}

    /** How the answers of the second differ from those of the first, operation by operation; the first few only. */
    public static List<String> differences(Transcript first, Transcript second) {
        List<String> differences = new ArrayList<>();
        int count = Math.min(first.exchanges().size(), second.exchanges().size());
        for (int i = 0; i < count && differences.size() < SHOWN; i++) {
            Exchange one = first.exchanges().get(i);
            Exchange other = second.exchanges().get(i);
            if (!one.request().equals(other.request())) {
                differences.add(head(one) + " gets different requests after different answers\n  " + first.system()
                        + ": " + one.request() + "\n  " + second.system() + ": " + other.request());
            } else if (!one.answeredLike(other)) {
                differences.add(head(one) + " gets different answers" + where(one, other) + "\n  request: "
                        + shortened(one.request()) + "\n  " + first.system() + ": " + shortened(one.answer()) + "\n  "
                        + second.system() + ": " + shortened(other.answer()));
            }
        }
        if (first.exchanges().size() != second.exchanges().size()) {
            differences.add(first.system() + " was sent " + first.exchanges().size() + " operations, " + second.system()
                    + " " + second.exchanges().size());
        }
        return List.copyOf(differences);
    }

    /** Answers that the workload does not expect; the first few only. */
    public static List<String> unexpected(Transcript transcript) {
        return transcript.exchanges().stream()
                .filter(exchange -> !exchange.unexpected().isEmpty())
                .limit(SHOWN)
                .map(exchange -> head(exchange) + " of " + transcript.system() + " " + shortened(exchange.unexpected())
                        + "\n  request: " + shortened(exchange.request()) + "\n  " + transcript.system() + ": "
                        + shortened(exchange.answer()))
                .toList();
    }

    /** Statuses that a replay must have seen and did not. */
    public static List<String> uncovered(Transcript transcript, Set<Integer> mustCover) {
        Set<Integer> missing = new TreeSet<>(mustCover);
        transcript.exchanges().forEach(exchange -> missing.remove(exchange.status()));
        return missing.isEmpty()
                ? List.of()
                : List.of("the replay on " + transcript.system() + " gave no answer with status " + missing
                        + ", which mustCover in the workload requires; it gave " + transcript.outcomes());
    }

    /** How two audited end states differ. */
    public static List<String> stateDifferences(
            String first, Map<String, String> firstState, String second, Map<String, String> secondState) {
        Set<String> names = new TreeSet<>(firstState.keySet());
        names.addAll(secondState.keySet());
        return names.stream()
                .filter(name -> !String.valueOf(firstState.get(name)).equals(String.valueOf(secondState.get(name))))
                .map(name -> "after the replay the audited end state " + name + " differs\n  " + first + ": "
                        + firstState.get(name) + "\n  " + second + ": " + secondState.get(name))
                .toList();
    }

    private static String head(Exchange exchange) {
        return "operation " + exchange.index() + " (" + exchange.operation() + ")";
    }

    private static String where(Exchange one, Exchange other) {
        if (one.status() != other.status()) {
            return ": status " + one.status() + " and " + other.status();
        }
        if (!one.contentType().equals(other.contentType())) {
            return ": " + one.contentType() + " and " + other.contentType();
        }
        try {
            return ", first at " + pointer("", Json.MAPPER.readTree(one.body()), Json.MAPPER.readTree(other.body()));
        } catch (JacksonException notJson) {
            return "";
        }
    }

    /** JSON pointer of the first place where two trees differ, which they do. */
    private static String pointer(String path, JsonNode one, JsonNode other) {
        if (one.isObject() && other.isObject()) {
            Set<String> names = new TreeSet<>(one.propertyNames());
            names.addAll(other.propertyNames());
            for (String name : names) {
                if (!one.path(name).equals(other.path(name))) {
                    return pointer(path + "/" + name, one.path(name), other.path(name));
                }
            }
        }
        if (one.isArray() && other.isArray()) {
            for (int i = 0; i < Math.max(one.size(), other.size()); i++) {
                if (!one.path(i).equals(other.path(i))) {
                    return pointer(path + "/" + i, one.path(i), other.path(i));
                }
            }
        }
        return path.isEmpty() ? "the whole body" : path;
    }

    private static String shortened(String text) {
        return text.length() <= BODY_SHOWN
                ? text
                : text.substring(0, BODY_SHOWN) + "... (" + text.length() + " characters)";
    }
}
