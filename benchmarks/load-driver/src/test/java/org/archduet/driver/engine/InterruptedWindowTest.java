package org.archduet.driver.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.archduet.driver.ArrivalModel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** An interrupt leaves neither a thread nor a connection behind. */
@Timeout(60)
class InterruptedWindowTest {
    private static final Duration LONG = Duration.ofSeconds(50);
    private final Set<Thread> before = sending();

    @Test
    void whileConnectionsAreOpened() throws Exception {
        try (ServerSocket full = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            URI url = URI.create("http://127.0.0.1:" + full.getLocalPort());
            Thread window = started(url, new ArrivalModel.Poisson(100), Duration.ofSeconds(2));
            TimeUnit.MILLISECONDS.sleep(500);
            window.interrupt();

            window.join(1_000);
            assertThat(window.isAlive()).isFalse();
            nothingIsLeft();
        }
    }

    @Test
    void whileRequestsOfAScheduleAreInFlight() throws Exception {
        inFlight(new ArrivalModel.Poisson(100));
    }

    @Test
    void whileRequestsOfUsersAreInFlight() throws Exception {
        inFlight(new ArrivalModel.ClosedLoop(12, Duration.ZERO));
    }

    private void inFlight(ArrivalModel arrival) throws Exception {
        CountDownLatch asked = new CountDownLatch(10);
        try (RawServer server = new RawServer((path, socket, out) -> {
            asked.countDown();
            // never answers; ends with its connection
            socket.getInputStream().read();
            socket.close();
        })) {
            Thread window = started(server.url(), arrival, LONG);
            asked.await();
            window.interrupt();

            window.join(1_000);
            assertThat(window.isAlive()).isFalse();
            nothingIsLeft();
            for (int wait = 0; wait < 50 && server.connections() > 0; wait++) {
                TimeUnit.MILLISECONDS.sleep(50);
            }
            assertThat(server.connections()).isZero();
        }
    }

    private static Thread started(URI url, ArrivalModel arrival, Duration timeout) {
        WindowRun run = Windows.prepared(url, arrival, LONG, new WindowLimits(timeout, 4096));
        Thread thread = new Thread(() -> {
            try {
                run.run();
            } catch (IllegalStateException interrupted) {
                assertThat(interrupted).hasMessageContaining("interrupted");
            }
        });
        thread.start();
        return thread;
    }

    private void nothingIsLeft() throws InterruptedException {
        for (Thread thread : sending()) {
            if (!before.contains(thread)) {
                thread.join(5_000);
                assertThat(thread.isAlive()).as(thread.getName()).isFalse();
            }
        }
    }

    private static Set<Thread> sending() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("driver-"))
                .filter(thread -> !thread.getName().equals("driver-limit"))
                .collect(Collectors.toSet());
    }
}
