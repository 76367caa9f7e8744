package org.archduet.driver.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.archduet.driver.ArrivalModel;
import org.archduet.driver.DriverDefaults;
import org.archduet.driver.DriverLimits;
import org.archduet.result.load.LoadMeasurement;
import org.archduet.result.vocabulary.WindowKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ClosedLoopDriveTest {
    @Test
    void neverHasMoreInFlightThanUsersAndIsLabelled() throws IOException {
        AtomicInteger inFlight = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        try (RawServer server = new RawServer((path, socket, out) -> {
            most.accumulateAndGet(inFlight.incrementAndGet(), Math::max);
            TimeUnit.MILLISECONDS.sleep(1);
            inFlight.decrementAndGet();
            RawServer.respond(out, 200, "yes");
        })) {
            LoadMeasurement load = Windows.measured(
                    server.url(),
                    new ArrivalModel.ClosedLoop(4, Duration.ZERO),
                    Duration.ofMillis(500),
                    WindowLimits.standard());

            assertThat(most.get()).isLessThanOrEqualTo(4);
            assertThat(load.kind()).isEqualTo(WindowKind.CLOSED_LOOP);
            assertThat(load.arrival().users()).isEqualTo(4);
            assertThat(load.offeredPerSecond()).isNull();
            assertThat(load.completed()).isEqualTo(load.scheduled()).isPositive();
            assertThat(DriverLimits.reasons(load, null)).isEmpty();
        }
    }

    @Test
    void whatIsInFlightAtTheEndIsWaitedForAndCounted() throws IOException {
        try (RawServer server = new RawServer((path, socket, out) -> {
            TimeUnit.MILLISECONDS.sleep(100);
            RawServer.respond(out, 200, "yes");
        })) {
            LoadMeasurement load = Windows.measured(
                    server.url(),
                    new ArrivalModel.ClosedLoop(4, Duration.ZERO),
                    Duration.ofMillis(150),
                    WindowLimits.standard());

            // each user asks at 0 and at about 100 ms
            assertThat(load.durationSeconds()).isGreaterThan(0.190);
            assertThat(load.scheduled()).as("nothing is sent after the end").isLessThanOrEqualTo(8);
            assertThat(load.completed()).isEqualTo(load.sent()).isPositive();
            assertThat(load.goodputPerSecond() * load.durationSeconds()).isCloseTo(load.completed(), within(1e-6));
        }
    }

    /**
     * Who spins half of the thinking away spends all that may be spent; the budget is that of the window, not of each
     * user.
     */
    @Test
    void usersShareOneBudgetOfSpinning() throws IOException {
        System.setProperty("archduet.driver.wakeEarlyNanos", "5000000");
        try (RawServer server = new RawServer((path, socket, out) -> RawServer.respond(out, 200, "yes"))) {
            LoadMeasurement load = Windows.measured(
                    server.url(),
                    new ArrivalModel.ClosedLoop(6, Duration.ofMillis(10)),
                    Duration.ofSeconds(1),
                    WindowLimits.standard());

            assertThat(load.driver().spinNanos()).isBetween(50_000_000L, (long) (3 * DriverDefaults.SPIN_BUDGET * 1e9));
        } finally {
            System.clearProperty("archduet.driver.wakeEarlyNanos");
        }
    }

    @Test
    void usersThinkBetweenRequests() throws IOException {
        try (RawServer server = new RawServer((path, socket, out) -> RawServer.respond(out, 200, "yes"))) {
            LoadMeasurement load = Windows.measured(
                    server.url(),
                    new ArrivalModel.ClosedLoop(3, Duration.ofMillis(100)),
                    Duration.ofMillis(500),
                    WindowLimits.standard());

            assertThat(load.scheduled()).isBetween(3L, 3L * 5);
        }
    }
}
