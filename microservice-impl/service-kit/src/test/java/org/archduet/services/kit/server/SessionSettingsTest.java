package org.archduet.services.kit.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.archduet.testdatabase.TestServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A pool of four sessions of a real server. */
class SessionSettingsTest {

    private final HikariDataSource pool = new HikariDataSource(four());

    private static HikariConfig four() {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(TestServer.urlOf("postgres") + "&options=-c%20synchronous_commit=on");
        config.setMaximumPoolSize(4);
        config.setMinimumIdle(4);
        config.setConnectionTimeout(3000);
        return config;
    }

    @AfterEach
    void end() {
        pool.close();
    }

    @Test
    void everySessionIsAsked() throws SQLException {
        SessionReport report = SessionSettings.of(List.of(pool));

        assertThat(report.sessions()).isEqualTo(4);
        assertThat(report.sessionsInUse()).isZero();
        assertThat(report.statisticsReported()).isTrue();
        assertThat(report.settings())
                .hasSizeGreaterThan(20)
                .containsEntry("synchronous_commit", "on")
                .containsEntry("work_mem", "4MB");
    }

    @Test
    void oneSessionThatIsSetOtherwiseIsSeen() throws SQLException {
        execute("SET synchronous_commit = off");

        assertThat(SessionSettings.of(List.of(pool)).settings())
                .containsEntry("synchronous_commit", "off (1 of 4 sessions), on (3 of 4 sessions)")
                .containsEntry("work_mem", "4MB");
    }

    @Test
    void aSessionThatARequestHoldsIsLeftOut() throws SQLException {
        try (Connection held = pool.getConnection()) {
            assertThat(held.isValid(1)).isTrue();
            SessionReport report = SessionSettings.of(List.of(pool));

            assertThat(report.sessions()).isEqualTo(3);
            assertThat(report.sessionsInUse()).isEqualTo(1);
            assertThat(report.statisticsReported()).isFalse();
        }
        assertThat(SessionSettings.of(List.of(pool)).sessions()).isEqualTo(4);
    }

    /** Otherwise each would hold some of the sessions and wait for the others. */
    @Test
    void callersAtTheSameTimeAreAllAnswered() throws Exception {
        ExecutorService callers = Executors.newFixedThreadPool(3);
        try {
            List<Future<SessionReport>> asked = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                asked.add(callers.submit(() -> SessionSettings.of(List.of(pool))));
            }
            for (Future<SessionReport> report : asked) {
                assertThat(report.get().sessions()).isEqualTo(4);
            }
        } finally {
            callers.shutdownNow();
        }
    }

    /** A session that has just reported keeps its counts for a second at least. */
    @Test
    void whatSessionsDidIsInTheStatisticsWhenTheyHaveAnswered() throws SQLException {
        TestServer.execute("postgres", "DROP TABLE IF EXISTS counted", "CREATE TABLE counted (id int)");
        assertThat(SessionSettings.of(List.of(pool)).statisticsReported()).isTrue();
        for (int i = 0; i < 40; i++) {
            execute("INSERT INTO counted VALUES (1)");
        }
        assertThat(SessionSettings.of(List.of(pool)).statisticsReported()).isTrue();

        assertThat(insertedByStatistics()).isEqualTo(40);
    }

    private void execute(String sql) throws SQLException {
        try (Connection session = pool.getConnection();
                Statement statement = session.createStatement()) {
            statement.execute(sql);
        }
    }

    private long insertedByStatistics() throws SQLException {
        try (Connection session = pool.getConnection();
                Statement statement = session.createStatement();
                ResultSet rows =
                        statement.executeQuery("SELECT n_tup_ins FROM pg_stat_user_tables WHERE relname = 'counted'")) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
