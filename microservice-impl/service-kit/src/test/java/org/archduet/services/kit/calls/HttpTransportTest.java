package org.archduet.services.kit.calls;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Against a server that answers one byte every now and then, so that no read ever takes long. */
class HttpTransportTest {
    private static final String ANSWER = "HTTP/1.1 200 OK\r\nContent-Length: 20000\r\n\r\n" + "x".repeat(20_000);
    private static final long DRIP_MILLIS = 20;

    private final CountDownLatch stopped = new CountDownLatch(1);
    private ServerSocket server;
    private HttpTransport transport;

    @BeforeEach
    void start() throws IOException {
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        transport = new HttpTransport(URI.create("http://127.0.0.1:" + server.getLocalPort()));
    }

    @AfterEach
    void stop() throws IOException {
        stopped.countDown();
        server.close();
    }

    /** @param atOnce bytes before the dripping begins: within the head of the answer, and within its body */
    @ParameterizedTest
    @ValueSource(ints = {5, 100})
    @Timeout(20)
    void anAnswerThatDripsIsLostAtTheEndTime(int atOnce) {
        serve(atOnce);
        assertThat(transport.send(WireCall.get("/"), 400, 400)).isInstanceOf(CallAttempt.Lost.class);
    }

    @Test
    void anAnswerInTimeIsTaken() {
        serve(ANSWER.length());
        CallAttempt ended = transport.send(WireCall.get("/"), 10_000, 10_000);
        assertThat(ended).isInstanceOfSatisfying(CallAttempt.Answered.class, answer -> assertThat(answer.body())
                .hasSize(20_000));
    }

    private void serve(int atOnce) {
        Thread thread = new Thread(() -> drip(atOnce));
        thread.setDaemon(true);
        thread.start();
    }

    private void drip(int atOnce) {
        byte[] answer = ANSWER.getBytes(StandardCharsets.US_ASCII);
        try (Socket socket = server.accept()) {
            socket.setSoTimeout((int) Duration.ofSeconds(10).toMillis());
            int seen = socket.getInputStream().read(new byte[1024]);
            assertThat(seen).isPositive();
            socket.getOutputStream().write(answer, 0, atOnce);
            for (int i = atOnce; i < answer.length && !stopped.await(DRIP_MILLIS, TimeUnit.MILLISECONDS); i++) {
                socket.getOutputStream().write(answer[i]);
            }
        } catch (IOException gone) {
            // the client has closed the connection
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
