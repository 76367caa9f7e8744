package org.archduet.harness.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.archduet.harness.process.ProcessGuard;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PostgresServerIT {

    private static ProcessGuard guard;
    private static EmbeddedServer server;
    private static Path folder;

    @BeforeAll
    static void start() throws IOException {
        folder = Files.createTempDirectory("archduet-");
        guard = new ProcessGuard(folder);
        server = EmbeddedServer.start(folder.resolve("postgres"), guard);
    }

    @AfterAll
    static void stop() {
        server.close();
        guard.close();
        assertThat(ProcessHandle.of(server.pid())).isEmpty();
        assertThat(folder).doesNotExist();
    }

    @Test
    void isDurableAndSaysSo() {
        assertThat(new StartDatabases(server, "a").checkSettings())
                .containsEntry("fsync", "on")
                .containsEntry("synchronous_commit", "on")
                .containsEntry("jit", "off")
                .containsEntry("autovacuum", "off")
                .containsEntry("shared_buffers", "256MB");
    }

    @Test
    void refusesASettingThatIsNotAsItMustBe() {
        try (AdminSession session = AdminSession.open(server.address())) {
            session.execute("SET synchronous_commit = off");
            assertThatExceptionOfType(DatabaseException.class)
                    .isThrownBy(() -> session.checkSettings(server.requiredSettings()))
                    .withMessageContaining("synchronous_commit = off, but measuring needs on");
        }
    }

    @Test
    void fillsOnceAndGivesEachStartAFreshCopy() {
        StartDatabases databases = new StartDatabases(server, "b");
        AtomicInteger fills = new AtomicInteger();
        Map<String, DatabaseAddress> first = create(databases, "seed 1", fills);
        execute(first.get("shelf"), "DELETE FROM book");
        Map<String, DatabaseAddress> second = create(databases, "seed 1", fills);
        Map<String, DatabaseAddress> other = create(databases, "seed 2", fills);

        assertThat(fills).hasValue(2);
        assertThat(value(first.get("shelf"), "SELECT count(*) FROM book")).isEqualTo("0");
        assertThat(value(second.get("shelf"), "SELECT count(*) FROM book")).isEqualTo("10");
        assertThat(other.get("shelf").database())
                .isNotEqualTo(second.get("shelf").database());

        try (AdminSession stillOpen = AdminSession.open(second.get("shelf"))) {
            databases.drop(second);
            databases.close();
            assertThat(value(server.address(), "SELECT count(*) FROM pg_database WHERE datname LIKE 'b\\_%'"))
                    .isEqualTo("0");
            assertThat(stillOpen).isNotNull();
        }
    }

    @Test
    void dropsWhatAFailedFillLeft() {
        StartDatabases databases = new StartDatabases(server, "c");

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> databases.create(List.of("shelf"), "k", fresh -> {
                    throw new IllegalStateException("no");
                }));
        assertThat(value(server.address(), "SELECT count(*) FROM pg_database WHERE datname LIKE 'c\\_%'"))
                .isEqualTo("0");
    }

    @Test
    void aFailedMaintenanceNamesStatementAndDatabase() {
        StartDatabases databases = new StartDatabases(server, "m");
        DatabaseMaintenance gone =
                databases.maintenance(Map.of("shelf", server.address().withDatabase("m_gone")));

        assertThatExceptionOfType(DatabaseException.class).isThrownBy(gone::run).withMessageContaining("m_gone");
    }

    @Test
    void aServerThatIsGivenIsSeenWhenItRunsHere() {
        ExternalServer given = ExternalServer.at(server.address());

        assertThat(given.pid()).isEqualTo(server.pid());
        assertThat(given.isOnThisMachine()).isTrue();
    }

    @Test
    void namesTheRightsThatAUserLacksAndTheyAreAllThatIsNeeded() {
        execute(server.address(), "CREATE ROLE guest LOGIN PASSWORD 'secret'");
        DatabaseAddress address =
                new DatabaseAddress(server.address().host(), server.address().port(), "postgres", "guest", "secret");
        assertThatExceptionOfType(DatabaseException.class)
                .isThrownBy(() -> ExternalServer.at(address))
                .withMessageContaining("ALTER ROLE \"guest\" CREATEDB;")
                .withMessageContaining("GRANT pg_checkpoint TO \"guest\";");

        execute(server.address(), "ALTER ROLE \"guest\" CREATEDB");
        execute(server.address(), "GRANT pg_checkpoint TO \"guest\"");

        StartDatabases databases = new StartDatabases(ExternalServer.at(address), "g");
        Map<String, DatabaseAddress> fresh = create(databases, "seed 1", new AtomicInteger());
        assertThat(value(fresh.get("shelf"), "SELECT count(*) FROM book")).isEqualTo("10");
        assertThat(databases.maintenance(fresh).run()).isEmpty();

        execute(server.address(), "REVOKE pg_checkpoint FROM \"guest\"");
        execute(fresh.get("shelf"), "DELETE FROM book");
        assertThat(databases.maintenance(fresh).run())
                .singleElement(STRING)
                .contains("was skipped", "GRANT pg_checkpoint TO \"guest\";");
        assertThat(value(fresh.get("shelf"), "SELECT pg_relation_size('book')"))
                .as("its dead rows were removed all the same")
                .isEqualTo("0");
        databases.drop(fresh);
        databases.close();
        execute(server.address(), "DROP ROLE guest");
    }

    private static Map<String, DatabaseAddress> create(StartDatabases databases, String key, AtomicInteger fills) {
        return databases.create(List.of("shelf", "till"), key, empty -> {
            fills.incrementAndGet();
            execute(empty.get("shelf"), "CREATE TABLE book AS SELECT generate_series(1, 10)");
        });
    }

    private static void execute(DatabaseAddress address, String sql) {
        try (AdminSession session = AdminSession.open(address)) {
            session.execute(sql);
        }
    }

    private static String value(DatabaseAddress address, String sql) {
        try (AdminSession session = AdminSession.open(address)) {
            return session.value(sql);
        }
    }
}
