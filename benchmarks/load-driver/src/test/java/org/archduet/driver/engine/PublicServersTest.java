package org.archduet.driver.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.archduet.driver.ArrivalModel;
import org.archduet.driver.DriveSpec;
import org.archduet.driver.record.Measurement;
import org.archduet.driver.workload.Workload;
import org.archduet.driver.workload.WorkloadReader;
import org.archduet.result.load.Errors;
import org.archduet.result.load.LoadMeasurement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Servers that end or frame their answers as servers of the public world do: none of them fails here and answers curl.
 */
@Timeout(60)
class PublicServersTest {
    private static final WindowLimits LIMITS = new WindowLimits(Duration.ofSeconds(3), 4096);

    @Test
    void aFileServerThatAnswersHttp10ClosesEachConnection() throws IOException {
        try (RawServer server = new RawServer((path, socket, out) -> {
            RawServer.write(out, "HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\nok");
            // the client learns of it when it has had the time for another request
            TimeUnit.MILLISECONDS.sleep(20);
            socket.close();
        })) {
            answersAll(server.url(), "GET", 200, new ArrivalModel.Constant(300));
            answersAll(server.url(), "GET", 200, new ArrivalModel.ClosedLoop(4, Duration.ZERO));
        }
    }

    /** At 64/s each of the 32 connections is idle for half a second, and as long as that before its first request. */
    @ParameterizedTest
    @ValueSource(strings = {"GET", "POST"})
    void aServerThatClosesIdleConnectionsIsConnectedToAnew(String method) throws IOException {
        try (RawServer server =
                new RawServer(Duration.ofMillis(260), (path, socket, out) -> RawServer.respond(out, 200, "ok"))) {
            answersAll(server.url(), method, 200, new ArrivalModel.Constant(64), Duration.ofMillis(1_200));
            answersAll(
                    server.url(),
                    method,
                    200,
                    new ArrivalModel.ClosedLoop(3, Duration.ofMillis(400)),
                    Duration.ofMillis(1_200));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "204 No Content\r\nContent-Length: 5\r\n\r\n",
                "204 No Content\r\nTransfer-Encoding: chunked\r\n\r\n",
                "205 Reset Content\r\nContent-Length: 5\r\n\r\nreset",
                "205 Reset Content\r\nContent-Length: 0\r\n\r\n",
                "304 Not Modified\r\nETag: \"a\"\r\ncontent-length: 100\r\n\r\n"
            })
    void anAnswerWithoutABodyMayTellALength(String answer) throws IOException {
        int status = Integer.parseInt(answer.substring(0, 3));
        try (RawServer server = new RawServer((path, socket, out) -> RawServer.write(out, "HTTP/1.1 " + answer))) {
            answersAll(server.url(), "GET", status, new ArrivalModel.ClosedLoop(2, Duration.ofMillis(5)));
        }
    }

    @Test
    void aServerThatNeverAnswersAnExpectationGetsTheBody() throws IOException {
        Workload workload = workload("POST", 200, "headers: {Expect: 100-continue}, body: \"hello\"");
        try (RawServer server = new RawServer((path, socket, out) -> {
            assertThat(socket.getInputStream().readNBytes(5)).asString().isEqualTo("hello");
            // an answer to the expectation that comes after the body is nothing to wait for
            RawServer.write(out, "HTTP/1.1 100 Continue\r\n\r\n");
            RawServer.respond(out, 200, "ok");
        })) {
            LoadMeasurement load =
                    driven(server.url(), workload, new ArrivalModel.Constant(50), Duration.ofMillis(300));

            assertThat(load.errors()).isEqualTo(new Errors(0, 0, 0, 0));
            assertThat(load.completed()).isEqualTo(load.scheduled()).isPositive();
        }
    }

    private static void answersAll(URI url, String method, int status, ArrivalModel arrival) {
        answersAll(url, method, status, arrival, Duration.ofMillis(300));
    }

    private static void answersAll(URI url, String method, int status, ArrivalModel arrival, Duration duration) {
        LoadMeasurement load = driven(url, workload(method, status, ""), arrival, duration);

        assertThat(load.errors()).as("%s", arrival).isEqualTo(new Errors(0, 0, 0, 0));
        assertThat(load.completed()).isEqualTo(load.scheduled()).isPositive();
    }

    private static Workload workload(String method, int status, String more) {
        return WorkloadReader.parse("public", """
                schemaVersion: 1
                name: public
                operations: {ask: {request: {method: %s, path: /%s}, expect: {status: %d}}}
                mix: {ask: 1}
                rates: {openLoopPerSecond: 1, closedLoopUsers: 1}
                """.formatted(method, more.isEmpty() ? "" : ", " + more, status));
    }

    private static LoadMeasurement driven(URI url, Workload workload, ArrivalModel arrival, Duration duration) {
        DriveSpec spec = new DriveSpec(
                "w", url, Path.of("test"), Map.copyOf(workload.mix()), arrival, duration, 5, Path.of("."));
        return Measurement.of(WindowRun.prepare(spec, workload, LIMITS).run(), "");
    }
}
