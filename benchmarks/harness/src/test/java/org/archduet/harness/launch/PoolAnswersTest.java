package org.archduet.harness.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.archduet.result.run.PoolSettings;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Processes that answer from a script. */
class PoolAnswersTest {

    private static final String ALL =
            "{\"settings\":{\"fsync\":\"on\"},\"sessions\":6,\"sessionsInUse\":0," + "\"statisticsReported\":true}";
    private static final String LESS =
            "{\"settings\":{\"fsync\":\"on\"},\"sessions\":5,\"sessionsInUse\":1," + "\"statisticsReported\":false}";
    private static final String SETTINGS_ONLY = "{\"settings\":{\"fsync\":\"on\"}}";
    private static final String NO_DATABASE = "{\"settings\":{}}";

    private final List<HttpServer> servers = new ArrayList<>();

    @AfterEach
    void stop() {
        servers.forEach(server -> server.stop(0));
    }

    @Test
    void statisticsAreReportedWhenEveryProcessWithSessionsReportedThem() throws IOException {
        SessionAnswers answers = read(NO_DATABASE, ALL, ALL);

        assertThat(answers.statisticsReported()).isTrue();
        assertThat(answers.leftOut()).isEmpty();
        assertThat(answers.pools()).extracting(PoolSettings::process).containsExactly("p1", "p2");
        assertThat(read(ALL, SETTINGS_ONLY).statisticsReported()).isFalse();
        assertThat(read(NO_DATABASE).statisticsReported()).isFalse();
    }

    @Test
    void sessionsThatWereLeftOutAreNamed() throws IOException {
        SessionAnswers answers = read(ALL, LESS);

        assertThat(answers.statisticsReported()).isFalse();
        assertThat(answers.leftOut()).containsExactly("1 sessions of p1 in use, 5 asked");
    }

    @Test
    void anAnswerWithoutSettingsIsAnErrorThatSaysWhatToAnswer() {
        assertThatThrownBy(() -> read(ALL, "{\"sessions\":1}"))
                .isInstanceOf(LaunchException.class)
                .hasMessage(
                        "p1 answers /ops/database without 'settings' - answer {\"settings\": {\"fsync\": \"on\", ...}},"
                                + " or {\"settings\": {}} from a process without a database");
    }

    private SessionAnswers read(String... answers) throws IOException {
        List<RunningProcess> processes = new ArrayList<>();
        for (String answer : answers) {
            processes.add(new Scripted("p" + processes.size(), serve(answer)));
        }
        return PoolAnswers.read(processes, "/ops/database");
    }

    private URI serve(String answer) throws IOException {
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        byte[] body = answer.getBytes(StandardCharsets.UTF_8);
        server.createContext("/ops/database", exchange -> {
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        servers.add(server);
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    private record Scripted(String name, URI url) implements RunningProcess {
        @Override
        public Path log() {
            return Path.of(name + ".log");
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
