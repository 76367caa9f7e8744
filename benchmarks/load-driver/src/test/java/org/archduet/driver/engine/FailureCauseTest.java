package org.archduet.driver.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Request;
import okio.Buffer;
import org.archduet.driver.ArrivalModel;
import org.archduet.driver.record.Failure;
import org.archduet.driver.workload.Expectation;
import org.archduet.result.load.ErrorCause;
import org.archduet.result.load.ErrorCause.Kind;
import org.archduet.result.load.ErrorExample;
import org.archduet.result.load.Errors;
import org.archduet.result.load.LoadMeasurement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Why requests failed stands beside how many did. */
@Timeout(60)
class FailureCauseTest {
    private static final ArrivalModel ARRIVALS = new ArrivalModel.Constant(100);
    private static final Duration SHORT = Duration.ofMillis(300);

    @Test
    void statusesAreCountedAndOneAnswerIsKept() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        try (RawServer server = new RawServer((path, socket, out) -> {
            int number = asked.getAndIncrement();
            RawServer.respond(out, number % 3 == 0 ? 404 : number % 3 == 1 ? 503 : 200, "no\tsuch\nitem\u001b[31m");
        })) {
            Errors errors = measured(server.url()).errors();

            assertThat(errors.causes(Kind.UNEXPECTED))
                    .extracting(ErrorCause::cause)
                    .containsExactlyInAnyOrder("404", "503");
            assertThat(sum(errors.causes())).isEqualTo(errors.unexpected()).isPositive();
            ErrorExample example = errors.example();
            assertThat(example).isNotNull();
            assertThat(example.request()).matches("GET /\\d+");
            assertThat(example.status()).isIn(404, 503);
            assertThat(example.body()).isEqualTo("no\\tsuch\\nitem\\u001B[31m");
        }
    }

    @Test
    void ofALongAnswerItsFirst500BytesAreKept() throws Exception {
        try (RawServer server = new RawServer((path, socket, out) -> RawServer.respond(out, 500, "x".repeat(20_000)))) {
            ErrorExample example = measured(server.url()).errors().example();
            assertThat(example).isNotNull();
            assertThat(example.body()).isEqualTo("x".repeat(500) + "…");
        }
    }

    @Test
    void whatAServerSaysIsNoShortageOfTheDriver() throws Exception {
        try (RawServer server = new RawServer((path, socket, out) -> {
            out.write("Too many open files\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            socket.close();
        })) {
            Errors errors = measured(server.url()).errors();

            assertThat(errors.driverShortage()).isZero();
            assertThat(errors.connection()).isPositive();
        }
    }

    @Test
    void brokenConnectionsSayWhatBroke() throws Exception {
        // by path, so that a request that is sent again meets the same
        try (RawServer server = new RawServer((path, socket, out) -> {
            if (path.hashCode() % 2 == 0) {
                out.write("HTTP/1.1 200 OK\r\nContent-Length: 10\r\n\r\nhalf".getBytes(StandardCharsets.US_ASCII));
            } else {
                socket.setSoLinger(true, 0);
            }
            socket.close();
        })) {
            Errors errors = measured(server.url()).errors();

            assertThat(errors.causes(Kind.CONNECTION))
                    .extracting(ErrorCause::cause)
                    .contains("closed before the answer was complete", "connection reset");
            assertThat(sum(errors.causes())).isEqualTo(errors.connection());
        }
    }

    @Test
    void closedLoopsSayItToo() throws Exception {
        try (RefusingPort port = new RefusingPort()) {
            Errors errors = Windows.measured(
                            port.url(),
                            new ArrivalModel.ClosedLoop(3, Duration.ZERO),
                            Duration.ofMillis(100),
                            WindowLimits.standard())
                    .errors();

            assertThat(errors.causes())
                    .containsExactly(new ErrorCause(Kind.CONNECTION, "connection refused", errors.connection()));
        }
    }

    @Test
    void aTextThatIsMissingIsNamedWithTheStatus() throws Exception {
        Expectation expectation = new Expectation.Answer(200, "found");
        BodySearch.Found late = BodySearch.in(new Buffer().writeUtf8("x".repeat(10_000) + "found"), 200, expectation);
        assertThat(late.right()).isTrue();
        assertThat(late.head().size()).isZero();

        BodySearch.Found missing = BodySearch.in(new Buffer().writeUtf8("something else"), 200, expectation);
        assertThat(missing.right()).isFalse();
        Request request = new Request.Builder().url("http://a/items?page=2").build();
        assertThat(FailureClassifier.of(request, 200, true, missing.head()))
                .isEqualTo(new Failure(
                        Kind.UNEXPECTED,
                        "200 without the expected text",
                        new ErrorExample("GET /items?page=2", 200, "something else")));
    }

    private static LoadMeasurement measured(URI url) {
        return Windows.measured(url, ARRIVALS, SHORT, WindowLimits.standard());
    }

    private static long sum(List<ErrorCause> causes) {
        return causes.stream().mapToLong(ErrorCause::count).sum();
    }
}
