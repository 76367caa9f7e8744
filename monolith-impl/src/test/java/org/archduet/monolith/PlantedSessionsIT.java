package org.archduet.monolith;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.archduet.harness.config.ArchitectureDescription;
import org.archduet.harness.config.DescriptionReader;
import org.archduet.harness.config.EqualTotalBudget;
import org.archduet.harness.launch.LaunchSettings;
import org.archduet.harness.launch.LocalSystemLauncher;
import org.archduet.harness.launch.RunningSystem;
import org.archduet.harness.launch.SystemSpec;
import org.archduet.harness.pinning.CpuSets;
import org.archduet.harness.verify.SessionSettingsCheck;
import org.archduet.result.run.PoolSettings;
import org.archduet.result.validity.ValidityReason;
import org.junit.jupiter.api.Test;

/**
 * A monolith whose JDBC URL makes commits return before they are on the disk: the server, asked by others, is as
 * durable as ever.
 */
class PlantedSessionsIT {

    private static final Path HOME = Path.of("..").toAbsolutePath().normalize();

    @Test
    void sessionsThatTheirUrlMakesFasterAreSeen() throws IOException {
        Map<String, List<PoolSettings>> pools = new TreeMap<>();
        try (LocalSystemLauncher launcher =
                new LocalSystemLauncher(new LaunchSettings(HOME, Optional.empty(), 42, CpuSets.ofThisMachine()))) {
            pools.put("monolith", sessions(launcher, "monolith", ""));
            pools.put("planted", sessions(launcher, "planted", "&options=-c%20synchronous_commit=off"));

            assertThat(launcher.databaseSettings()).containsEntry("synchronous_commit", "on");
        }
        assertThat(SessionSettingsCheck.of(pools))
                .extracting(ValidityReason::detail)
                .contains(
                        "the database sessions have synchronous_commit = off in shop of planted; on in shop of monolith,"
                                + " but a measurement needs on - set it alike in the JDBC URL, connection pool, role and database"
                                + " of each of them");
    }

    private static List<PoolSettings> sessions(LocalSystemLauncher launcher, String name, String url)
            throws IOException {
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
            return system.sessionSettings().orElseThrow().read();
        }
    }
}
