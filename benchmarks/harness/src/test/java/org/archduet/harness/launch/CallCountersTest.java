package org.archduet.harness.launch;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What processes say of the requests that they received, and how it is added up. */
class CallCountersTest {

    private final List<HttpServer> servers = new ArrayList<>();

    @AfterEach
    void stop() {
        servers.forEach(server -> server.stop(0));
    }

    @Test
    void whatTheEntryReceivedIsKeptApartFromWhatTheOthersDid() throws Exception {
        assertThat(read("{\"received\":10,\"retries\":1}", "{\"received\":7,\"retries\":0,\"owed\":2}"))
                .isEqualTo(new CallReading(10, 7, 1L, 2L, Map.of("front", 10L, "back", 7L)));
    }

    @Test
    void whatAProcessSentItselfIsACallAndNoRequestOfAUser() throws Exception {
        CallReading reading = read("{\"received\":10,\"toItself\":6}", "{\"received\":7,\"toItself\":3}");
        assertThat(reading.entry()).isEqualTo(4);
        assertThat(reading.others()).isEqualTo(13);
        assertThat(reading.calls(4)).isEqualTo(13);
    }

    private CallReading read(String front, String back) throws IOException {
        return CallCounters.read(List.of(answering("front", front), answering("back", back)), "front", "/ops/calls");
    }

    private Answering answering(String name, String answer) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/ops/calls", exchange -> {
            byte[] body = answer.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        servers.add(server);
        return new Answering(
                name, URI.create("http://127.0.0.1:" + server.getAddress().getPort()));
    }

    private record Answering(String name, URI url) implements RunningProcess {
        @Override
        public Path log() {
            return Path.of("none");
        }

        @Override
        public List<String> jvmFlags() {
            return List.of();
        }

        @Override
        public boolean isAlive() {
            return true;
        }

        @Override
        public void kill() {
            throw new UnsupportedOperationException();
        }

        @Override
        public void restart() {
            throw new UnsupportedOperationException();
        }
    }
}
