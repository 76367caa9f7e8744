package org.archduet.harness.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import org.archduet.driver.Draws;
import org.archduet.driver.workload.WorkloadReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReplayTest {

    private HttpServer server;

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void aSystemThatIsNotReadyYetIsAskedAgain() throws Exception {
        Transcript transcript = replay(count -> count == 1 ? 503 : 200);

        assertThat(transcript.exchanges()).extracting(Exchange::status).containsOnly(200);
        assertThat(transcript.exchanges()).extracting(Exchange::attempts).containsExactly(2, 1, 1);
    }

    @Test
    void aSystemThatIsNeverReadyShowsIt() throws Exception {
        Transcript transcript = replay(count -> count <= 4 ? 503 : 200);

        assertThat(transcript.exchanges()).extracting(Exchange::status).containsExactly(503, 200, 200);
        assertThat(TranscriptComparison.unexpected(transcript))
                .singleElement()
                .asString()
                .contains("operation 0 (read) of shop expected status 200", "shop: 503 application/json");
    }

    private Transcript replay(IntFunction<Integer> statusOfRequest) throws Exception {
        AtomicInteger count = new AtomicInteger();
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] body = "{\"name\":\"a thing\"}".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json; charset=utf-8");
            exchange.sendResponseHeaders(statusOfRequest.apply(count.incrementAndGet()), body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        var workload = WorkloadReader.parse("one.yaml", """
                schemaVersion: 1
                name: one
                description: one operation
                operations:
                  read: {request: {method: GET, path: "/things"}, expect: {status: 200, contains: thing}}
                mix: {read: 1}
                rates: {openLoopPerSecond: 1, closedLoopUsers: 1, smokePerSecond: 1}
                parity: {mix: {read: 1}, fullOperations: 3, shortOperations: 1, mustCover: [200]}
                """);
        URI entry = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        return new Replay(workload, 5, Draws.of(5)).on("shop", entry, 3).transcript();
    }
}
