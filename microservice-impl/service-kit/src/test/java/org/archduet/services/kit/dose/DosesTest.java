package org.archduet.services.kit.dose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import javax.sql.DataSource;
import org.archduet.services.kit.http.InternalJson;
import org.archduet.services.kit.server.PublicServer;
import org.archduet.services.kit.server.ServiceServer;
import org.archduet.testdatabase.TestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** An entry and the service that its empty calls go to, asked over HTTP. */
class DosesTest {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final String SECRET = "a-secret-of-this-test";

    private final ConfigurableApplicationContext callee = start(Callee.class, "--dose.secret=" + SECRET);
    private ConfigurableApplicationContext entry =
            start(Entry.class, "--dose.secret=" + SECRET, "--dose.hops.url=" + base(callee));

    @EnableAutoConfiguration
    @Import({ServiceServer.class, Work.class})
    static class Callee {}

    @EnableAutoConfiguration
    @Import({PublicServer.class, Work.class})
    static class Entry {}

    @RestController
    static class Work {
        @GetMapping("/work")
        List<Integer> work() {
            return List.of(1, 2, 3);
        }
    }

    private static ConfigurableApplicationContext start(Class<?> application, String... arguments) {
        SpringApplication spring = new SpringApplication(application);
        String[] all = new String[arguments.length + 3];
        System.arraycopy(arguments, 0, all, 0, arguments.length);
        all[arguments.length] = "--spring.config.name=service";
        all[arguments.length + 1] = "--server.port=0";
        all[arguments.length + 2] = "--deadline=4s";
        return spring.run(all);
    }

    @AfterEach
    void stop() {
        entry.close();
        callee.close();
    }

    @Test
    void hopsAreMadeForEachRequestAndCountedByTheCallee() throws Exception {
        assertThat(put("/ops/dose/hops?amount=3", SECRET).statusCode()).isEqualTo(204);
        get(entry, "/work");
        get(entry, "/work");
        get(entry, "/ops/ready");
        assertThat(received()).isEqualTo(6);
        assertThat(state("hops")).isEqualTo("{\"amount\":3,\"requestsGiven\":2}");

        assertThat(put("/ops/dose/hops?amount=0", SECRET).statusCode()).isEqualTo(204);
        get(entry, "/work");
        assertThat(received()).isEqualTo(6);
        assertThat(state("hops")).isEqualTo("{\"amount\":0,\"requestsGiven\":0}");
    }

    @Test
    void aHopThatIsNotAnsweredFailsTheRequest() throws Exception {
        put("/ops/dose/hops?amount=1", SECRET);
        callee.close();
        assertThat(get(entry, "/work").statusCode()).isEqualTo(500);
    }

    @Test
    void paddingIsReadAndSkippedByTheCaller() throws Exception {
        put("/ops/dose/paddingBytes?amount=114688", SECRET);
        HttpResponse<String> padded = get(entry, "/work");
        assertThat(padded.body()).hasSize(114_688 + "[1,2,3]".length()).endsWith(" [1,2,3]");
        assertThat(padded.headers().firstValue("content-type").orElseThrow()).startsWith("application/json");
        assertThat(InternalJson.<List<Integer>>read(
                        padded.body().getBytes(StandardCharsets.UTF_8), InternalJson.listOf(Integer.class)))
                .containsExactly(1, 2, 3);
        put("/ops/dose/paddingBytes?amount=0", SECRET);
        assertThat(get(entry, "/work").body()).isEqualTo("[1,2,3]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a-secret-of-another", SECRET + "x"})
    void whoeverDoesNotKnowTheSecretIsRefused(String secret) throws Exception {
        HttpResponse<String> refused = put("/ops/dose/hops?amount=1", secret);
        assertThat(refused.statusCode()).isEqualTo(403);
        assertThat(refused.headers().firstValue("content-type")).hasValue("application/problem+json");
        assertThat(refused.body()).contains("does not hold the secret").doesNotContain(SECRET);
        get(entry, "/work");
        assertThat(received()).isZero();
    }

    @Test
    void whatCannotBeGivenIsRefused() throws Exception {
        for (String amount : List.of("-1", "17")) {
            HttpResponse<String> refused = put("/ops/dose/hops?amount=" + amount, SECRET);
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.body()).contains("hops takes an amount from 0 to 16, not " + amount);
        }
        assertThat(put("/ops/dose/hops?amount=many", SECRET).statusCode()).isEqualTo(400);
        assertThat(put("/ops/dose/commits?amount=1", SECRET).statusCode())
                .as("the entry has no database")
                .isEqualTo(404);
    }

    @Test
    void aProcessWithoutASecretHasNoneOfThesePaths() throws Exception {
        entry.close();
        entry = start(Entry.class, "--dose.hops.url=" + base(callee));
        for (String secret : List.of("", SECRET)) {
            assertThat(put("/ops/dose/hops?amount=1", secret).statusCode()).isEqualTo(404);
        }
        assertThat(get(entry, "/dose/empty-call").statusCode()).isEqualTo(404);
        get(entry, "/work");
        assertThat(received()).isZero();
    }

    @Test
    void eachExtraCommitIsARowOfItsOwn() throws Exception {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(TestServer.urlOf("postgres"));
        config.setMaximumPoolSize(1);
        try (HikariDataSource pool = new HikariDataSource(config)) {
            DefaultListableBeanFactory beans = new DefaultListableBeanFactory();
            beans.registerSingleton("database", pool);
            ExtraCommits commits = new ExtraCommits(beans.getBeanProvider(DataSource.class));
            commits.prepare();
            commits.prepare();
            int before = transactions(pool);
            commits.give(3);
            assertThat(transactions(pool) - before).isEqualTo(3);
        }
        assertThatThrownBy(() ->
                        new ExtraCommits(new DefaultListableBeanFactory().getBeanProvider(DataSource.class)).prepare())
                .isInstanceOf(RuntimeException.class);
    }

    /** Rows of the table that were inserted by different transactions. */
    private static int transactions(HikariDataSource pool) throws Exception {
        try (Connection connection = pool.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT count(DISTINCT xmin::text) FROM dose.commits")) {
            rows.next();
            return rows.getInt(1);
        }
    }

    private static String base(ConfigurableApplicationContext service) {
        return "http://127.0.0.1:"
                + ((WebServerApplicationContext) service).getWebServer().getPort();
    }

    private long received() throws Exception {
        return Long.parseLong(get(callee, "/ops/calls").body().replaceAll(".*\"received\":(\\d+).*", "$1"));
    }

    private String state(String dose) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create(base(entry) + "/ops/dose/" + dose))
                .header("X-Ops-Secret", SECRET)
                .build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    private HttpResponse<String> put(String path, String secret) throws Exception {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base(entry) + path)).PUT(HttpRequest.BodyPublishers.noBody());
        if (!secret.isEmpty()) {
            request.header("X-Ops-Secret", secret);
        }
        return CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    private static HttpResponse<String> get(ConfigurableApplicationContext service, String path) throws Exception {
        return CLIENT.send(
                HttpRequest.newBuilder(URI.create(base(service) + path)).build(), HttpResponse.BodyHandlers.ofString());
    }
}
