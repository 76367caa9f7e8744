package org.archduet.monolith;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.archduet.harness.config.ArchitectureDescription;
import org.archduet.harness.config.DescriptionReader;
import org.archduet.harness.config.EqualTotalBudget;
import org.archduet.harness.database.DatabaseCounts;
import org.archduet.harness.database.DatabaseReading;
import org.archduet.harness.launch.LaunchSettings;
import org.archduet.harness.launch.LocalSystemLauncher;
import org.archduet.harness.launch.RunningSystem;
import org.archduet.harness.launch.SessionAnswers;
import org.archduet.harness.launch.SessionSettings;
import org.archduet.harness.launch.SystemSpec;
import org.archduet.harness.pinning.CpuSets;
import org.archduet.harness.verify.SessionSettingsCheck;
import org.archduet.result.run.PoolSettings;
import org.archduet.result.validity.ValidityReason;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A monolith whose JDBC URL makes commits return before they are on the disk: the server, asked by others, is as
 * durable as ever, but flushes its log less often than it commits.
 */
class PlantedSessionsIT {

    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();
    private static final int CHECKOUTS = 100;

    private final HttpClient http = HttpClient.newHttpClient();

    /** What a fresh monolith showed while one user bought something again and again. */
    private record Seen(List<PoolSettings> pools, long fsyncs, long commits, long seconds) {}

    @Test
    @Tag("full")
    void sessionsThatTheirUrlMakesFasterAreSeen() throws Exception {
        try (LocalSystemLauncher launcher =
                new LocalSystemLauncher(new LaunchSettings(HOME, Optional.empty(), 42, CpuSets.ofThisMachine()))) {
            Seen durable = seen(launcher, "monolith", "");
            Seen planted = seen(launcher, "planted", "&options=-c%20synchronous_commit=off");

            assertThat(launcher.databaseSettings()).containsEntry("synchronous_commit", "on");
            assertThat(SessionSettingsCheck.of(Map.of("monolith", durable.pools(), "planted", planted.pools())))
                    .extracting(ValidityReason::detail)
                    .contains(
                            "the database sessions have synchronous_commit = off in shop of planted; on in shop of monolith,"
                                    + " but a measurement needs on - use the same setting in the JDBC URL, connection pool,"
                                    + " role and database of each of them");
            assertThat(durable.commits()).isBetween((long) CHECKOUTS, 3L * CHECKOUTS);
            // the server's log writer adds up to five flushes a second, and may make one before a commit asks for it
            assertThat(durable.fsyncs()).isGreaterThanOrEqualTo(durable.commits() * 9 / 10);
            assertThat(planted.commits()).isBetween((long) CHECKOUTS, 3L * CHECKOUTS);
            assertThat(planted.fsyncs()).isLessThan(planted.commits() / 4 + 6 * planted.seconds());
        }
    }

    /** A session that replaces a broken one takes what the database is set to by then. */
    @Test
    void oneSessionOfThePoolThatIsSetOtherwiseIsSeen() throws Exception {
        try (LaunchedMonolith monolith = new LaunchedMonolith("one-session-logs")) {
            RunningSystem system = monolith.system();
            SessionSettings sessions = system.sessionSettings().orElseThrow();
            assertThat(sessions.ask().pools().get(0).settings()).containsEntry("synchronous_commit", "on");

            ShopDatabase database =
                    new ShopDatabase(system.databases().values().iterator().next());
            database.setForNewSessions("synchronous_commit", "off");
            database.endOneSession();
            // the pool believes for half a second that a session which was just used is alive
            Thread.sleep(600);

            SessionAnswers answers = sessions.ask();
            assertThat(answers.statisticsReported()).isTrue();
            assertThat(answers.pools().get(0).settings())
                    .containsEntry("synchronous_commit", "off (1 of 24 sessions), on (23 of 24 sessions)");
            assertThat(SessionSettingsCheck.of(Map.of("monolith", answers.pools())))
                    .extracting(ValidityReason::detail)
                    .singleElement()
                    .asString()
                    .startsWith("the database sessions have synchronous_commit = off (1 of 24 sessions), on (23 of 24"
                            + " sessions) in shop of monolith, but a measurement needs on - ");
        }
    }

    private Seen seen(LocalSystemLauncher launcher, String name, String url) throws Exception {
        Path folder =
                Files.createDirectories(Path.of("target", "sessions-" + name).toAbsolutePath());
        Path file = folder.resolve("architecture.yaml");
        Files.writeString(
                file,
                Files.readString(Path.of("architecture.yaml"))
                        .replace("target/monolith-impl.jar", "../monolith-impl.jar")
                        .replace("../business-feature", "../../../business-feature")
                        .replace(
                                "DATABASE_URL: \"${database.shop.url}\"",
                                "DATABASE_URL: \"${database.shop.url}" + url + "\""));
        ArchitectureDescription architecture = new DescriptionReader(HOME).architecture(file);
        SystemSpec spec = new SystemSpec(
                name, architecture, Map.of(), new EqualTotalBudget(512, 8).split(architecture.processes()));
        try (RunningSystem system = launcher.start(spec, folder.resolve("logs"))) {
            SessionSettings sessions = system.sessionSettings().orElseThrow();
            DatabaseCounts counts = system.databaseCounts().orElseThrow();
            assertThat(sessions.ask().statisticsReported()).isTrue();
            DatabaseReading before = counts.read();
            long began = System.nanoTime();
            for (int order = 0; order < CHECKOUTS; order++) {
                assertThat(checkout(system, order)).isEqualTo(201);
            }
            List<PoolSettings> pools = sessions.read();
            DatabaseReading work = counts.read().since(before);
            long seconds = Duration.ofNanos(System.nanoTime() - began).toSeconds() + 1;
            return new Seen(
                    pools, Objects.requireNonNull(work.fsyncs()), Objects.requireNonNull(work.commits()), seconds);
        }
    }

    private int checkout(RunningSystem system, int number) throws IOException, InterruptedException {
        HttpRequest order = HttpRequest.newBuilder(system.entryUrl().resolve("/orders"))
                .header("Content-Type", "application/json")
                .header("Idempotency-Key", "checkout-" + number)
                .POST(HttpRequest.BodyPublishers.ofString(
                        "{\"customerId\":1,\"region\":\"NORTH\",\"lines\":[{\"productId\":%d,\"quantity\":1}],"
                                        .formatted(1 + number)
                                + "\"paymentToken\":\"tok_visa\"}"))
                .build();
        return http.send(order, HttpResponse.BodyHandlers.discarding()).statusCode();
    }
}
