package org.archduet.driver.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import okhttp3.Protocol;
import org.archduet.driver.DriverDefaults;
import org.archduet.driver.engine.socket.Addresses;
import org.archduet.driver.record.Ending;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One connection, request by request. */
@Timeout(30)
class ConnectionTest {
    private static final long IDLE_MILLIS = DriverDefaults.CHECKED_AFTER.toMillis() + 50;

    private final Clock clock = new Clock();
    private final Connection connection = new Connection(clock, Protocol.HTTP_1_1, new Addresses(Dns.SYSTEM));
    private final AtomicInteger asked = new AtomicInteger();
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();

    /** Ends each connection at its second request, without an answer. */
    private final RawServer.Behaviour onceEach = (path, socket, out) -> {
        asked.incrementAndGet();
        if (sockets.add(socket)) {
            RawServer.respond(out, 200, "ok");
        } else {
            socket.close();
        }
    };

    @Test
    void aRequestThatAnIdleConnectionLeavesUnansweredIsSentOnceMore() throws Exception {
        try (RawServer server = new RawServer(onceEach)) {
            assertThat(send("GET", server)).isEqualTo(Ending.EXPECTED);
            TimeUnit.MILLISECONDS.sleep(IDLE_MILLIS);
            long before = clock.now();

            assertThat(send("GET", server)).isEqualTo(Ending.EXPECTED);
            assertThat(asked).hasValue(3);
            assertThat(connection.sent()).isBetween(before, connection.completed());
        }
    }

    @Test
    void aRequestThatMustNotBeAppliedTwiceIsNotSentTwice() throws Exception {
        try (RawServer server = new RawServer(onceEach)) {
            assertThat(send("POST", server)).isEqualTo(Ending.EXPECTED);
            TimeUnit.MILLISECONDS.sleep(IDLE_MILLIS);

            assertThat(send("POST", server)).isEqualTo(Ending.CONNECTION);
            assertThat(asked).hasValue(2);
        }
    }

    @Test
    void aServerThatClosesABusyConnectionFails() throws Exception {
        try (RawServer server = new RawServer(onceEach)) {
            assertThat(send("GET", server)).isEqualTo(Ending.EXPECTED);

            assertThat(send("GET", server)).isEqualTo(Ending.CONNECTION);
            assertThat(asked).hasValue(2);
        }
    }

    @Test
    void aServerThatClosesAFreshConnectionFails() throws Exception {
        try (RawServer server = new RawServer((path, socket, out) -> {
            if (asked.incrementAndGet() == 1) {
                RawServer.respond(out, 200, "ok");
            } else {
                socket.close();
            }
        })) {
            assertThat(send("GET", server)).isEqualTo(Ending.EXPECTED);
            TimeUnit.MILLISECONDS.sleep(IDLE_MILLIS);

            assertThat(send("GET", server)).isEqualTo(Ending.CONNECTION);
            assertThat(asked)
                    .as("once over the idle connection, once over a fresh one")
                    .hasValue(3);
            assertThat(send("GET", server)).isEqualTo(Ending.CONNECTION);
            assertThat(asked).hasValue(4);
        }
    }

    @Test
    void anAnswerThatWasBegunIsNotAskedForAgain() throws Exception {
        try (RawServer server = new RawServer((path, socket, out) -> {
            if (asked.incrementAndGet() == 1) {
                RawServer.respond(out, 200, "ok");
            } else {
                RawServer.write(out, "H");
                socket.close();
            }
        })) {
            assertThat(send("GET", server)).isEqualTo(Ending.EXPECTED);
            TimeUnit.MILLISECONDS.sleep(IDLE_MILLIS);

            assertThat(send("GET", server)).isEqualTo(Ending.CONNECTION);
            assertThat(asked).hasValue(2);
        }
    }

    @Test
    void theServersKeepAliveTimeLowersTheIdleLimit() throws Exception {
        try (RawServer server = new RawServer((path, socket, out) ->
                RawServer.write(out, "HTTP/1.1 200 OK\r\nKeep-Alive: timeout=1, max=9\r\nContent-Length: 0\r\n\r\n"))) {
            assertThat(send("GET", server)).isEqualTo(Ending.EXPECTED);

            assertThat(connection.staleAt(connection.completed() + 700_000_000)).isFalse();
            assertThat(connection.staleAt(connection.completed() + 850_000_000)).isTrue();
        }
    }

    @Test
    void closeInAListEndsTheConnection() throws Exception {
        try (RawServer server = new RawServer((path, socket, out) -> {
            sockets.add(socket);
            RawServer.write(out, "HTTP/1.1 200 OK\r\nConnection: X-Trace, Close\r\nContent-Length: 0\r\n\r\n");
        })) {
            send("GET", server);
            send("GET", server);
            assertThat(sockets).hasSize(2);
        }
    }

    @Test
    void http10KeepsAConnectionThatItIsToldToKeep() throws Exception {
        try (RawServer server = new RawServer((path, socket, out) -> {
            sockets.add(socket);
            RawServer.write(out, "HTTP/1.0 200 OK\r\nConnection: Keep-Alive\r\nContent-Length: 0\r\n\r\n");
        })) {
            send("GET", server);
            send("GET", server);
            assertThat(sockets).hasSize(1);
        }
    }

    @Test
    void aLengthWithoutABodyLeavesTheConnectionUsable() throws Exception {
        try (RawServer server = new RawServer((path, socket, out) -> {
            sockets.add(socket);
            RawServer.write(out, "HTTP/1.1 204 No Content\r\nContent-Length: 5\r\n\r\n");
        })) {
            assertThat(send("GET", server, 204)).isEqualTo(Ending.EXPECTED);
            assertThat(send("GET", server, 204)).isEqualTo(Ending.EXPECTED);
            assertThat(sockets).hasSize(1);
        }
    }

    @Test
    void aBodyThatMustNotBeThereIsNotTakenForTheNextAnswer() throws Exception {
        try (RawServer server = new RawServer((path, socket, out) ->
                RawServer.write(out, "HTTP/1.1 204 No Content\r\nContent-Length: 5\r\n\r\nhello"))) {
            for (int i = 0; i < 3; i++) {
                long now = clock.now();
                if (connection.needsRefreshAt(now)) {
                    connection.refresh(url(server), now, OneRequest.TIMEOUT);
                }
                assertThat(send("GET", server, 204)).isEqualTo(Ending.EXPECTED);
            }
        }
    }

    private Ending send(String method, RawServer server) {
        return send(method, server, 200);
    }

    private Ending send(String method, RawServer server, int status) {
        return OneRequest.send(method, url(server), connection, status);
    }

    private static HttpUrl url(RawServer server) {
        return OneRequest.url(server);
    }
}
