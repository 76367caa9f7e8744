package org.archduet.driver.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.archduet.driver.ArrivalModel;
import org.archduet.driver.DriverLimits;
import org.archduet.driver.record.Ending;
import org.archduet.driver.record.SampleLog;
import org.archduet.driver.record.WindowRecord;
import org.archduet.result.load.LoadMeasurement;
import org.archduet.result.validity.Outcome;
import org.archduet.result.validity.ValidityReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class OpenLoopDriveTest {
    private static final ArrivalModel.Poisson RATE = new ArrivalModel.Poisson(500);
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final WindowLimits BRIEF = new WindowLimits(Duration.ofMillis(400), 4096);

    @Test
    void everyRequestEndsInTheRightColumn() throws IOException {
        try (RawServer server = new RawServer((path, socket, out) -> {
            switch (Integer.parseInt(path.substring(1)) % 8) {
                case 0 -> RawServer.respond(out, 500, "no");
                case 1 -> socket.close();
                case 2 -> {
                    out.write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nhalf".getBytes(StandardCharsets.US_ASCII));
                    out.flush();
                    socket.close();
                }
                case 3 -> TimeUnit.MINUTES.sleep(1);
                case 4 -> out.write('H');
                default -> RawServer.respond(out, 200, "yes");
            }
        })) {
            WindowRecord window =
                    Windows.prepared(server.url(), RATE, SECOND, BRIEF).run();
            LoadMeasurement load = org.archduet.driver.record.Measurement.of(window, "");

            assertThat(load.errors().unexpected()).as("status 500").isPositive();
            assertThat(load.errors().connection())
                    .as("closed and broken off")
                    .isGreaterThan(load.errors().unexpected());
            assertThat(load.errors().timedOut())
                    .as("silent and half open")
                    .isGreaterThan(load.errors().unexpected());
            assertThat(load.completed() - load.errors().unexpected())
                    .as("right")
                    .isPositive();
            assertConserved(load);
            assertThat(DriverLimits.outcome(load)).isNotEqualTo(Outcome.OK);
        }
    }

    @Test
    void refusedConnectionsAreCountedAndNothingIsLost() throws IOException {
        try (RefusingPort port = new RefusingPort()) {
            LoadMeasurement load = Windows.measured(port.url(), RATE, SECOND, BRIEF);

            assertThat(load.errors().connection()).isEqualTo(load.scheduled()).isPositive();
            assertConserved(load);
        }
    }

    @Test
    void aStallShowsInTheResponseTimeOfEveryRequestThatFellIntoIt() throws IOException {
        long stallNanos = 300_000_000;
        AtomicReference<Long> until = new AtomicReference<>();
        AtomicInteger seen = new AtomicInteger();
        try (RawServer server = new RawServer((path, socket, out) -> {
            if (seen.incrementAndGet() == 200) {
                until.set(System.nanoTime() + stallNanos);
            }
            Long end = until.get();
            if (end != null && end > System.nanoTime()) {
                TimeUnit.NANOSECONDS.sleep(end - System.nanoTime());
            }
            RawServer.respond(out, 200, "yes");
        })) {
            WindowRecord window = Windows.prepared(
                            server.url(), new ArrivalModel.Constant(500), SECOND, WindowLimits.standard())
                    .run();
            SampleLog log = window.log();
            long slow = 0;
            for (int i = 0; i < log.size(); i++) {
                slow += log.completed(i) - log.intended(i) > stallNanos / 3 ? 1 : 0;
            }
            assertThat(slow).as("two thirds of 300 ms at 500/s").isGreaterThanOrEqualTo(90);
            assertConserved(org.archduet.driver.record.Measurement.of(window, ""));
        }
    }

    @Test
    void whatTheBoundTurnsAwayIsCountedAndMakesTheSystemOverloaded() throws IOException {
        try (RawServer server = new RawServer((path, socket, out) -> TimeUnit.MINUTES.sleep(1))) {
            LoadMeasurement load =
                    Windows.measured(server.url(), RATE, SECOND, new WindowLimits(Duration.ofSeconds(2), 100));

            assertThat(load.driver().maxInFlight()).isEqualTo(100);
            assertThat(load.errors().turnedAway()).isEqualTo(load.scheduled() - 100);
            assertThat(load.errors().timedOut()).isEqualTo(100);
            assertConserved(load);
            assertThat(DriverLimits.outcome(load)).isEqualTo(Outcome.OVERLOADED);
        }
    }

    @Test
    void sentIsNeverBeforeIntendedAndTheThreeTimesAddUp() throws IOException {
        try (RawServer server = new RawServer((path, socket, out) -> RawServer.respond(out, 200, "yes"))) {
            SampleLog log = Windows.prepared(server.url(), RATE, SECOND, WindowLimits.standard())
                    .run()
                    .log();
            for (int i = 0; i < log.size(); i++) {
                assertThat(log.ending(i)).isEqualTo(Ending.EXPECTED);
                assertThat(log.sent(i)).isGreaterThanOrEqualTo(log.intended(i));
                assertThat(log.completed(i)).isGreaterThan(log.sent(i));
            }
        }
    }

    @Test
    void aStoppedWindowIsNotValid() throws Exception {
        CountDownLatch asked = new CountDownLatch(20);
        try (RawServer server = new RawServer((path, socket, out) -> {
            asked.countDown();
            RawServer.respond(out, 200, "yes");
        })) {
            WindowRun run = Windows.prepared(server.url(), RATE, Duration.ofSeconds(50), WindowLimits.standard());
            Thread stopper = new Thread(() -> {
                try {
                    asked.await();
                } catch (InterruptedException hurry) {
                    Thread.currentThread().interrupt();
                }
                run.stop();
            });
            stopper.start();
            LoadMeasurement load = org.archduet.driver.record.Measurement.of(run.run(), "");

            assertThat(load.sent()).isBetween(20L, load.scheduled() - 1000);
            assertThat(load.sent()).isEqualTo(load.completed() + load.errors().total());
            assertThat(DriverLimits.reasons(load, null))
                    .extracting(ValidityReason::code)
                    .contains(ValidityReason.Code.SCHEDULED_NOT_SENT);
        }
    }

    private static void assertConserved(LoadMeasurement load) {
        assertThat(load.scheduled())
                .isEqualTo(load.completed()
                        + load.errors().timedOut()
                        + load.errors().connection()
                        + load.errors().turnedAway());
        assertThat(load.sent()).isEqualTo(load.scheduled() - load.errors().turnedAway());
        assertThat(load.responseTime().count()).isEqualTo(load.scheduled());
        assertThat(load.sendLag().count()).isEqualTo(load.sent());
    }
}
