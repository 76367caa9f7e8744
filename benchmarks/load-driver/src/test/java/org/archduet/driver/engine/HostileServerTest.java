package org.archduet.driver.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.archduet.driver.ArrivalModel;
import org.archduet.driver.DriverLimits;
import org.archduet.driver.record.Measurement;
import org.archduet.driver.record.SampleLog;
import org.archduet.driver.record.WindowRecord;
import org.archduet.result.load.ErrorCause;
import org.archduet.result.load.Errors;
import org.archduet.result.load.LoadMeasurement;
import org.archduet.result.load.TimeDistribution;
import org.archduet.result.validity.Outcome;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Servers that misbehave in one way each: every request ends in the right column, and none is lost. */
@Timeout(300)
class HostileServerTest {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final WindowLimits PATIENT = new WindowLimits(Duration.ofSeconds(20), 4096);

    @Test
    void aResetInTheMiddleOfABodyIsAConnectionError() throws IOException {
        try (RawServer server = new RawServer((path, socket, out) -> {
            out.write("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\nhalf".getBytes(StandardCharsets.US_ASCII));
            out.flush();
            // closing with linger 0 sends RST instead of FIN
            socket.setSoLinger(true, 0);
            socket.close();
        })) {
            WindowRun run = Windows.prepared(server.url(), new ArrivalModel.Poisson(300), SECOND, PATIENT);
            LoadMeasurement load = Measurement.of(run.run(), "");

            assertThat(counts(load)).isEqualTo(new Errors(0, load.scheduled(), 0, 0));
            assertThat(load.errors().causes())
                    .containsExactly(new ErrorCause(ErrorCause.Kind.CONNECTION, "connection reset", load.scheduled()));
            assertThat(run.progress().failed()).isEqualTo(load.scheduled());
            assertConserved(load);
        }
    }

    @Test
    void anInvitationToAskAgainIsNotFollowed() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        try (RawServer server = new RawServer((path, socket, out) -> {
            asked.incrementAndGet();
            out.write("HTTP/1.1 503 Busy\r\nRetry-After: 0\r\nContent-Length: 0\r\n\r\n"
                    .getBytes(StandardCharsets.US_ASCII));
            out.flush();
        })) {
            LoadMeasurement load = Windows.measured(server.url(), new ArrivalModel.Poisson(100), SECOND, PATIENT);

            assertThat(asked.get()).isEqualTo(load.scheduled());
            assertThat(counts(load)).isEqualTo(new Errors(0, 0, load.scheduled(), 0));
            assertConserved(load);
        }
    }

    @Test
    void headersThatDripAreWaitedForAsLongAsTheTimeOutAllows() throws IOException {
        try (RawServer server = new RawServer((path, socket, out) -> {
            for (byte letter : "HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n".getBytes(StandardCharsets.US_ASCII)) {
                out.write(letter);
                out.flush();
                TimeUnit.MILLISECONDS.sleep(10);
            }
        })) {
            ArrivalModel.Poisson few = new ArrivalModel.Poisson(60);
            LoadMeasurement patient = Windows.measured(server.url(), few, SECOND, PATIENT);
            LoadMeasurement brief =
                    Windows.measured(server.url(), few, SECOND, new WindowLimits(Duration.ofMillis(150), 4096));

            assertThat(patient.errors().total()).isZero();
            assertThat(patient.serviceTime().p50Nanos()).isGreaterThan(300_000_000L);
            assertThat(counts(brief)).isEqualTo(new Errors(brief.scheduled(), 0, 0, 0));
            assertConserved(patient);
            assertConserved(brief);
        }
    }

    @Test
    void aMegabyteIsReadToItsEnd() throws IOException {
        byte[] body = new byte[1_000_000];
        Arrays.fill(body, (byte) 'x');
        AtomicInteger whole = new AtomicInteger();
        try (RawServer server = new RawServer((path, socket, out) -> {
            out.write(("HTTP/1.1 200 OK\r\nContent-Length: " + body.length + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(body);
            out.flush();
            whole.incrementAndGet();
        })) {
            LoadMeasurement load = Windows.measured(server.url(), new ArrivalModel.Poisson(100), SECOND, PATIENT);

            assertThat(load.errors().total()).isZero();
            assertThat(load.completed()).isEqualTo(load.scheduled()).isEqualTo(whole.get());
            assertConserved(load);
        }
    }

    @Test
    void whatADyingServerLeavesUnansweredFails() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        AtomicReference<RawServer> itself = new AtomicReference<>();
        try (RawServer server = new RawServer((path, socket, out) -> {
            if (asked.incrementAndGet() >= 200) {
                itself.get().close();
            } else {
                RawServer.respond(out, 200, "yes");
            }
        })) {
            itself.set(server);
            LoadMeasurement load = Windows.measured(server.url(), new ArrivalModel.Poisson(500), SECOND, PATIENT);

            assertThat(load.completed()).isBetween(150L, 200L);
            assertThat(load.errors().connection()).isEqualTo(load.scheduled() - load.completed());
            assertConserved(load);
            assertThat(DriverLimits.outcome(load)).isNotEqualTo(Outcome.OK);
        }
    }

    /** In the long checks: client and server are one process here, with 8,000 threads. */
    @Test
    @Tag("full")
    void fourThousandNinetySixAreInFlightAndTheRestIsTurnedAway() throws IOException {
        CountDownLatch held = new CountDownLatch(4096);
        try (RawServer server = new RawServer((path, socket, out) -> {
            held.countDown();
            held.await(150, TimeUnit.SECONDS);
            TimeUnit.SECONDS.sleep(2);
            RawServer.respond(out, 200, "yes");
        })) {
            LoadMeasurement load = Windows.measured(
                    server.url(),
                    new ArrivalModel.Constant(4_500),
                    SECOND,
                    new WindowLimits(Duration.ofSeconds(200), 4096));

            assertThat(load.driver().maxInFlight()).isEqualTo(4096);
            assertThat(counts(load)).isEqualTo(new Errors(0, 0, 0, load.scheduled() - load.completed()));
            assertThat(load.completed()).isGreaterThanOrEqualTo(4096);
            assertConserved(load);
            assertThat(DriverLimits.outcome(load)).isEqualTo(Outcome.OVERLOADED);
        }
    }

    /** Against the same requests taken as answered when they failed: dropping them, or their time, would flatter. */
    @Test
    void aServerThatFailsItsSlowestFivePercentOnlyLooksWorse() throws IOException {
        try (RawServer server = new RawServer((path, socket, out) -> {
            boolean slow = Integer.parseInt(path.substring(1)) % 20 == 0;
            if (slow) {
                TimeUnit.MILLISECONDS.sleep(80);
            }
            RawServer.respond(out, slow ? 500 : 200, "yes");
        })) {
            WindowRecord window = Windows.prepared(
                            server.url(), new ArrivalModel.Poisson(800), Duration.ofSeconds(2), PATIENT)
                    .run();
            LoadMeasurement load = Measurement.of(window, "");
            TimeDistribution headline = load.responseTime();

            assertThat(load.errors().unexpected()).isBetween(load.scheduled() / 40, load.scheduled() / 10);
            double[] asAnswered = responses(window);
            assertThat(headline.p50Nanos() * 1.001).isGreaterThanOrEqualTo(quantile(asAnswered, 0.5));
            assertThat(headline.p90Nanos() * 1.001).isGreaterThanOrEqualTo(quantile(asAnswered, 0.9));
            assertThat(headline.p99Nanos())
                    .as("at the time-out, not at the 80 ms after which they failed")
                    .isGreaterThan(19_000_000_000L);
            assertConserved(load);
        }
    }

    private static double[] responses(WindowRecord window) {
        SampleLog log = window.log();
        double[] responses = new double[log.size()];
        for (int i = 0; i < responses.length; i++) {
            responses[i] = log.completed(i) - log.intended(i);
        }
        Arrays.sort(responses);
        return responses;
    }

    private static double quantile(double[] sorted, double q) {
        return sorted[(int) Math.ceil(q * sorted.length) - 1];
    }

    private static void assertConserved(LoadMeasurement load) {
        assertThat(load.scheduled())
                .isPositive()
                .isEqualTo(load.completed()
                        + load.errors().timedOut()
                        + load.errors().connection()
                        + load.errors().turnedAway());
        assertThat(load.sent()).isEqualTo(load.scheduled() - load.errors().turnedAway());
        assertThat(load.responseTime().count()).isEqualTo(load.scheduled());
    }

    private static Errors counts(LoadMeasurement load) {
        Errors errors = load.errors();
        return new Errors(errors.timedOut(), errors.connection(), errors.unexpected(), errors.turnedAway());
    }
}
