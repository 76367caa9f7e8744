package org.archduet.harness.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.archduet.driver.answer.AnswerFile;
import org.archduet.driver.answer.AnswerLog;
import org.archduet.driver.answer.KeptAnswer;
import org.archduet.driver.workload.WorkloadReader;
import org.archduet.harness.testshop.Loads;
import org.archduet.harness.verify.AnswersUnderLoad.AnsweredWindow;
import org.archduet.result.folder.Json;
import org.archduet.result.load.DriverBook;
import org.archduet.result.load.LoadMeasurement;
import org.archduet.result.load.OperationMeasurement;
import org.archduet.result.validity.ValidityReason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

class AnswersUnderLoadTest {

    @TempDir
    private Path folder;

    private AnswersUnderLoad answers;

    @BeforeEach
    void readsTheWorkload() throws IOException {
        Path file = Files.writeString(folder.resolve("workload.yaml"), """
                schemaVersion: 1
                name: tiny
                description: pages and quotes
                operations:
                  page: {request: {method: GET, path: /page}, expect: {status: 200}}
                  quote: {request: {method: GET, path: /quote}, expect: {status: 200}}
                mix: {page: 1, quote: 1}
                rates: {openLoopPerSecond: 10, closedLoopUsers: 2, smokePerSecond: 10}
                underLoad:
                  stateless: [quote]
                  compared: [page]
                  normalise: [{pointer: /stock, replaceWith: "<stock>"}]
                """);
        answers = new AnswersUnderLoad(WorkloadReader.read(file));
    }

    @Test
    void equalAnswersAreNoReason() {
        AnsweredWindow one = window("mono", quote(0, 7), page(1, "{\"id\":1,\"stock\":3}"), quote(2, 8));
        AnsweredWindow other = window("micro", quote(0, 7), page(1, "{\"stock\":9,\"id\":1}"), quote(2, 8));

        assertThat(answers.differences(one, other)).isEmpty();
        assertThat(answers.unkept(one)).isEmpty();
    }

    @Test
    void quotesOfZero() {
        AnsweredWindow one = window("mono", quote(0, 7), quote(2, 8), quote(3, 9));
        AnsweredWindow other = window("micro", quote(0, 7), quote(2, 0), quote(3, 0));

        assertThat(details(one, other)).containsExactly("""
                        window open-loop: 2 of 3 answers to quote differ under load, though they depend on no state
                          example: request 2, GET /quote
                          mono: status 200, 10 bytes, CRC-32C 00000008
                          micro: status 200, 10 bytes, CRC-32C 00000000""");
    }

    @Test
    void bodiesShowWhereAnswersDiffer() {
        AnsweredWindow one = window("mono", quote(0, 7), quoteOf(2, "{\"total\":17,\"id\":2}"));
        AnsweredWindow other = window("micro", quote(0, 8), quoteOf(2, "{\"total\":10,\"id\":2}"));

        assertThat(details(one, other)).containsExactly("""
                        window open-loop: 2 of 2 answers to quote differ under load, though they depend on no state
                          example: request 2, GET /quote differs first at /total
                          mono: status 200, 19 bytes, 17
                          micro: status 200, 19 bytes, 10""");
    }

    @Test
    void aBodyIsComparedWithTheDigestOfAnother() {
        int digest = new KeptAnswer.Body("{\"total\":17}").digest().crc32c();
        KeptAnswer body = quoteOf(2, "{\"total\":17}");
        KeptAnswer same = new KeptAnswer(2, "quote", "GET /quote", 200, 12, new KeptAnswer.Digest(digest));
        KeptAnswer unlike = new KeptAnswer(2, "quote", "GET /quote", 200, 12, new KeptAnswer.Digest(1));

        assertThat(answers.differences(window("mono", body), window("micro", same)))
                .isEmpty();
        assertThat(answers.differences(window("mono", body), window("micro", unlike)))
                .hasSize(1);
    }

    @Test
    void aSampledBodyThatCouldNotBeKeptDiffersFromOneThatCould() {
        AnsweredWindow one = window("mono", page(1, "{\"id\":1}"));
        AnsweredWindow long1 = window("micro", large(1, 70_000, 1));

        assertThat(details(one, long1)).containsExactly("""
                        window open-loop: 1 sampled answers under load differ in that one is no UTF-8, above 65,536 bytes, \
                        or more than 2 times as long
                          example: request 1, GET /page
                          mono: status 200, 8 bytes, CRC-32C %08x
                          micro: status 200, 70,000 bytes, CRC-32C 00000001""".formatted(
                        new KeptAnswer.Body("{\"id\":1}").digest().crc32c()));
        assertThat(details(long1, window("mono", large(1, 90_000, 2)))).isEmpty();
        assertThat(details(long1, window("mono", large(1, 150_000, 2)))).hasSize(1);
    }

    @Test
    void otherRequestsUnderTheSameNumber() {
        KeptAnswer elsewhere = new KeptAnswer(2, "quote", "GET /quote?of=2", 200, 10, new KeptAnswer.Digest(8));
        AnsweredWindow one = window("mono", quote(0, 7), quote(2, 8));
        AnsweredWindow other = window("micro", quote(0, 7), elsewhere);

        assertThat(answers.differences(one, other))
                .extracting(ValidityReason::code)
                .containsExactly(ValidityReason.Code.BOOKS);
        assertThat(details(one, other)).containsExactly("""
                        window open-loop: the driver sent different requests to the systems under 1 of 2 numbers
                          example: request 2
                          mono: quote GET /quote
                          micro: quote GET /quote?of=2""");
    }

    @Test
    void onePageForAll() {
        AnsweredWindow one = window("mono", page(1, "{\"id\":1,\"stock\":3}"), page(4, "{\"id\":4,\"stock\":3}"));
        AnsweredWindow other = window("micro", page(1, "{\"id\":1,\"stock\":3}"), page(4, "{\"id\":1,\"stock\":3}"));

        assertThat(details(one, other))
                .singleElement()
                .asString()
                .startsWith("window open-loop: of 2 sampled answers under load, 1 answer differs at /id")
                .contains("operation 4 (page)", "request: GET /page", "mono: 4", "micro: 1");
    }

    @Test
    void onlyRequestsThatBothAnsweredRightAreCompared() {
        AnsweredWindow one = window("mono", quote(0, 7), quote(2, 8));
        AnsweredWindow other = window("micro", quote(2, 8), quote(5, 1));

        assertThat(answers.differences(one, other)).isEmpty();
    }

    @Test
    void whatWasNotKeptCannotBeCompared() {
        AnsweredWindow window = window("mono", quote(0, 7), quote(2, 8));
        ObjectNode tree = Json.MAPPER.valueToTree(window.load());
        ((ObjectNode) tree.at("/operations/0/rightAnswers")).put("200", 5);
        LoadMeasurement more = Json.MAPPER.treeToValue(tree, LoadMeasurement.class);

        assertThat(answers.unkept(new AnsweredWindow("mono", more, window.folder())))
                .extracting(ValidityReason::detail)
                .containsExactly(
                        "window open-loop: the driver kept 2 answers to quote for the comparison of systems, but "
                                + "counted 5 right ones");
    }

    private List<String> details(AnsweredWindow one, AnsweredWindow other) {
        return answers.differences(one, other).stream()
                .map(ValidityReason::detail)
                .map(detail -> detail.replace(System.lineSeparator(), "\n"))
                .toList();
    }

    private AnsweredWindow window(String system, KeptAnswer... kept) {
        AnswerLog log = new AnswerLog();
        List.of(kept).forEach(log::keep);
        Path measured = folder.resolve(system);
        LoadMeasurement open = Loads.open(1_000_000L);
        String file = AnswerFile.write(open.id().value(), log, measured);
        long quotes = List.of(kept).stream()
                .filter(answer -> answer.operation().equals("quote"))
                .count();
        ObjectNode tree = Json.MAPPER.valueToTree(open);
        tree.putPOJO("driverBook", new DriverBook(null, 0, 0, file));
        tree.putArray("operations")
                .addPOJO(new OperationMeasurement(
                        "quote",
                        null,
                        1,
                        1,
                        quotes,
                        quotes,
                        open.errors(),
                        open.responseTime(),
                        open.serviceTime(),
                        open.sendLag(),
                        Map.of("200", quotes),
                        10.0));
        ObjectNode read = (ObjectNode) Json.MAPPER.readTree(Json.MAPPER.writeValueAsString(tree));
        return new AnsweredWindow(system, Json.MAPPER.treeToValue(read, LoadMeasurement.class), measured);
    }

    private static KeptAnswer quote(int number, int crc32c) {
        return new KeptAnswer(number, "quote", "GET /quote", 200, 10, new KeptAnswer.Digest(crc32c));
    }

    private static KeptAnswer quoteOf(int number, String body) {
        return new KeptAnswer(number, "quote", "GET /quote", 200, body.length(), new KeptAnswer.Body(body));
    }

    private static KeptAnswer large(int number, int bytes, int crc32c) {
        return new KeptAnswer(number, "page", "GET /page", 200, bytes, new KeptAnswer.Digest(crc32c));
    }

    private static KeptAnswer page(int number, String body) {
        return new KeptAnswer(number, "page", "GET /page", 200, body.length(), new KeptAnswer.Body(body));
    }
}
