package org.archduet.harness.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.archduet.harness.process.ProcessGuard;
import org.archduet.harness.testsystem.Await;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class DatabaseCountsIT {

    private static ProcessGuard guard;
    private static EmbeddedServer server;

    @BeforeAll
    static void start() throws IOException {
        Path folder = Files.createTempDirectory("archduet-");
        guard = new ProcessGuard(folder);
        server = EmbeddedServer.start(folder.resolve("postgres"), guard);
    }

    @AfterAll
    static void stop() {
        server.close();
        guard.close();
    }

    @Test
    void commitsTheirLogAndTheirFlushesAreCounted() throws InterruptedException {
        StartDatabases databases = new StartDatabases(server, "w");
        Map<String, DatabaseAddress> start = databases.create(
                List.of("shelf"),
                "key",
                fresh -> execute(fresh.get("shelf"), "CREATE TABLE book (id bigserial, title text)"));
        try (DatabaseCounts counts = databases.counts()) {
            DatabaseReading before = counts.read();
            try (AdminSession session = AdminSession.open(start.get("shelf"))) {
                for (int i = 0; i < 50; i++) {
                    session.execute("INSERT INTO book (title) VALUES (repeat('x', 1000))");
                }
            }
            DatabaseReading work = counts.read().since(before);

            assertThat(work.walBytes()).isBetween(50_000L, 500_000L);
            assertThat(work.commits()).isEqualTo(50);
            // a session reports all of its counts when it ends, which takes a moment
            Await.until(
                    "50 to 60 fsyncs",
                    Duration.ofSeconds(5),
                    () -> Objects.requireNonNull(counts.read().since(before).fsyncs()) >= 50);
            assertThat(counts.read().since(before).fsyncs()).isBetween(50L, 60L);
            assertThat(counts.read().since(before).commits()).isEqualTo(50);
        }
    }

    @Test
    void aServerThatIsNotThereShowsNothing() {
        DatabaseAddress nowhere = new DatabaseAddress("127.0.0.1", 1, "postgres", "nobody", "");
        try (DatabaseCounts counts = new DatabaseCounts(nowhere)) {
            assertThat(counts.read()).isEqualTo(new DatabaseReading(null, null, null));
            assertThat(counts.read().since(counts.read())).isEqualTo(new DatabaseReading(null, null, null));
        }
    }

    private static void execute(DatabaseAddress address, String sql) {
        try (AdminSession session = AdminSession.open(address)) {
            session.execute(sql);
        }
    }
}
