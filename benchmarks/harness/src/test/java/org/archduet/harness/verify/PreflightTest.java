package org.archduet.harness.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.archduet.driver.Draws;
import org.archduet.driver.workload.Workload;
import org.archduet.driver.workload.WorkloadReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PreflightTest {
    private static final Workload WORKLOAD = WorkloadReader.parse("two.yaml", """
            schemaVersion: 1
            name: two
            description: two operations and no parity
            operations:
              read: {request: {method: GET, path: "/things"}, expect: {status: 200, contains: thing}}
              list: {request: {method: GET, path: "/lists"}, expect: {status: 200}}
            mix: {read: 1, list: 1}
            rates: {openLoopPerSecond: 1, closedLoopUsers: 1}
            """);

    private HttpServer right;
    private HttpServer wrong;

    @BeforeEach
    void start() throws IOException {
        right = server("a thing");
        wrong = server("an\u001b[31m\nerror " + "x".repeat(1_000));
    }

    @AfterEach
    void stop() {
        right.stop(0);
        wrong.stop(0);
    }

    @Test
    void rightAnswersAreNotRefused() throws Exception {
        Preflight preflight = new Preflight(WORKLOAD, 1, Draws.of(1));
        Transcript transcript = preflight.on("right", url(right));

        assertThat(transcript.exchanges())
                .extracting(Exchange::operation)
                .containsExactly("read", "read", "list", "list");
        assertThat(preflight.refusal(List.of(transcript))).isEmpty();
    }

    @Test
    void theFirstWrongAnswerEndsItAndIsShownEscapedAndShortened() throws Exception {
        Preflight preflight = new Preflight(WORKLOAD, 1, Draws.of(1));
        Transcript one = preflight.on("right", url(right));
        Transcript other = preflight.on("wrong", url(wrong));

        assertThat(other.exchanges()).hasSize(1);
        String refusal = preflight.refusal(List.of(one, other)).orElseThrow();
        assertThat(refusal)
                .contains(
                        "preflight: wrong did not answer operation read as the workload expects",
                        "\n  request: GET /things",
                        "\n  expected: status 200 and a body with thing",
                        "\n  right: 200  a thing",
                        "\n  wrong: 200  an\\u001b[31m\\nerror xxx",
                        "(1019 characters)",
                        "\n  fix the configuration of wrong, or what operation read asks and expects in two.yaml");
        assertThat(refusal.length()).isLessThan(1_000);
    }

    @Test
    void anEntryThatCannotBeReachedIsSaid() throws Exception {
        URI gone = url(wrong);
        wrong.stop(0);
        Preflight preflight = new Preflight(WORKLOAD, 1, Draws.of(1));
        Transcript transcript = preflight.on("gone", gone);

        assertThat(preflight.refusal(List.of(transcript)).orElseThrow()).contains("gone: no answer: ");
    }

    private static HttpServer server(String text) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] body = text.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        return server;
    }

    private static URI url(HttpServer server) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }
}
