package org.archduet.services.collapsed;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.archduet.harness.config.ArchitectureDescription;
import org.archduet.harness.config.DescriptionReader;
import org.archduet.harness.config.EqualTotalBudget;
import org.archduet.harness.handover.DrawCursor;
import org.archduet.harness.launch.ClassData;
import org.archduet.harness.launch.LaunchSettings;
import org.archduet.harness.launch.LocalSystemLauncher;
import org.archduet.harness.launch.RunningSystem;
import org.archduet.harness.launch.SystemSpec;
import org.archduet.harness.pinning.CpuSets;
import org.archduet.harness.verify.TopologyCheck;
import org.archduet.harness.verify.TopologyCheck.Topology;
import org.archduet.result.run.PoolSettings;
import org.archduet.shop.contract.tck.AuditedInvariant;
import org.archduet.shop.contract.tck.ShopContract;
import org.archduet.shop.contract.tck.ShopUnderTest;
import org.junit.jupiter.api.Test;

/**
 * An arm does what every shop must do, started as the harness starts it: from its architecture.yaml. It has the
 * processes, the calls and the databases that it says.
 */
abstract class ArmContract extends ShopContract {
    private static final Path HOME = Path.of("../..").toAbsolutePath().normalize();
    private static final int CONNECTIONS = 24;

    /** Of all contexts, by database. */
    private static final Map<String, SortedSet<String>> ONE_DATABASE =
            Map.of("shop", new TreeSet<>(List.of("catalog", "inventory", "ordering", "payment", "pricing")));

    private final ArchitectureDescription arm;
    private RunningSystem system;

    /** @param folder of the arm's architecture.yaml */
    ArmContract(String folder) {
        arm = new DescriptionReader(HOME).architecture(Path.of(folder));
    }

    @Override
    protected ShopUnderTest start() {
        var launcher = new LocalSystemLauncher(
                new LaunchSettings(HOME, Optional.empty(), 42, CpuSets.ofThisMachine()).forChecks(ClassData.NOT_KEPT));
        var budget = new EqualTotalBudget(768, CONNECTIONS).split(arm.processes());
        try {
            system = launcher.start(
                    new SystemSpec(arm.name(), arm, Map.of(), budget),
                    Path.of("target", arm.name() + "-logs").toAbsolutePath());
        } catch (RuntimeException failed) {
            launcher.close();
            throw failed;
        }
        return new LaunchedArm(system, launcher);
    }

    @Test
    void itHasTheProcessesAndTheCallsThatItSays() throws InterruptedException {
        var workload = new DescriptionReader(HOME).workload(HOME.resolve("business-feature/workloads/shop.yaml"));
        Topology topology = new TopologyCheck(workload, 7, DrawCursor.of(7)).of(system);
        assertThat(topology.reasons()).isEmpty();
        assertThat(topology.calls()).hasSizeGreaterThanOrEqualTo(workload.mix().size());
    }

    @Test
    void itsContextsShareADatabaseOrEachHasItsOwn() throws Exception {
        Map<String, SortedSet<String>> schemas = new TreeMap<>();
        int sessions = 0;
        for (String database : arm.databases()) {
            String url = system.databases().get(database).jdbcUrl();
            schemas.put(database, new TreeSet<>());
            try (Connection connection = DriverManager.getConnection(url);
                    Statement statement = connection.createStatement()) {
                ResultSet names = statement.executeQuery("SELECT DISTINCT schemaname FROM pg_stat_user_tables");
                while (names.next()) {
                    schemas.get(database).add(names.getString(1));
                }
                ResultSet count = statement.executeQuery("SELECT count(*) FROM pg_stat_activity"
                        + " WHERE datname = current_database() AND pid <> pg_backend_pid()"
                        + " AND backend_type = 'client backend'");
                count.next();
                sessions += count.getInt(1);
            }
        }
        Map<String, SortedSet<String>> expected = new TreeMap<>(ONE_DATABASE);
        if (arm.databases().size() > 1) {
            expected.clear();
            arm.databases().forEach(database -> expected.put(database, new TreeSet<>(List.of(database))));
        }
        assertThat(schemas).isEqualTo(expected);
        assertThat(sessions).as("database sessions of all pools").isEqualTo(CONNECTIONS);
    }

    @Test
    void theSessionsOfAllItsPoolsAreSetAlike() {
        List<PoolSettings> pools = system.sessionSettings().orElseThrow().read();
        assertThat(pools).isNotEmpty().allSatisfy(pool -> assertThat(pool.settings())
                .containsEntry("plan_cache_mode", "force_generic_plan")
                .containsEntry("synchronous_commit", "on"));
    }

    private record LaunchedArm(RunningSystem system, LocalSystemLauncher launcher) implements ShopUnderTest {
        @Override
        public URI baseUri() {
            return system.entryUrl();
        }

        @Override
        public List<AuditedInvariant> audit() {
            return system.audit().invariants().stream()
                    .map(it -> new AuditedInvariant(it.name(), it.violations(), it.example()))
                    .toList();
        }

        @Override
        public void close() {
            try {
                system.close();
            } finally {
                launcher.close();
            }
        }
    }
}
