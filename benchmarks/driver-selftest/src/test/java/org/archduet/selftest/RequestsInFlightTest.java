package org.archduet.selftest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.archduet.driver.nullserver.ServerProcess;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class RequestsInFlightTest {
    @Test
    void theNumberIsWeightedWithItsTime() {
        RequestsInFlight inFlight = new RequestsInFlight();
        inFlight.arrived(1_000_000_000L);
        inFlight.arrived(2_000_000_000L);
        inFlight.left(5_000_000_000L);

        // one for a second, two for three, one for another two
        assertThat(inFlight.requestSeconds(7_000_000_000L)).isCloseTo(9, within(1e-9));
    }

    @Test
    void whatComesOutOfOrderIsUndone() {
        RequestsInFlight inFlight = new RequestsInFlight();
        inFlight.arrived(2_000);
        inFlight.arrived(1_000);
        inFlight.left(4_000);
        inFlight.left(3_000);

        assertThat(inFlight.requestSeconds(9_000) * 1e9).isCloseTo(4_000, within(1e-6));
    }

    /** A request that is never answered belongs to the window in which it came, not to every later one. */
    @Test
    void aServerCountsAnewWheneverItIsAsked() throws Exception {
        try (ServerProcess server = ServerProcess.start(KnownServer.class, java.util.List.of())) {
            Thread silent = new Thread(() -> ask(server, "/silent/1/1000/1"));
            silent.setDaemon(true);
            silent.start();
            Thread.sleep(500);

            assertThat(Double.parseDouble(ask(server, "/in-flight"))).isBetween(0.05, 5.0);
            Thread.sleep(200);
            assertThat(Double.parseDouble(ask(server, "/in-flight"))).isZero();
            ask(server, "/fixed/20000/1");
            assertThat(Double.parseDouble(ask(server, "/in-flight"))).isBetween(0.02, 1.0);
        }
    }

    private static String ask(ServerProcess server, String path) {
        try (var answer = server.url().resolve(path).toURL().openStream()) {
            return new String(answer.readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException gone) {
            return "";
        }
    }
}
