package org.archduet.harness.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.archduet.harness.collect.ResourceProbe;
import org.archduet.harness.collect.ResourceReading;
import org.archduet.harness.collect.WatchedProcesses;
import org.archduet.harness.collect.WindowCost;
import org.archduet.harness.config.ArchitectureDescription;
import org.archduet.harness.testsystem.TestArchitecture;
import org.archduet.result.start.ProcessUsage;
import org.archduet.result.vocabulary.ProcessRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two arms that are up at the same time have a database server each. */
class ServerOfEachArmIT {

    /** Settings that cannot be the same for two servers on one machine. */
    private static final List<String> PLACES =
            List.of("port", "data_directory", "config_file", "hba_file", "ident_file");

    @TempDir
    private Path folder;

    @Test
    void serversAreAlikeAndGoneAfterwards() throws Exception {
        ProcessHandle one;
        ProcessHandle two;
        try (LocalSystemLauncher launcher = new LocalSystemLauncher(TestArchitecture.settings(folder));
                RunningSystem left = launcher.start(arm("left"), folder.resolve("left"));
                RunningSystem right = launcher.start(arm("right"), folder.resolve("right"))) {
            one = server(left);
            two = server(right);
            assertThat(one).isNotEqualTo(two);
            Map<String, String> settings = settings(left);
            assertThat(settings).hasSizeGreaterThan(200).isEqualTo(settings(right));
            assertThat(settings).containsEntry("autovacuum", "off");
            assertThat(launcher.databaseSettings()).containsEntry("autovacuum", "off");
            assertThat(launcher.databaseHold()).isEqualTo(new DatabaseHold.Own(one.pid()));
            assertThat(right.databaseHold()).isEqualTo(new DatabaseHold.Own(two.pid()));
            assertThat(right.databaseHold().cautions()).isEmpty();
        }
        assertThat(Stream.of(one, two)).noneMatch(ProcessHandle::isAlive);
    }

    @Test
    void anArmKeepsItsServerAndTemplatesFromStartToStart() throws Exception {
        try (LocalSystemLauncher launcher = new LocalSystemLauncher(TestArchitecture.settings(folder))) {
            ProcessHandle first;
            try (RunningSystem start = launcher.start(arm("left"), folder.resolve("first"))) {
                first = server(start);
            }
            assertThat(first.isAlive()).isTrue();
            try (RunningSystem start = launcher.start(arm("left"), folder.resolve("second"));
                    RunningSystem other = launcher.start(arm("right"), folder.resolve("other"))) {
                assertThat(server(start)).isEqualTo(first);
                assertThat(other.audit().state()).isEqualTo(start.audit().state());
            }
            assertThat(folder.resolve("first/prepare.log")).exists();
            assertThat(folder.resolve("second/prepare.log")).doesNotExist();
            assertThat(folder.resolve("other/prepare.log")).exists();
        }
    }

    @Test
    void theCpuTimeOfAServerIsThatOfItsArm() throws Exception {
        try (LocalSystemLauncher launcher = new LocalSystemLauncher(TestArchitecture.settings(folder));
                RunningSystem left = launcher.start(arm("left"), folder.resolve("left"));
                RunningSystem right = launcher.start(arm("right"), folder.resolve("right"))) {
            ResourceProbe ofLeft = probe(left);
            ResourceProbe ofRight = probe(right);
            ResourceReading leftBefore = ofLeft.read();
            ResourceReading rightBefore = ofRight.read();

            assertThat(value(right, "SELECT sum(sqrt(n)) > 0 FROM generate_series(1, 3000000) n"))
                    .isEqualTo("t");

            long idle = databaseCpuNanos(ofLeft.cost(leftBefore, ofLeft.read()));
            long busy = databaseCpuNanos(ofRight.cost(rightBefore, ofRight.read()));
            assertThat(busy).as("the server of the idle arm used %d ns", idle).isGreaterThan(10 * idle);
        }
    }

    @Test
    void isMaintainedBetweenRounds() throws Exception {
        try (LocalSystemLauncher launcher = new LocalSystemLauncher(TestArchitecture.settings(folder));
                RunningSystem system = launcher.start(arm("left"), folder.resolve("left"))) {
            String checkpoint = value(system, "SELECT checkpoint_lsn FROM pg_control_checkpoint()");

            assertThat(system.databaseMaintenance().orElseThrow().run()).isEmpty();

            assertThat(value(system, "SELECT count(*) > 0 AND bool_and(vacuum_count > 0) FROM pg_stat_user_tables"))
                    .isEqualTo("t");
            assertThat(value(system, "SELECT checkpoint_lsn FROM pg_control_checkpoint()"))
                    .isNotEqualTo(checkpoint);
        }
    }

    private SystemSpec arm(String name) throws IOException {
        ArchitectureDescription architecture = TestArchitecture.shelf(folder, "prepare", "audit");
        SystemSpec spec = TestArchitecture.spec(architecture);
        return new SystemSpec(name, architecture, spec.knobs(), spec.budget());
    }

    private static ProcessHandle server(RunningSystem system) {
        return ProcessHandle.of(system.processIds().orElseThrow().database().orElseThrow())
                .orElseThrow();
    }

    private static ResourceProbe probe(RunningSystem system) {
        return new ResourceProbe(
                WatchedProcesses.of(system, List.of(), ProcessHandle.current().pid()));
    }

    private static long databaseCpuNanos(WindowCost cost) {
        return cost.processes().stream()
                .filter(process -> process.role() == ProcessRole.DATABASE)
                .mapToLong(ProcessUsage::cpuNanos)
                .sum();
    }

    private static Map<String, String> settings(RunningSystem system) throws SQLException {
        Map<String, String> settings = new TreeMap<>();
        try (Connection connection = connect(system);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("SELECT name, coalesce(setting, '') FROM pg_settings")) {
            while (rows.next()) {
                settings.put(rows.getString(1), rows.getString(2));
            }
        }
        settings.keySet().removeAll(PLACES);
        return settings;
    }

    private static String value(RunningSystem system, String sql) throws SQLException {
        try (Connection connection = connect(system);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getString(1);
        }
    }

    private static Connection connect(RunningSystem system) throws SQLException {
        return DriverManager.getConnection(
                Objects.requireNonNull(system.databases().get("shelf")).jdbcUrl());
    }
}
