package org.archduet.services.system;

import java.net.URI;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.archduet.harness.config.ArchitectureDescription;
import org.archduet.harness.config.DescriptionReader;
import org.archduet.harness.config.EqualTotalBudget;
import org.archduet.harness.launch.ClassData;
import org.archduet.harness.launch.LaunchSettings;
import org.archduet.harness.launch.LocalSystemLauncher;
import org.archduet.harness.launch.RunningProcess;
import org.archduet.harness.launch.RunningSystem;
import org.archduet.harness.launch.SystemSpec;
import org.archduet.harness.pinning.CpuSets;
import org.archduet.shop.contract.audit.PatientAudit;
import org.archduet.shop.contract.audit.ShopAudit;
import org.archduet.shop.contract.database.ContextDatabases;
import org.archduet.shop.contract.tck.AuditedInvariant;
import org.archduet.shop.contract.tck.ShopUnderTest;

/** The packaged services on the default data set, started as the harness starts them: from architecture.yaml. */
final class LaunchedServices implements ShopUnderTest {
    static final Path HOME = Path.of("../..").toAbsolutePath().normalize();

    private final LocalSystemLauncher launcher;
    private final RunningSystem system;

    /** @param classData kept where services are started again and again */
    LaunchedServices(String logFolder, ClassData classData) {
        this(logFolder, classData, false);
    }

    /** @param live whether they are given the secret of their live knobs */
    LaunchedServices(String logFolder, ClassData classData, boolean live) {
        launcher = new LocalSystemLauncher(settings(classData));
        ArchitectureDescription architecture =
                new DescriptionReader(HOME).architecture(HOME.resolve("microservice-impl"));
        SystemSpec spec = new SystemSpec(
                "microservices",
                architecture,
                Map.of(),
                new EqualTotalBudget(1024, 24).split(architecture.processes()));
        try {
            system = launcher.start(
                    live ? spec.withLiveKnobs() : spec,
                    Path.of("target", logFolder).toAbsolutePath());
        } catch (RuntimeException failed) {
            launcher.close();
            throw failed;
        }
    }

    static LaunchSettings settings(ClassData classData) {
        return new LaunchSettings(HOME, Optional.empty(), 42, CpuSets.ofThisMachine()).forChecks(classData);
    }

    RunningProcess process(String name) {
        return system.process(name);
    }

    String databaseUrl(String name) {
        return system.databases().get(name).jdbcUrl();
    }

    ServiceDatabase database(String name) {
        return new ServiceDatabase(system.databases().get(name));
    }

    RunningSystem running() {
        return system;
    }

    long callsReceived() {
        return system.callCounts().orElseThrow().read().others();
    }

    @Override
    public URI baseUri() {
        return system.entryUrl();
    }

    @Override
    public List<AuditedInvariant> audit() {
        return system.audit().invariants().stream()
                .map(invariant -> new AuditedInvariant(invariant.name(), invariant.violations(), invariant.example()))
                .toList();
    }

    /** The same audit without a process of its own, for tests that audit after every crash. */
    List<AuditedInvariant> auditHere() {
        Map<String, String> urls =
                ContextDatabases.CONTEXTS.stream().collect(Collectors.toMap(Function.identity(), this::databaseUrl));
        try (ContextDatabases databases = new ContextDatabases(urls)) {
            return new PatientAudit(new ShopAudit(databases))
                    .audit().invariants().stream()
                            .map(found -> new AuditedInvariant(found.name(), found.violations(), found.example()))
                            .toList();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
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
