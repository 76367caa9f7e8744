package org.archduet.driver.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.zip.CRC32C;
import org.archduet.driver.ArrivalModel;
import org.archduet.driver.DriveSpec;
import org.archduet.driver.answer.KeptAnswer;
import org.archduet.driver.record.Ending;
import org.archduet.driver.record.Measurement;
import org.archduet.driver.record.SampleLog;
import org.archduet.driver.record.WindowRecord;
import org.archduet.driver.workload.PlannedRequest;
import org.archduet.driver.workload.RequestSequence;
import org.archduet.driver.workload.Workload;
import org.archduet.driver.workload.WorkloadReader;
import org.archduet.result.load.LoadMeasurement;
import org.archduet.result.load.OperationMeasurement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** What windows keep of their answers, over both protocols and in both arrival models. */
@Timeout(60)
class AnswersUnderLoadTest {
    private static final String PLAIN = """
            schemaVersion: 1
            name: answers
            generators: {n: {type: permutation, from: 0, to: 9999}, m: {type: permutation, from: 0, to: 9999}}
            operations:
              read:
                variants:
                  - {weight: 3, request: {method: GET, path: "/read/${n}"}, expect: {status: 200}}
                  - {weight: 1, request: {method: GET, path: "/wrong/${n}"}, expect: {status: 200}}
                  - {weight: 1, request: {method: GET, path: "/gone/${n}"}, expect: {status: 404}}
              page: {request: {method: GET, path: "/page/${m}"}, expect: {status: 200, contains: '"page"'}}
              other: {request: {method: GET, path: "/other"}, expect: {status: 200}}
            mix: {read: 5, page: 4, other: 1}
            rates: {openLoopPerSecond: 1, closedLoopUsers: 1}
            """;
    private static final Workload WORKLOAD =
            WorkloadReader.parse("test", PLAIN + "underLoad: {stateless: [read], compared: [page]}\n");
    private static final ArrivalModel OPEN = new ArrivalModel.Poisson(500);
    private static final ArrivalModel CLOSED = new ArrivalModel.ClosedLoop(3, Duration.ofMillis(4));
    private static final int SEED = 11;

    private static String body(String path) {
        return "{\"page\":\"" + path + "\"}";
    }

    private static int status(String path) {
        return path.startsWith("/wrong") ? 500 : path.startsWith("/gone") ? 404 : 200;
    }

    @Test
    void http1() throws Exception {
        try (RawServer server =
                new RawServer((path, socket, out) -> RawServer.respond(out, status(path), body(path)))) {
            everyRightAnswerIsKeptUnderItsNumber(server.url());
        }
    }

    @Test
    void http2(@TempDir Path folder) throws Exception {
        try (Http2Server server = new Http2Server(folder, (request, response) -> {
            response.setStatus(status(request.getRequestURI()));
            response.getOutputStream().print(body(request.getRequestURI()));
        })) {
            everyRightAnswerIsKeptUnderItsNumber(server.url());
        }
    }

    private static void everyRightAnswerIsKeptUnderItsNumber(URI url) {
        for (ArrivalModel arrival : List.of(OPEN, CLOSED)) {
            WindowRecord window = run(url, WORKLOAD, arrival, true);
            SampleLog log = window.log();
            List<PlannedRequest> requests = new RequestSequence(WORKLOAD, WORKLOAD.mix(), SEED).take(log.size());
            List<KeptAnswer> answers = log.answers().inOrder();

            assertThat(answers).isNotEmpty().allSatisfy(answer -> {
                PlannedRequest request = requests.get(answer.number());
                assertThat(answer.operation()).isEqualTo(request.operation());
                assertThat(answer.requestLine()).isEqualTo("GET " + request.path());
                assertThat(answer.status()).isEqualTo(status(request.path()));
                assertThat(answer.bodyBytes()).isEqualTo(body(request.path()).length());
                isOf(request, answer);
            });
            assertThat(answers.stream().filter(answer -> answer.operation().equals("read")))
                    .as("each right answer of the stateless operation")
                    .hasSize((int) requests.stream()
                            .filter(request -> request.operation().equals("read"))
                            .filter(request -> status(request.path()) != 500)
                            .count());
            assertThat(answers.stream().filter(answer -> answer.operation().equals("page")))
                    .hasSizeBetween(5, 80);
            assertThat(answers).extracting(KeptAnswer::operation).doesNotContain("other");
            theFiguresCountAnswersByStatus(Measurement.of(window, ""), requests);
        }
    }

    private static void theFiguresCountAnswersByStatus(LoadMeasurement load, List<PlannedRequest> requests) {
        OperationMeasurement read = load.operations().stream()
                .filter(operation -> operation.operation().equals("read"))
                .findFirst()
                .orElseThrow();
        List<PlannedRequest> reads = requests.stream()
                .filter(request -> request.operation().equals("read"))
                .toList();

        assertThat(read.rightAnswers())
                .isEqualTo(Map.of(
                        "200", count(reads, request -> status(request.path()) == 200),
                        "404", count(reads, request -> status(request.path()) == 404)));
        assertThat(read.meanBytes())
                .isEqualTo(reads.stream()
                        .mapToInt(request -> body(request.path()).length())
                        .average()
                        .orElseThrow());
    }

    @Test
    void nothingIsKeptUnlessWorkloadAndWindowSaySo() throws Exception {
        try (RawServer server =
                new RawServer((path, socket, out) -> RawServer.respond(out, status(path), body(path)))) {
            assertThat(run(server.url(), WORKLOAD, OPEN, false).log().answers().inOrder())
                    .isEmpty();
            assertThat(run(server.url(), WorkloadReader.parse("test", PLAIN), OPEN, true)
                            .log()
                            .answers()
                            .inOrder())
                    .isEmpty();
            assertThat(prepared(server.url(), WORKLOAD, Map.of("other", 1), OPEN, true)
                            .keepsAnswers())
                    .isFalse();
        }
    }

    /** What was read of an answer that breaks off must not stay for the next one. */
    @Test
    void anAnswerThatBreaksOffIsNotKept() throws Exception {
        try (RawServer server = new RawServer((path, socket, out) -> {
            if (path.endsWith("3")) {
                RawServer.write(out, "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{\"page\"");
                socket.close();
            } else {
                RawServer.respond(out, status(path), body(path));
            }
        })) {
            SampleLog log = run(server.url(), WORKLOAD, OPEN, true).log();
            List<PlannedRequest> requests = new RequestSequence(WORKLOAD, WORKLOAD.mix(), SEED).take(log.size());

            assertThat(log.ending(0)).isNotEqualTo(Ending.UNSENT);
            assertThat(log.answers().inOrder()).isNotEmpty().allSatisfy(answer -> {
                assertThat(log.ending(answer.number())).isEqualTo(Ending.EXPECTED);
                isOf(requests.get(answer.number()), answer);
            });
            for (int i = 0; i < log.size(); i++) {
                assertThat(log.status(i) > 0).isEqualTo(log.ending(i).completed());
            }
        }
    }

    /** A body that is kept gives the same digest as one that is not. */
    private static void isOf(PlannedRequest request, KeptAnswer answer) {
        String body = body(request.path());
        CRC32C crc = new CRC32C();
        crc.update(body.getBytes(StandardCharsets.UTF_8));
        assertThat(answer.content().digest()).isEqualTo(new KeptAnswer.Digest((int) crc.getValue()));
        if (request.operation().equals("page") || answer.content() instanceof KeptAnswer.Body) {
            assertThat(answer.content()).isEqualTo(new KeptAnswer.Body(body));
        }
    }

    private static long count(List<PlannedRequest> requests, Predicate<PlannedRequest> which) {
        return requests.stream().filter(which).count();
    }

    private static WindowRecord run(URI url, Workload workload, ArrivalModel arrival, boolean keeps) {
        return prepared(url, workload, workload.mix(), arrival, keeps).run();
    }

    private static WindowRun prepared(
            URI url, Workload workload, Map<String, Integer> mix, ArrivalModel arrival, boolean keeps) {
        DriveSpec spec = new DriveSpec(
                "w", url, Path.of("test"), mix, arrival, Duration.ofSeconds(1), SEED, Path.of("."), keeps);
        return WindowRun.prepare(spec, workload, WindowLimits.standard());
    }
}
