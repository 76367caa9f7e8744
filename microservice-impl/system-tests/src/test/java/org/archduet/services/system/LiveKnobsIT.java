package org.archduet.services.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;
import org.archduet.harness.config.LiveKnob;
import org.archduet.harness.launch.ClassData;
import org.archduet.harness.launch.LaunchException;
import org.archduet.harness.launch.LiveKnobs;
import org.archduet.harness.launch.RunningSystem;
import org.junit.jupiter.api.Test;

/** The live knobs of architecture.yaml do in the running services what it says, and only for the harness. */
class LiveKnobsIT {
    private static final int REQUESTS = 20;

    @Test
    void whatIsSetIsDoneAndCounted() throws Exception {
        try (LaunchedServices services = new LaunchedServices("live-logs", ClassData.KEPT_FOR_LATER_STARTS, true)) {
            RunningSystem system = services.running();
            LiveKnobs knobs = system.liveKnobs().orElseThrow();
            Buyer buyer = new Buyer(services.baseUri());
            long usual = callsOf(services, buyer);
            assertThat(usual).isEqualTo(3L * REQUESTS);

            knobs.set(setting(system, "hops", 4));
            assertThat(callsOf(services, buyer)).isEqualTo(usual + 4L * REQUESTS);
            knobs.set(setting(system, "hops", 0));
            assertThat(callsOf(services, buyer)).isEqualTo(usual);

            knobs.set(setting(system, "commits", 2));
            pages(buyer);
            assertThat(extraCommits(services)).isEqualTo(2L * REQUESTS);
            knobs.set(setting(system, "commits", 0));
            pages(buyer);
            assertThat(extraCommits(services)).isEqualTo(2L * REQUESTS);

            String page = buyer.get("/products/7").body();
            knobs.set(setting(system, "paddingBytes", 65_536));
            assertThat(buyer.get("/products/7").body()).isEqualTo(page);
            assertThat(buyer.quote(7).status()).isEqualTo(200);
            assertThat(buyer.checkout("padded-order", "tok_visa").status()).isEqualTo(201);
            knobs.set(setting(system, "paddingBytes", 0));

            LiveKnob hops = setting(system, "hops", 1).knob();
            assertThatThrownBy(() -> knobs.set(new LiveKnob.Setting(hops, hops.maximum() + 1)))
                    .isInstanceOf(LaunchException.class)
                    .hasMessageStartingWith("storefront did not set the live knob hops to 17 at ")
                    .hasMessageContaining("status 422");
            assertThat(put(services.baseUri(), "guessed")).isEqualTo(403);
            assertThat(services.audit())
                    .allSatisfy(invariant -> assertThat(invariant.violations()).isZero());
        }
    }

    @Test
    void withoutASecretNothingCanBeSet() throws Exception {
        try (LaunchedServices services = new LaunchedServices("not-live-logs", ClassData.KEPT_FOR_LATER_STARTS)) {
            assertThat(services.running().liveKnobs()).isEmpty();
            assertThat(put(services.baseUri(), "")).isEqualTo(404);
        }
    }

    private static LiveKnob.Setting setting(RunningSystem system, String knob, int amount) {
        return new LiveKnob.Setting(
                Objects.requireNonNull(system.spec().architecture().live().get(knob)), amount);
    }

    private static long callsOf(LaunchedServices services, Buyer buyer) {
        long before = services.callsReceived();
        pages(buyer);
        return services.callsReceived() - before;
    }

    private static long extraCommits(LaunchedServices services) throws SQLException {
        try (Connection connection = DriverManager.getConnection(services.databaseUrl("pricing"));
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT count(DISTINCT xmin::text) FROM dose.commits")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void pages(Buyer buyer) {
        for (int page = 1; page <= REQUESTS; page++) {
            assertThat(buyer.get("/products/" + page).status()).isEqualTo(200);
        }
    }

    private static int put(URI shop, String secret) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(shop.resolve("/ops/dose/hops?amount=1"))
                .header(LiveKnob.SECRET_HEADER, secret)
                .PUT(HttpRequest.BodyPublishers.noBody())
                .build();
        return HttpClient.newHttpClient()
                .send(request, HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
