package org.archduet.monolith;

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
import org.archduet.harness.launch.LaunchException;
import org.archduet.harness.launch.LiveKnobs;
import org.archduet.harness.launch.RunningSystem;
import org.junit.jupiter.api.Test;

/** The live knob of architecture.yaml does in the running monolith what it says, and only for the harness. */
class LiveKnobsIT {
    private static final HttpClient CLIENT = HttpClient.newHttpClient();
    private static final int REQUESTS = 20;

    @Test
    void whatIsSetIsDone() throws Exception {
        try (LaunchedMonolith monolith = new LaunchedMonolith("live-logs", true)) {
            RunningSystem system = monolith.system();
            LiveKnobs knobs = system.liveKnobs().orElseThrow();
            LiveKnob commits =
                    Objects.requireNonNull(system.spec().architecture().live().get("commits"));

            knobs.set(new LiveKnob.Setting(commits, 2));
            pages(monolith.baseUri());
            assertThat(extraCommits(system)).isEqualTo(2L * REQUESTS);
            knobs.set(new LiveKnob.Setting(commits, 0));
            pages(monolith.baseUri());
            assertThat(extraCommits(system)).isEqualTo(2L * REQUESTS);

            assertThatThrownBy(() -> knobs.set(new LiveKnob.Setting(commits, commits.maximum() + 1)))
                    .isInstanceOf(LaunchException.class)
                    .hasMessageStartingWith("shop did not set the live knob commits to 17 at ")
                    .hasMessageContaining("status 422");
            assertThat(put(monolith.baseUri(), "guessed")).isEqualTo(403);
            assertThat(monolith.audit()).isNotEmpty().allSatisfy(invariant -> assertThat(invariant.violations())
                    .isZero());
        }
    }

    @Test
    void withoutASecretNothingCanBeSet() throws Exception {
        try (LaunchedMonolith monolith = new LaunchedMonolith("not-live-logs")) {
            assertThat(monolith.system().liveKnobs()).isEmpty();
            assertThat(put(monolith.baseUri(), "")).isEqualTo(404);
        }
    }

    private static void pages(URI shop) throws Exception {
        for (int page = 1; page <= REQUESTS; page++) {
            HttpRequest request =
                    HttpRequest.newBuilder(shop.resolve("/products/" + page)).build();
            assertThat(CLIENT.send(request, HttpResponse.BodyHandlers.discarding())
                            .statusCode())
                    .isEqualTo(200);
        }
    }

    private static long extraCommits(RunningSystem system) throws SQLException {
        String url = system.databases().values().iterator().next().jdbcUrl();
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT count(DISTINCT xmin::text) FROM dose.commits")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static int put(URI shop, String secret) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(shop.resolve("/ops/dose/commits?amount=1"))
                .header(LiveKnob.SECRET_HEADER, secret)
                .PUT(HttpRequest.BodyPublishers.noBody())
                .build();
        return CLIENT.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
    }
}
