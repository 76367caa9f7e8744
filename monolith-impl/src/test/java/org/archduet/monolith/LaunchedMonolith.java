package org.archduet.monolith;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.archduet.harness.config.ArchitectureDescription;
import org.archduet.harness.config.DescriptionReader;
import org.archduet.harness.config.EqualTotalBudget;
import org.archduet.harness.launch.ClassData;
import org.archduet.harness.launch.LaunchSettings;
import org.archduet.harness.launch.LocalSystemLauncher;
import org.archduet.harness.launch.RunningSystem;
import org.archduet.harness.launch.SystemSpec;
import org.archduet.harness.pinning.CpuSets;
import org.archduet.shop.contract.tck.AuditedInvariant;
import org.archduet.shop.contract.tck.ShopUnderTest;

/** The packaged monolith on the default data set, started as the harness starts it: from its architecture.yaml. */
final class LaunchedMonolith implements ShopUnderTest {
    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();

    private final LocalSystemLauncher launcher = new LocalSystemLauncher(
            new LaunchSettings(HOME, Optional.empty(), 42, CpuSets.ofThisMachine()).forChecks(ClassData.NOT_KEPT));
    private final RunningSystem system;

    LaunchedMonolith(String logFolder) {
        this(logFolder, false);
    }

    /** @param live whether it is given the secret of its live knobs */
    LaunchedMonolith(String logFolder, boolean live) {
        ArchitectureDescription architecture = new DescriptionReader(HOME).architecture(HOME.resolve("monolith-impl"));
        SystemSpec spec = new SystemSpec(
                "monolith", architecture, Map.of(), new EqualTotalBudget(512, 24).split(architecture.processes()));
        try {
            system = launcher.start(
                    live ? spec.withLiveKnobs() : spec,
                    Path.of("target", logFolder).toAbsolutePath());
        } catch (RuntimeException failed) {
            launcher.close();
            throw failed;
        }
    }

    RunningSystem system() {
        return system;
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
