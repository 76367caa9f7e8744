package org.archduet.harness.verify;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.archduet.harness.verify.AnswerDifference.Kind;

/** Says in words how systems differ; nothing when they agree. */
public final class TranscriptComparison {

    /** Further ones stand in a file. */
    static final int SHOWN = 3;

    private TranscriptComparison() {}

    /**
     * How the answers of the second differ from those of the first: all differences, grouped by status, content type
     * and place in the answer. Systems that are sent different requests after answers that agree are judged by the
     * answers: what their requests captured from earlier answers is normalised there.
     */
    public static List<String> differences(Transcript first, Transcript second) {
        Map<String, AnswerDifference> groups = new LinkedHashMap<>();
        int count = Math.min(first.exchanges().size(), second.exchanges().size());
        for (int i = 0; i < count; i++) {
            Exchange one = first.exchanges().get(i);
            Exchange other = second.exchanges().get(i);
            if (!one.request().equals(other.request()) && !groups.isEmpty()) {
                add(groups, Kind.FOLLOWING, one.operation(), one, one.request(), other.request());
            } else if (one.status() != other.status()) {
                add(groups, Kind.STATUS, one.status() + " and " + other.status(), one, one.answer(), other.answer());
            } else if (!one.contentType().equals(other.contentType())) {
                String types = one.contentType() + " and " + other.contentType();
                add(groups, Kind.CONTENT_TYPE, types, one, one.answer(), other.answer());
            } else {
                JsonPlaces.of(one.body(), other.body())
                        .forEach(place -> add(groups, Kind.VALUE, place.pointer(), one, place.one(), place.other()));
            }
        }
        List<String> differences = new ArrayList<>();
        groups.values().stream()
                .sorted(AnswerDifference.MOST_TELLING_FIRST)
                .forEach(group -> differences.add(group.words(first.system(), second.system())));
        if (first.exchanges().size() != second.exchanges().size()) {
            differences.add(first.system() + " was sent " + first.exchanges().size() + " operations, " + second.system()
                    + " " + second.exchanges().size());
        }
        return List.copyOf(differences);
    }

    private static void add(
            Map<String, AnswerDifference> groups, Kind kind, String what, Exchange example, String one, String other) {
        groups.computeIfAbsent(kind + " " + what, key -> new AnswerDifference(kind, what, example, one, other))
                .add(example, one, other);
    }

    /**
     * The first few of many, for a terminal.
     *
     * @param where the rest is found
     */
    public static List<String> shown(List<String> differences, String where) {
        if (differences.size() <= SHOWN) {
            return List.copyOf(differences);
        }
        List<String> shown = new ArrayList<>(differences.subList(0, SHOWN));
        shown.add("and " + (differences.size() - SHOWN) + " more ways in which answers differ, see " + where);
        return List.copyOf(shown);
    }

    /** Answers that the workload does not expect; the first few only. */
    public static List<String> unexpected(Transcript transcript) {
        return transcript.exchanges().stream()
                .filter(exchange -> !exchange.unexpected().isEmpty())
                .limit(SHOWN)
                .map(exchange -> head(exchange) + " of " + transcript.system() + " "
                        + ShownText.of(exchange.unexpected())
                        + "\n  request: " + ShownText.of(exchange.request()) + "\n  " + transcript.system() + ": "
                        + ShownText.of(exchange.answer()))
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
}
