package org.archduet.driver.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.Socket;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import okhttp3.Protocol;
import org.archduet.driver.engine.socket.Addresses;
import org.archduet.driver.record.Ending;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A connection to a host of several addresses. */
@Timeout(30)
class ConnectionAddressesTest {
    private final Clock clock = new Clock();
    private final AtomicInteger asked = new AtomicInteger();
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();

    @Test
    void aHostIsAskedAtTheAddressThatListens() throws Exception {
        try (RawServer server = new RawServer((path, socket, out) -> {
            sockets.add(socket);
            RawServer.respond(out, 200, "ok");
        })) {
            HttpUrl url = OneRequest.url(server).newBuilder().host("two.test").build();
            InetAddress deaf = InetAddress.getByAddress("two.test", new byte[] {127, 0, 0, 2});
            Dns names = name -> List.of(deaf, InetAddress.getByName("127.0.0.1"));

            Connection inARequest = connection(names);
            assertThat(send("POST", url, inARequest)).isEqualTo(Ending.EXPECTED);
            Connection ahead = connection(names);
            assertThat(ahead.open(url, OneRequest.TIMEOUT)).isTrue();
            assertThat(send("GET", url, ahead)).isEqualTo(Ending.EXPECTED);
            assertThat(sockets).hasSize(2);
            inARequest.close();
            ahead.close();
        }
    }

    @Test
    void anAddressThatTookTheConnectionIsNotOneThatRefused() throws Exception {
        try (RawServer server = new RawServer((path, socket, out) -> {
            asked.incrementAndGet();
            socket.close();
        })) {
            HttpUrl url = OneRequest.url(server).newBuilder().host("two.test").build();
            InetAddress here = InetAddress.getByName("127.0.0.1");
            Connection closed = connection(name -> List.of(here, here));

            assertThat(send("POST", url, closed)).isEqualTo(Ending.CONNECTION);
            assertThat(asked).hasValue(1);
        }
    }

    @Test
    void aHostThatListensAtNoAddressFailsOnce() throws Exception {
        try (RefusingPort port = new RefusingPort()) {
            HttpUrl url = HttpUrl.get(port.url()).newBuilder().host("two.test").build();
            Connection none =
                    connection(name -> List.of(InetAddress.getByName("127.0.0.2"), InetAddress.getByName("127.0.0.1")));

            assertThat(none.open(url, OneRequest.TIMEOUT)).isFalse();
            assertThat(send("GET", url, none)).isEqualTo(Ending.CONNECTION);
        }
    }

    private Connection connection(Dns names) {
        return new Connection(clock, Protocol.HTTP_1_1, new Addresses(names));
    }

    private static Ending send(String method, HttpUrl url, Connection connection) {
        return OneRequest.send(method, url, connection, 200);
    }
}
