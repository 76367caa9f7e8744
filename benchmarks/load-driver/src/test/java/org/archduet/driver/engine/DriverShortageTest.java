package org.archduet.driver.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import okhttp3.MediaType;
import okhttp3.Request;
import okhttp3.RequestBody;
import okio.BufferedSink;
import org.archduet.driver.DriverLimits;
import org.archduet.driver.record.Ending;
import org.archduet.driver.record.Measurement;
import org.archduet.driver.record.SampleLog;
import org.archduet.driver.record.WindowRecord;
import org.archduet.driver.workload.Expectation;
import org.archduet.result.load.Arrival;
import org.archduet.result.load.DriverUsage;
import org.archduet.result.load.ErrorCause.Kind;
import org.archduet.result.load.LoadMeasurement;
import org.archduet.result.load.Scheduling;
import org.archduet.result.validity.Outcome;
import org.archduet.result.validity.ValidityReason;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the driver itself runs out of is no failure of the system. */
@Timeout(60)
class DriverShortageTest {
    /** A request that breaks as it would if the kernel refused the socket. */
    private static final class Refused extends RequestBody {
        private final Supplier<Throwable> why;

        Refused(Supplier<Throwable> why) {
            this.why = why;
        }

        @Override
        public @Nullable MediaType contentType() {
            return null;
        }

        @Override
        public void writeTo(BufferedSink sink) throws IOException {
            Throwable broken = why.get();
            if (broken instanceof Error error) {
                throw error;
            }
            throw (IOException) broken;
        }
    }

    static List<Throwable> shortages() {
        return List.of(
                new SocketException("Too many open files"),
                new IOException("wrapped", new SocketException("Too many open files in system")),
                new BindException("Cannot assign requested address"),
                new NoRouteToHostException("Cannot assign requested address"),
                new BindException("Adresse bereits in Benutzung"),
                new SocketException("No buffer space available"),
                new OutOfMemoryError("unable to create native thread"));
    }

    static List<Throwable> failuresOfTheSystem() {
        return List.of(
                new ConnectException("Connection refused"),
                new SocketException("Connection reset"),
                new BindException("Permission denied"),
                new IOException("unexpected end of stream"));
    }

    @ParameterizedTest
    @MethodSource("shortages")
    void aShortageOfTheDriverHasAnEndingOfItsOwn(Throwable why) throws Exception {
        try (RawServer server = new RawServer((path, socket, out) -> RawServer.respond(out, 200, "yes"))) {
            Connection connection = connection(server);
            assertThat(connection.send(refused(server, why), 1_000_000_000L)).isEqualTo(Ending.DRIVER_SHORTAGE);
            assertThat(connection.failure()).isNotNull();
            assertThat(connection.failure().kind()).isEqualTo(Kind.DRIVER_SHORTAGE);
            connection.close();
        }
    }

    @ParameterizedTest
    @MethodSource("failuresOfTheSystem")
    void anythingElseIsTheConnections(Throwable why) throws Exception {
        try (RawServer server = new RawServer((path, socket, out) -> RawServer.respond(out, 200, "yes"))) {
            Connection connection = connection(server);
            assertThat(connection.send(refused(server, why), 1_000_000_000L)).isEqualTo(Ending.CONNECTION);
            connection.close();
        }
    }

    @Test
    void itMakesTheWindowInvalidAndIsNotChargedToTheSystem() {
        SampleLog log = new SampleLog(
                IntStream.range(0, 3000).mapToLong(i -> i * 1_000_000L).toArray(), new short[3000]);
        for (int i = 0; i < 3000; i++) {
            boolean unsent = i >= 1500;
            log.set(i, i * 1_000_000L, i * 1_000_000L + 500_000, unsent ? Ending.DRIVER_SHORTAGE : Ending.EXPECTED);
            log.failures().note(unsent ? FailureClassifier.of(new SocketException("Too many open files")) : null);
        }
        LoadMeasurement load = measured(log);

        assertThat(load.errors().driverShortage()).isEqualTo(1500);
        assertThat(load.errors().total()).isZero();
        assertThat(load.responseTime().count()).isEqualTo(1500);
        assertThat(DriverLimits.outcome(load)).isEqualTo(Outcome.OK);
        assertThat(DriverLimits.keepsUp(load)).isTrue();
        assertThat(DriverLimits.reasons(load, null)).singleElement().satisfies(reason -> {
            assertThat(reason.code()).isEqualTo(ValidityReason.Code.DRIVER_OUT_OF_RESOURCES);
            assertThat(reason.detail())
                    .isEqualTo("w: the driver could not send 1500 of 3000 requests (too many open files);"
                            + " raise the limit on open files (ulimit -n),"
                            + " or use fewer connections: fewer users, a lower rate");
        });
    }

    @Test
    void aWindowWithoutARequestIsNotValid() throws Exception {
        assertThat(DriverLimits.reasons(measured(new SampleLog()), null))
                .singleElement()
                .satisfies(reason -> {
                    assertThat(reason.code()).isEqualTo(ValidityReason.Code.NOTHING_MEASURED);
                    assertThat(reason.detail())
                            .isEqualTo(
                                    "w: no request was due within the window; offer a higher rate or a longer window");
                });
        assertThat(DriverLimits.reasons(measured(new SampleLog(new long[5], new short[5])), null))
                .extracting(ValidityReason::code)
                .contains(ValidityReason.Code.NOTHING_MEASURED);
    }

    @Test
    void aCrewThatCannotGrowSaysSoAndDoesNotHang() throws Exception {
        AtomicInteger made = new AtomicInteger();
        AtomicInteger refused = new AtomicInteger();
        SenderThreads crew = new SenderThreads(
                ready -> {
                    if (made.incrementAndGet() > 2) {
                        throw new OutOfMemoryError("unable to create native thread");
                    }
                    return ready;
                },
                why -> refused.incrementAndGet());
        crew.assemble(5);
        crew.awaitEnd();

        assertThat(made).hasValue(3);
        assertThat(refused).hasValue(1);
    }

    private static LoadMeasurement measured(SampleLog log) {
        return Measurement.of(
                new WindowRecord(
                        "w",
                        "example",
                        new Arrival("CONSTANT", 1000.0, null),
                        List.of("read"),
                        Instant.EPOCH,
                        Duration.ofSeconds(3),
                        Duration.ofSeconds(5),
                        log,
                        new DriverUsage(0, 0, 1, 0, 1, Scheduling.NORMAL)),
                "x");
    }

    private static Connection connection(RawServer server) {
        Hosts hosts = Hosts.of(server.url(), List.of());
        return new Connection(new Clock(), hosts.protocol(), hosts.addresses());
    }

    private static PreparedRequest refused(RawServer server, Throwable why) {
        Request request = new Request.Builder()
                .url(server.url() + "/1")
                .post(new Refused(() -> why))
                .build();
        return new PreparedRequest(request, new Expectation.Answer(200, null), (short) 0, (short) 0);
    }
}
