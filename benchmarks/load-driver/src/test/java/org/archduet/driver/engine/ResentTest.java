package org.archduet.driver.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import okhttp3.Protocol;
import okhttp3.Request;
import org.archduet.driver.ArrivalModel;
import org.archduet.driver.DriverDefaults;
import org.archduet.driver.engine.socket.Addresses;
import org.archduet.driver.record.Ending;
import org.archduet.driver.record.SampleLog;
import org.archduet.driver.workload.Expectation;
import org.archduet.result.load.LoadMeasurement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Requests that are sent twice are in the driver's book: the server's count is that much higher than the driver's. */
@Timeout(30)
class ResentTest {
    private static final long IDLE_MILLIS = DriverDefaults.CHECKED_AFTER.toMillis() + 50;

    @Test
    void theServersCountIsTheDriversAndWhatItResent() throws Exception {
        AtomicInteger asked = new AtomicInteger();
        Set<Socket> seen = ConcurrentHashMap.newKeySet();
        try (RawServer server = new RawServer((path, socket, out) -> {
            asked.incrementAndGet();
            if (seen.add(socket)) {
                RawServer.respond(out, 200, "ok");
            } else {
                socket.close();
            }
        })) {
            LoadMeasurement load = Windows.measured(
                    server.url(),
                    new ArrivalModel.ClosedLoop(1, Duration.ofMillis(IDLE_MILLIS)),
                    Duration.ofSeconds(2),
                    WindowLimits.standard());

            assertThat(load.driverBook()).isNotNull();
            assertThat(load.driverBook().resent()).isPositive();
            assertThat((long) asked.get())
                    .isEqualTo(load.sent() + load.driverBook().resent());
        }
    }

    @Test
    void anAddressThatTakesNoConnectionIsCountedToo() throws Exception {
        try (RawServer server = new RawServer((path, socket, out) -> RawServer.respond(out, 200, "ok"))) {
            InetAddress deaf = InetAddress.getByAddress("two.test", new byte[] {127, 0, 0, 2});
            Dns names = name -> List.of(deaf, InetAddress.getByName("127.0.0.1"));
            Connection connection = new Connection(new Clock(), Protocol.HTTP_1_1, new Addresses(names));
            HttpUrl url = HttpUrl.get(server.url() + "/1")
                    .newBuilder()
                    .host("two.test")
                    .build();
            SampleLog log = new SampleLog(new long[2], new short[2]);

            for (int i = 0; i < 2; i++) {
                assertThat(connection.send(
                                new PreparedRequest(
                                        new Request.Builder().url(url).build(),
                                        new Expectation.Answer(200, null),
                                        (short) 0,
                                        (short) 0),
                                TimeUnit.SECONDS.toNanos(2)))
                        .isEqualTo(Ending.EXPECTED);
                connection.answer().tell(log, i);
            }
            connection.close();

            assertThat(log.resent()).isEqualTo(1);
            assertThat(log.status(0)).isEqualTo(200);
            assertThat(log.bodyBytes(1)).isEqualTo(2);
        }
    }
}
