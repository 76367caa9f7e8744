package org.archduet.driver.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import okhttp3.Dns;
import okhttp3.MediaType;
import okhttp3.Protocol;
import okhttp3.Request;
import okhttp3.RequestBody;
import okio.BufferedSink;
import org.archduet.driver.ArrivalModel;
import org.archduet.driver.engine.socket.Addresses;
import org.archduet.driver.record.Ending;
import org.archduet.driver.record.SampleLog;
import org.archduet.driver.workload.Expectation;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What breaks inside of the driver neither hangs a window nor loses a request. */
@Timeout(60)
class DriverFaultTest {
    private static final Expectation OK = new Expectation.Answer(200, null);
    private static final Duration SHORT = Duration.ofMillis(300);

    /** A request on which OkHttp breaks while it is sent, not with an {@code IOException}. */
    private static final class Planted extends RequestBody {
        private final Supplier<Error> fault;

        Planted(Supplier<Error> fault) {
            this.fault = fault;
        }

        @Override
        public @Nullable MediaType contentType() {
            return null;
        }

        @Override
        public long contentLength() {
            return 10;
        }

        @Override
        public void writeTo(BufferedSink sink) {
            throw fault.get();
        }
    }

    @Test
    void aFaultInARequestOfTheSchedulesIsAFailedRequest() throws Exception {
        try (RawServer server = answering()) {
            Hosts hosts = Hosts.of(server.url(), List.of());
            PreparedRequest[] prepared = IntStream.range(0, 20)
                    .mapToObj(i -> i == 5 ? breaking(server.url()) : plain(server.url()))
                    .toArray(PreparedRequest[]::new);
            long[] intended =
                    IntStream.range(0, 20).mapToLong(i -> i * 5_000_000L).toArray();
            Clock clock = new Clock();
            OpenLoopArrivals arrivals = new OpenLoopArrivals(clock, intended, prepared, hosts, WindowLimits.standard());
            arrivals.open();
            clock.begin(2_000_000);
            arrivals.run();

            assertThat(arrivals.progress().inFlight()).isZero();
            for (int i = 0; i < 20; i++) {
                assertThat(arrivals.log().ending(i)).isEqualTo(i == 5 ? Ending.CONNECTION : Ending.EXPECTED);
            }
            assertThat(arrivals.log().completed(5))
                    .isGreaterThanOrEqualTo(arrivals.log().sent(5));
        }
    }

    @Test
    void aFaultInARequestOfAUserIsAFailedRequestAndTheUserGoesOn() throws Exception {
        try (RawServer server = answering()) {
            AtomicInteger asked = new AtomicInteger();
            ClosedLoopArrivals arrivals = closedLoop(
                    server.url(), () -> asked.incrementAndGet() == 3 ? breaking(server.url()) : plain(server.url()));

            SampleLog log = arrivals.log();
            assertThat(log.size()).isEqualTo(asked.get()).isGreaterThan(5);
            assertThat(IntStream.range(0, log.size()).filter(i -> log.ending(i).failed()))
                    .hasSize(1);
        }
    }

    @Test
    void aFaultBetweenRequestsEndsTheWindowWithThatFault() throws Exception {
        try (RawServer server = answering()) {
            AtomicInteger asked = new AtomicInteger();
            assertThatThrownBy(() -> closedLoop(server.url(), () -> {
                        if (asked.incrementAndGet() == 3) {
                            throw new IllegalArgumentException("planted");
                        }
                        return plain(server.url());
                    }))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("planted");
        }
    }

    /** The text lies behind 8 MB and across the border of two pieces. */
    @Test
    void aTextIsFoundInABodyThatIsNotKept() throws Exception {
        byte[] piece = "x".repeat(1 << 16).getBytes(StandardCharsets.US_ASCII);
        try (RawServer server = new RawServer((path, socket, out) -> {
            out.write(("HTTP/1.1 200 OK\r\nContent-Length: " + (128 * piece.length + 6) + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            for (int i = 0; i < 128; i++) {
                out.write(piece);
            }
            out.write("needle".getBytes(StandardCharsets.US_ASCII));
            out.flush();
        })) {
            assertThat(sent(server.url(), "needle")).isEqualTo(Ending.EXPECTED);
            assertThat(sent(server.url(), "xxneedle")).isEqualTo(Ending.EXPECTED);
            assertThat(sent(server.url(), "needles")).isEqualTo(Ending.UNEXPECTED);
        }
    }

    private static Ending sent(URI url, String text) {
        Connection connection = new Connection(new Clock(), Protocol.HTTP_1_1, new Addresses(Dns.SYSTEM));
        PreparedRequest request = new PreparedRequest(
                new Request.Builder().url(url.toString()).build(), new Expectation.Answer(200, text), (short) 0, (short)
                        0);
        Ending ending = connection.send(request, Duration.ofSeconds(30).toNanos());
        connection.close();
        return ending;
    }

    private static ClosedLoopArrivals closedLoop(URI url, Supplier<PreparedRequest> requests)
            throws InterruptedException {
        Clock clock = new Clock();
        ClosedLoopArrivals arrivals = new ClosedLoopArrivals(
                clock,
                new ArrivalModel.ClosedLoop(2, Duration.ofMillis(1)),
                requests,
                Hosts.of(url, List.of()),
                SHORT,
                Duration.ofSeconds(5));
        arrivals.open();
        clock.begin(2_000_000);
        arrivals.run();
        return arrivals;
    }

    private static RawServer answering() throws java.io.IOException {
        return new RawServer((path, socket, out) -> RawServer.respond(out, 200, "yes"));
    }

    private static PreparedRequest plain(URI url) {
        return new PreparedRequest(new Request.Builder().url(url.toString()).build(), OK, (short) 0, (short) 0);
    }

    private static PreparedRequest breaking(URI url) {
        Request request = new Request.Builder()
                .url(url.toString())
                .post(new Planted(() -> new StackOverflowError("planted")))
                .build();
        return new PreparedRequest(request, OK, (short) 0, (short) 0);
    }
}
