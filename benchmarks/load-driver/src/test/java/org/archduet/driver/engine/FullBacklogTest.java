package org.archduet.driver.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import org.archduet.driver.ArrivalModel;
import org.archduet.driver.DriverDefaults;
import org.archduet.driver.DriverLimits;
import org.archduet.result.load.LoadMeasurement;
import org.archduet.result.validity.Outcome;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A system that takes no more connections makes its requests fail; it does not make the driver late. */
@Timeout(60)
class FullBacklogTest {
    private static final WindowLimits BRIEF = new WindowLimits(Duration.ofMillis(400), 4096);

    /** Classes that are loaded in the window would make its requests late. */
    @BeforeAll
    static void warm() throws IOException {
        try (ServerSocket full = neverAccepting(1)) {
            Windows.measured(url(full), new ArrivalModel.Poisson(200), Duration.ofMillis(500), BRIEF);
        }
    }

    private static URI url(ServerSocket server) {
        return URI.create("http://127.0.0.1:" + server.getLocalPort());
    }

    /** Nothing accepts; the kernel takes one connection more than the backlog and drops the rest. */
    private static ServerSocket neverAccepting(int backlog) throws IOException {
        return new ServerSocket(0, backlog, InetAddress.getLoopbackAddress());
    }

    @Test
    void whatCannotBeOpenedAheadIsOpenedByTheRequest() throws IOException {
        try (ServerSocket full = neverAccepting(1)) {
            failsInTime(full, new ArrivalModel.Poisson(200), Duration.ofSeconds(2));
        }
    }

    /** The queue is filled by the connections opened ahead, so the first ones hired in the window find out. */
    @Test
    void aQueueThatIsFullOnlyInTheWindowHoldsTheHiredUpOnce() throws IOException {
        try (ServerSocket full = neverAccepting(DriverDefaults.OPEN_CONNECTIONS - 1)) {
            failsInTime(full, new ArrivalModel.Poisson(200), Duration.ofSeconds(2));
        }
    }

    /** At 5/s those that wait for their first request are idle for too long before its time comes. */
    @Test
    void aConnectionThatCannotBeRenewedIsOpenedByTheRequest() throws IOException {
        try (ServerSocket full = neverAccepting(DriverDefaults.OPEN_CONNECTIONS - 1)) {
            failsInTime(full, new ArrivalModel.Constant(5), DriverDefaults.IDLE_LIMIT.plusSeconds(2));
        }
    }

    /** Nothing could have been answered by its end, so what was achieved says nothing. */
    @Test
    void aWindowShorterThanTheTimeOutShowsItToo() throws IOException {
        try (ServerSocket full = neverAccepting(1)) {
            LoadMeasurement load = Windows.measured(
                    url(full),
                    new ArrivalModel.Poisson(200),
                    Duration.ofSeconds(1),
                    new WindowLimits(Duration.ofMillis(1_500), 4096));

            isNotHeldUp(load);
            assertThat(DriverLimits.outcome(load)).isEqualTo(Outcome.OVERLOADED);
        }
    }

    private static void failsInTime(ServerSocket server, ArrivalModel arrival, Duration duration) {
        LoadMeasurement load = Windows.measured(url(server), arrival, duration, BRIEF);

        isNotHeldUp(load);
        assertThat(load.errors().timedOut() + load.errors().connection())
                .isEqualTo(load.scheduled())
                .isEqualTo(load.sent())
                .isPositive();
        assertThat(DriverLimits.outcome(load)).isEqualTo(Outcome.OVERLOADED);
    }

    /**
     * Waiting for one connection that is never accepted takes longer; how late a shared machine is beside that is not
     * asked.
     */
    private static void isNotHeldUp(LoadMeasurement load) {
        assertThat(load.sendLag().maxNanos()).isLessThan(Duration.ofSeconds(2).toNanos());
    }
}
