package org.archduet.monolith.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.archduet.testdatabase.TestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** A server with one path besides those of operators, asked over HTTP, on a real database. */
class ReceivedRequestsTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String DATABASE = "doses";
    private static final String SECRET = "a-secret-of-this-test";

    private ConfigurableApplicationContext server = start(SECRET, 0);

    @EnableAutoConfiguration
    @Import({
        CommitDose.class,
        DoseController.class,
        OpsController.class,
        PlantedCpu.class,
        ReceivedRequests.class,
        SessionSettings.class,
        Work.class
    })
    static class Server {}

    @RestController
    static class Work {
        @GetMapping("/work")
        String work() {
            return "done";
        }
    }

    private static ConfigurableApplicationContext start(String secret, int plantedMicros) {
        return new SpringApplication(Server.class)
                .run(
                        "--server.port=0",
                        "--shop.dose.secret=" + secret,
                        "--shop.planted-cpu-micros=" + plantedMicros,
                        "--spring.datasource.url=" + TestServer.urlOf(DATABASE),
                        "--spring.datasource.hikari.maximum-pool-size=2",
                        "--spring.datasource.hikari.minimum-idle=0");
    }

    @BeforeAll
    static void createDatabase() throws SQLException {
        TestServer.createDatabase(DATABASE);
    }

    @BeforeEach
    void dropTheTable() throws SQLException {
        TestServer.execute(DATABASE, "DROP SCHEMA IF EXISTS dose CASCADE");
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void eachRequestMakesTheCommitsAndIsCountedOnce() throws Exception {
        assertThat(get("/work")).isEqualTo(200);
        assertThat(extraCommits()).as("before an amount is set").isZero();

        assertThat(put("3", SECRET).statusCode()).isEqualTo(204);
        assertThat(get("/work")).isEqualTo(200);
        assertThat(get("/work")).isEqualTo(200);
        assertThat(get("/ops/ready")).isEqualTo(200);
        assertThat(extraCommits()).as("of two requests").isEqualTo(2 * 3);

        assertThat(put("1", SECRET).statusCode()).isEqualTo(204);
        assertThat(get("/work")).isEqualTo(200);
        assertThat(extraCommits()).as("with another amount").isEqualTo(2 * 3 + 1);
        assertThat(received()).isEqualTo(4);
    }

    @Test
    void anAmountOfZeroMakesNone() throws Exception {
        assertThat(put("2", SECRET).statusCode()).isEqualTo(204);
        assertThat(get("/work")).isEqualTo(200);
        assertThat(extraCommits()).isEqualTo(2);
        assertThat(put("0", SECRET).statusCode()).isEqualTo(204);
        assertThat(get("/work")).isEqualTo(200);

        assertThat(extraCommits()).isEqualTo(2);
        assertThat(received()).isEqualTo(2);
    }

    @Test
    void aCommitThatFailsFailsTheRequest() throws Exception {
        assertThat(put("1", SECRET).statusCode()).isEqualTo(204);
        TestServer.execute(DATABASE, "DROP TABLE dose.commits");

        assertThat(get("/work")).isEqualTo(500);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a-secret-of-another", SECRET + "x"})
    void whoeverDoesNotKnowTheSecretIsRefused(String secret) throws Exception {
        HttpResponse<String> refused = put("1", secret);

        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.headers().firstValue("content-type")).hasValue("application/problem+json");
        assertThat(refused.body()).contains("does not hold the secret").doesNotContain(SECRET);
        assertThat(get("/work")).isEqualTo(200);
        assertThat(extraCommits()).isZero();
    }

    @Test
    void whatCannotBeGivenIsRefused() throws Exception {
        for (String amount : List.of("-1", "17")) {
            HttpResponse<String> refused = put(amount, SECRET);
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.body()).contains("commits takes an amount from 0 to 16, not " + amount);
        }
        assertThat(put("many", SECRET).statusCode()).isEqualTo(400);
        assertThat(get("/work")).isEqualTo(200);
        assertThat(extraCommits()).isZero();
    }

    @Test
    void aProcessWithoutASecretDoesNotHaveThePath() throws Exception {
        server.close();
        server = start("", 0);

        for (String secret : List.of("", SECRET)) {
            assertThat(put("1", secret).statusCode()).isEqualTo(404);
        }
        assertThat(get("/work")).isEqualTo(200);
        assertThat(extraCommits()).isZero();
    }

    @Test
    void eachRequestButThoseOfOperatorsBurnsThePlantedCpuTime() throws Exception {
        server.close();
        server = start("", 200_000);

        assertThat(cpuNanosOfFive("/work")).isGreaterThanOrEqualTo(5 * 200_000_000L);
        assertThat(cpuNanosOfFive("/ops/ready")).isLessThan(5 * 200_000_000L);
    }

    /** CPU time of this whole process, in which the server runs. */
    private long cpuNanosOfFive(String path) throws Exception {
        OperatingSystemMXBean process = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        long before = process.getProcessCpuTime();
        for (int request = 0; request < 5; request++) {
            assertThat(get(path)).isEqualTo(200);
        }
        return process.getProcessCpuTime() - before;
    }

    /** Transactions that inserted rows; 0 before the table exists. */
    private static int extraCommits() throws SQLException {
        try (Connection connection = DriverManager.getConnection(TestServer.urlOf(DATABASE));
                Statement statement = connection.createStatement()) {
            return number(statement, "SELECT count(*) FROM pg_tables WHERE schemaname = 'dose'") == 0
                    ? 0
                    : number(statement, "SELECT count(DISTINCT xmin::text) FROM dose.commits");
        }
    }

    private static int number(Statement statement, String query) throws SQLException {
        try (ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private long received() throws Exception {
        return Long.parseLong(CLIENT.send(request("/ops/calls").build(), HttpResponse.BodyHandlers.ofString())
                .body()
                .replaceAll(".*\"received\":(\\d+).*", "$1"));
    }

    private int get(String path) throws Exception {
        return CLIENT.send(request(path).build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }

    /** @param secret empty for none */
    private HttpResponse<String> put(String amount, String secret) throws Exception {
        HttpRequest.Builder request =
                request("/ops/dose/commits?amount=" + amount).PUT(HttpRequest.BodyPublishers.noBody());
        if (!secret.isEmpty()) {
            request.header("X-Ops-Secret", secret);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private HttpRequest.Builder request(String path) {
        int port = ((WebServerApplicationContext) server).getWebServer().getPort();
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }
}
