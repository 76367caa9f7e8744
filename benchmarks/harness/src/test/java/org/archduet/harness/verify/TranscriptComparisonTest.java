package org.archduet.harness.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TranscriptComparisonTest {

    @Test
    void equalTranscriptsHaveNoDifference() {
        assertThat(TranscriptComparison.differences(monolith(200, "{\"p\":1}"), services(200, "{\"p\":1}")))
                .isEmpty();
    }

    @Test
    void aWrongValueIsShownWithItsPlaceAndBothBodies() {
        List<String> differences = TranscriptComparison.differences(
                monolith(200, "{\"lines\":[{\"price\":100}]}"), services(200, "{\"lines\":[{\"price\":101}]}"));

        assertThat(differences)
                .singleElement()
                .asString()
                .contains("operation 0 (quote)", "first at /lines/0/price", "POST /quotes {}")
                .contains("monolith: 200 application/json {\"lines\":[{\"price\":100}]}")
                .contains("microservices: 200 application/json {\"lines\":[{\"price\":101}]}");
    }

    @Test
    void aMissingFieldAWrongStatusAndAMissingAnswerAreDifferences() {
        assertThat(TranscriptComparison.differences(monolith(200, "{\"a\":1,\"b\":2}"), services(200, "{\"a\":1}")))
                .singleElement()
                .asString()
                .contains("first at /b");
        assertThat(TranscriptComparison.differences(monolith(404, "{}"), services(400, "{}")))
                .singleElement()
                .asString()
                .contains("status 404 and 400");
        assertThat(TranscriptComparison.differences(monolith(200, "{}"), services(0, "no answer: reset")))
                .singleElement()
                .asString()
                .contains("microservices: no answer: reset");
    }

    @Test
    void onlyTheFirstFewAreShown() {
        Transcript many = new Transcript("monolith", Collections.nCopies(9, exchange(200, "1")));
        Transcript others = new Transcript("microservices", Collections.nCopies(9, exchange(200, "2")));

        assertThat(TranscriptComparison.differences(many, others)).hasSize(TranscriptComparison.SHOWN);
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
        return new Exchange(0, "quote", "POST /quotes {}", null, 1, status, "application/json", body, "");
    }
}
