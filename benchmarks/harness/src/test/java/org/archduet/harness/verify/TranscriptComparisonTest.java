package org.archduet.harness.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TranscriptComparisonTest {

    @Test
    void equalTranscriptsHaveNoDifference() {
        assertThat(TranscriptComparison.differences(monolith(200, "{\"p\":1}"), services(200, "{\"p\":1}")))
                .isEmpty();
    }

    @Test
    void aWrongValueIsShownWithItsPlaceAndBothValues() {
        List<String> differences = TranscriptComparison.differences(
                monolith(200, "{\"lines\":[{\"price\":100}]}"), services(200, "{\"lines\":[{\"price\":101}]}"));

        assertThat(differences)
                .singleElement()
                .asString()
                .isEqualTo("1 answer differs at /lines/*/price\n  example: operation 0 (quote)\n"
                        + "  request: POST /quotes {}\n  monolith: 100\n  microservices: 101");
    }

    @Test
    void aMissingFieldAWrongStatusAndAMissingAnswerAreDifferences() {
        assertThat(TranscriptComparison.differences(monolith(200, "{\"a\":1,\"b\":2}"), services(200, "{\"a\":1}")))
                .singleElement()
                .asString()
                .contains("differs at /b", "microservices: absent");
        assertThat(TranscriptComparison.differences(monolith(404, "{}"), services(400, "{}")))
                .singleElement()
                .asString()
                .contains("in status: 404 and 400");
        assertThat(TranscriptComparison.differences(monolith(200, "{}"), services(0, "no answer: reset")))
                .singleElement()
                .asString()
                .contains("microservices: no answer: reset");
    }

    @Test
    void differencesAreGroupedByPlaceAndStatusesComeFirst() {
        Transcript first = transcript(
                "monolith",
                exchange(0, "{\"lines\":[{\"price\":1},{\"price\":2}],\"total\":3}", 200),
                exchange(1, "{\"lines\":[{\"price\":1}],\"total\":3}", 200),
                exchange(2, "{}", 200));
        Transcript second = transcript(
                "microservices",
                exchange(0, "{\"lines\":[{\"price\":9},{\"price\":9}],\"total\":3}", 200),
                exchange(1, "{\"lines\":[{\"price\":9}],\"total\":4}", 200),
                exchange(2, "{}", 500));

        assertThat(TranscriptComparison.differences(first, second))
                .extracting(difference -> difference.lines().findFirst().orElseThrow())
                .containsExactly(
                        "1 answer differs in status: 200 and 500",
                        "2 answers differ at /lines/*/price",
                        "1 answer differs at /total");
    }

    @Test
    void onlyTheFirstFewAreShownAndTheRestIsCounted() {
        List<String> all = List.of("a", "b", "c", "d", "e");

        assertThat(TranscriptComparison.shown(all, "parity.json"))
                .containsExactly("a", "b", "c", "and 2 more ways in which answers differ, see parity.json");
        assertThat(TranscriptComparison.shown(all.subList(0, 3), "parity.json")).hasSize(3);
    }

    @ParameterizedTest
    @CsvSource({
        "placedAt, '\"2026-01-01T10:00:00Z\"', '\"2026-01-01T10:00:09Z\"', '- {pointer: /placedAt, replaceWith: \"<time>\"}'",
        "made, 1767261600123, 1767261600999, '- {pointer: /made, replaceWith: \"<time>\"}'",
        "ref, '\"0b9e2f6e-52a1-4c3f-8a55-0d7c1be5a001\"', '\"7d444840-9dc0-11d1-b245-5ffdce74fad2\"', '- {pointer: /ref, replaceWith: \"<id>\"}'",
        "trace, '\"9f86d081884c7d659a2f\"', '\"60303ae22b998861bce3\"', '- {pointer: /trace, replaceWith: \"<random>\"}'",
    })
    void aValueThatLooksMadeUpComesWithARuleToPaste(String name, String one, String other, String rule) {
        assertThat(TranscriptComparison.differences(
                        monolith(200, "{\"" + name + "\":" + one + "}"),
                        services(200, "{\"" + name + "\":" + other + "}")))
                .singleElement()
                .asString()
                .contains("normalise:", rule);
    }

    @Test
    void aPriceNeverComesWithARule() {
        assertThat(TranscriptComparison.differences(monolith(200, "{\"price\":100}"), services(200, "{\"price\":101}")))
                .singleElement()
                .asString()
                .doesNotContain("normalise");
    }

    @Test
    void whatFollowsFromAnEarlierDifferenceSaysSo() {
        Transcript first = transcript(
                "monolith",
                exchange(0, "{\"id\":1}", 201),
                new Exchange(1, "read", "GET /1", null, 1, 200, "t", "a", ""));
        Transcript second = transcript(
                "microservices",
                exchange(0, "{\"id\":2}", 201),
                new Exchange(1, "read", "GET /2", null, 1, 200, "t", "b", ""));
        Transcript alike = transcript(
                "microservices",
                exchange(0, "{\"id\":1}", 201),
                new Exchange(1, "read", "GET /2", null, 1, 200, "t", "a", ""));

        assertThat(TranscriptComparison.differences(first, second))
                .hasSize(2)
                .last()
                .asString()
                .contains("in read because the systems were sent different requests", "follows", "GET /1", "GET /2");
        assertThat(TranscriptComparison.differences(first, alike))
                .as("what was captured is normalised in the answer it came from")
                .isEmpty();
    }

    @Test
    void aStatusThatMustBeSeenAndWasNotIsNamed() {
        assertThat(TranscriptComparison.uncovered(monolith(200, "{}"), Set.of(200, 402, 409)))
                .singleElement()
                .asString()
                .contains("[402, 409]");
        assertThat(TranscriptComparison.uncovered(monolith(200, "{}"), Set.of(200)))
                .isEmpty();
    }

    @Test
    void endStatesAreComparedByName() {
        assertThat(TranscriptComparison.stateDifferences(
                        "monolith",
                        Map.of("stock", "1", "orders", "2"),
                        "microservices",
                        Map.of("stock", "9", "orders", "2")))
                .singleElement()
                .asString()
                .contains("stock", "monolith: 1", "microservices: 9");
        assertThat(TranscriptComparison.stateDifferences("a", Map.of(), "b", Map.of("x", "1")))
                .hasSize(1);
    }

    @Test
    void linesAreJsonAndOutcomesAreCounted() {
        assertThat(monolith(200, "{}").jsonLines())
                .startsWith("{\"index\":0,\"operation\":\"quote\"")
                .endsWith("}\n");
        assertThat(monolith(201, "{}").outcomes()).isEqualTo(Map.of("201", 1L));
    }

    private static Transcript monolith(int status, String body) {
        return new Transcript("monolith", List.of(exchange(status, body)));
    }

    private static Transcript services(int status, String body) {
        return new Transcript("microservices", List.of(exchange(status, body)));
    }

    private static Exchange exchange(int status, String body) {
        return exchange(0, body, status);
    }

    private static Exchange exchange(int index, String body, int status) {
        return new Exchange(index, "quote", "POST /quotes {}", null, 1, status, "application/json", body, "");
    }

    private static Transcript transcript(String system, Exchange... exchanges) {
        return new Transcript(system, List.of(exchanges));
    }
}
