package org.archduet.harness.verify;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.ToIntFunction;
import org.archduet.driver.workload.Workload;
import org.archduet.driver.workload.WorkloadReader;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ReplayAfterLoadTest {

    private static final Workload WORKLOAD = WorkloadReader.parse("orders.yaml", """
            schemaVersion: 1
            name: orders
            description: orders that are read, kept and deleted
            generators:
              order: {type: permutation, from: 1, to: 40}
              page: {type: uniform, from: 1, to: 40}
            operations:
              read: {request: {method: GET, path: "/pages/${page}"}, expect: {status: 200}}
              latest: {request: {method: GET, path: "/latest/${page}"}, expect: {status: 200}}
              delete: {request: {method: DELETE, path: "/orders/${order}"}, expect: {status: 204}}
            mix: {read: 3, latest: 1, delete: 1}
            rates: {openLoopPerSecond: 50, closedLoopUsers: 2}
            underLoad: {stateless: [read], compared: [delete]}
            """);

    private final ReplayAfterLoad replay = new ReplayAfterLoad(WORKLOAD, 7);
    private final AtomicInteger asked = new AtomicInteger();
    private HttpServer server;

    @AfterEach
    void stop() {
        server.stop(0);
    }

    /** DELETE /orders/7 again: one system's windows have come to 7, the other's not. */
    @Test
    void whatTheLoadHasUsedUpIsNoFault() throws Exception {
        Transcript used = on(path -> path.startsWith("/orders") || path.startsWith("/latest") ? 404 : 200);
        stop();
        Transcript unused = on(path -> path.startsWith("/orders") ? 204 : 200);

        assertThat(replay.unexpected(used)).isEmpty();
        assertThat(replay.differences(used, unused)).isEmpty();
        assertThat(replay.differences(unused, used)).isEmpty();
        assertThat(asked).hasValue(24);
    }

    @Test
    void whatIsSaidToAgreeUnderLoadMustBeThere() throws Exception {
        assertThat(replay.unexpected(on(path -> path.startsWith("/pages") ? 404 : answer(path))))
                .hasSize(TranscriptComparison.SHOWN)
                .allSatisfy(finding -> assertThat(finding).contains("(read) of shop expected status 200"));
        assertThat(asked).as("time does not mend a 404: each is asked once").hasValue(12);
    }

    @Test
    void whatTimeDoesNotMendIsAskedForOnce() throws Exception {
        assertThat(replay.unexpected(on(path -> path.startsWith("/pages") ? 502 : answer(path))))
                .isNotEmpty();
        assertThat(asked).as("the first is asked three times, the others once").hasValue(14);
    }

    @Test
    void anotherFailureIsAFaultOfAnyOperation() throws Exception {
        assertThat(replay.unexpected(on(path -> path.startsWith("/latest") ? 500 : answer(path))))
                .isNotEmpty()
                .allSatisfy(finding -> assertThat(finding).contains("(latest)"));
    }

    /** A breaker that the load opened closes after a while. */
    @Test
    void anAnswerThatRightsItselfIsNoFault() throws Exception {
        AtomicInteger pages = new AtomicInteger();
        Transcript late = on(path -> path.startsWith("/pages") && pages.incrementAndGet() < 3 ? 502 : answer(path));

        assertThat(replay.unexpected(late)).isEmpty();
        assertThat(asked).hasValue(14);
    }

    private static int answer(String path) {
        return path.startsWith("/orders") ? 204 : 200;
    }

    private Transcript on(ToIntFunction<String> status) throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            asked.incrementAndGet();
            exchange.sendResponseHeaders(
                    status.applyAsInt(exchange.getRequestURI().getPath()), -1);
            exchange.close();
        });
        server.start();
        Transcript transcript = replay.on(
                "shop", URI.create("http://127.0.0.1:" + server.getAddress().getPort()));
        assertThat(transcript.exchanges())
                .extracting(Exchange::operation)
                .containsAll(List.of("read", "latest", "delete"));
        return transcript;
    }
}
