package org.archduet.driver.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.archduet.driver.ArrivalModel;
import org.archduet.result.load.LoadMeasurement;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Sixty windows against a server that misbehaves in every way: threads, sockets and heap stay as they were. One thread
 * or socket leaked in each window is far beyond the slack, and so are 150 bytes leaked in each of some 40,000 requests.
 */
@Tag("full")
class NoLeakTest {
    private static final int PAIRS_OF_WINDOWS = 30;
    private static final Duration WINDOW = Duration.ofSeconds(1);
    private static final WindowLimits LIMITS = new WindowLimits(Duration.ofMillis(700), 4096);
    private static final long HEAP_SLACK = 6L << 20;

    private record Held(int threads, long descriptors, long heapBytes) {}

    @Test
    void nothingIsHeldAfterAWindow() throws Exception {
        byte[] megabyte = new byte[1_000_000];
        try (RawServer server = new RawServer((path, socket, out) -> {
            switch (Integer.parseInt(path.substring(1)) % 50) {
                case 0 -> socket.close();
                case 1 -> {
                    out.write("HTTP/1.1 200 OK\r\nContent-Length: 99\r\n\r\nhalf".getBytes(StandardCharsets.US_ASCII));
                    out.flush();
                    socket.setSoLinger(true, 0);
                    socket.close();
                }
                case 2 -> TimeUnit.SECONDS.sleep(2);
                case 3 -> RawServer.respond(out, 500, "no");
                case 4 -> {
                    out.write(("HTTP/1.1 200 OK\r\nContent-Length: " + megabyte.length + "\r\n\r\n")
                            .getBytes(StandardCharsets.US_ASCII));
                    out.write(megabyte);
                    out.flush();
                }
                default -> RawServer.respond(out, 200, "yes");
            }
        })) {
            drive(server);
            drive(server);
            Held before = held();
            long requests = 0;
            for (int pair = 0; pair < PAIRS_OF_WINDOWS; pair++) {
                requests += drive(server);
            }
            Held after = held();
            System.out.println("no leak over " + requests + " requests: before " + before + ", after " + after);

            assertThat(after.threads()).isLessThanOrEqualTo(before.threads() + 2);
            assertThat(after.descriptors()).isLessThanOrEqualTo(before.descriptors() + 4);
            assertThat(after.heapBytes()).isLessThanOrEqualTo(before.heapBytes() + HEAP_SLACK);
        }
    }

    private static long drive(RawServer server) {
        LoadMeasurement open = Windows.measured(server.url(), new ArrivalModel.Poisson(1_000), WINDOW, LIMITS);
        LoadMeasurement closed =
                Windows.measured(server.url(), new ArrivalModel.ClosedLoop(8, Duration.ofMillis(2)), WINDOW, LIMITS);
        assertThat(open.scheduled())
                .isEqualTo(open.completed()
                        + open.errors().timedOut()
                        + open.errors().connection());
        return open.scheduled() + closed.scheduled();
    }

    private static Held held() throws IOException, InterruptedException {
        // the server's own threads and sockets go when it has slept its two seconds out
        TimeUnit.SECONDS.sleep(3);
        System.gc();
        try (Stream<Path> descriptors = Files.list(Path.of("/proc/self/fd"))) {
            return new Held(
                    ManagementFactory.getThreadMXBean().getThreadCount(),
                    descriptors.count(),
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        }
    }
}
