package org.archduet.services.system;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.archduet.harness.config.ArchitectureDescription;
import org.archduet.harness.config.DescriptionReader;
import org.archduet.harness.config.EqualTotalBudget;
import org.archduet.harness.launch.LaunchSettings;
import org.archduet.harness.launch.LocalSystemLauncher;
import org.archduet.harness.launch.RunningProcess;
import org.archduet.harness.launch.RunningSystem;
import org.archduet.harness.launch.SystemSpec;
import org.archduet.harness.pinning.CpuSets;
import org.archduet.shop.contract.tck.AuditedInvariant;
import org.archduet.shop.contract.tck.ShopUnderTest;

/** The packaged services on the default data set, started as the harness starts them: from architecture.yaml. */
final class LaunchedServices implements ShopUnderTest {
    private static final Path HOME = Path.of("../..").toAbsolutePath().normalize();

    private final LocalSystemLauncher launcher =
            new LocalSystemLauncher(new LaunchSettings(HOME, Optional.empty(), 42, CpuSets.ofThisMachine()));
    private final RunningSystem system;

    LaunchedServices(String logFolder) {
        this(logFolder, false);
    }

    /** @param live whether they are given the secret of their live knobs */
    LaunchedServices(String logFolder, boolean live) {
        ArchitectureDescription architecture =
                new DescriptionReader(HOME).architecture(HOME.resolve("microservice-impl"));
        SystemSpec spec = new SystemSpec(
                "microservices",
                architecture,
                Map.of(),
                new EqualTotalBudget(1024, 24).split(architecture.processes()));
        try {
            system = launcher.start(live ? spec.withLiveKnobs() : spec, Path.of("target", logFolder).toAbsolutePath());
        } catch (RuntimeException failed) {
            launcher.close();
            throw failed;
        }
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

    @Override
    public void close() {
        try {
            system.close();
        } finally {
            launcher.close();
        }
    }
}
