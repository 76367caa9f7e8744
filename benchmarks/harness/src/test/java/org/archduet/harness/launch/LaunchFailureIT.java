package org.archduet.harness.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.archduet.harness.config.ArchitectureDescription;
import org.archduet.harness.config.BudgetSettings;
import org.archduet.harness.config.ConfigurationException;
import org.archduet.harness.database.DatabaseAddress;
import org.archduet.harness.pinning.CpuSets;
import org.archduet.harness.testsystem.DyingServer;
import org.archduet.harness.testsystem.StuckServer;
import org.archduet.harness.testsystem.TestArchitecture;
import org.archduet.result.vocabulary.BudgetMode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Everything that can go wrong with a start says what, where, and how to mend it; and leaves no process. */
class LaunchFailureIT {

    @TempDir
    private Path folder;

    @AfterEach
    void nothingIsLeft() {
        assertThat(ProcessHandle.current().descendants().filter(ProcessHandle::isAlive))
                .isEmpty();
    }

    @Test
    void aProcessThatDiesAtStart() throws IOException {
        assertThatExceptionOfType(LaunchException.class)
                .isThrownBy(() -> start(TestArchitecture.single(folder, DyingServer.class)))
                .withMessageContaining("front of shelves died while starting")
                .withMessageContaining("exit code 3")
                .withMessageMatching("(?s).*command: /\\S+/java \\$\\{jvmFlags} -cp \\S+ \\S+DyingServer.*")
                .withMessageContaining("| cannot find my configuration")
                .withMessageContaining(folder.resolve("logs/front.log").toString());
    }

    @Test
    void aSystemThatNeverGetsReady() throws IOException {
        assertThatExceptionOfType(LaunchException.class)
                .isThrownBy(() -> start(TestArchitecture.single(folder, StuckServer.class)))
                .withMessageContaining("front of shelves is alive, but was not ready after 1 s")
                .withMessageMatching("(?s).*GET http://127.0.0.1:\\d+/ops/ready must answer 200, but nothing listens"
                        + " on port \\d+ \\(\\$\\{port}\\).*")
                .withMessageContaining("| waiting for something that never comes")
                .withMessageContaining(folder.resolve("logs/front.log").toString());
    }

    @Test
    void aProgramThatIsNotThere() throws IOException {
        ArchitectureDescription architecture = TestArchitecture.write(folder, """
                schemaVersion: 1
                name: gone
                title: Gone
                entry: front
                processes:
                  - {name: front, command: [no-such-program], readiness: {path: /}}
                """);
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> start(architecture))
                .withMessageContaining(
                        "architecture.yaml:6: processes[0]: no program 'no-such-program' is on the PATH");
    }

    @Test
    void aJarThatIsNotBuilt() throws IOException {
        ArchitectureDescription architecture = TestArchitecture.write(folder, """
                schemaVersion: 1
                name: unbuilt
                title: Unbuilt
                entry: front
                processes:
                  - name: front
                    command: ["${java}", -jar, target/front.jar]
                    readiness: {path: /}
                """);
        assertThatExceptionOfType(ConfigurationException.class)
                .isThrownBy(() -> start(architecture))
                .withMessageContaining("architecture.yaml:6: processes[0]: the jar")
                .withMessageContaining(folder.resolve("target/front.jar") + " is missing - build it first");
    }

    @Test
    void aPrepareCommandThatFails() throws IOException {
        assertThatExceptionOfType(LaunchException.class)
                .isThrownBy(() -> start(TestArchitecture.shelf(folder, "fail", "audit")))
                .withMessageContaining("prepare of shelves failed with exit code 4")
                .withMessageContaining("| no such table: shelf")
                .withMessageContaining(folder.resolve("logs/prepare.log").toString());
    }

    @Test
    void anAuditCommandThatFailsOrPrintsSomethingElse() throws IOException {
        assertThatExceptionOfType(LaunchException.class)
                .isThrownBy(() -> startAndAudit(TestArchitecture.shelf(folder, "prepare", "fail")))
                .withMessageContaining("audit of shelves failed with exit code 4");
        assertThatExceptionOfType(LaunchException.class)
                .isThrownBy(() -> startAndAudit(TestArchitecture.shelf(folder, "prepare", "nonsense")))
                .withMessageContaining("printed invalid output")
                .withMessageContaining("all is well");
    }

    @Test
    void aBudgetOfMoreConnectionsThanTheServerHas() throws IOException {
        ArchitectureDescription architecture = TestArchitecture.shelf(folder, "prepare", "audit");
        SystemSpec spec = new SystemSpec(
                "greedy",
                architecture,
                Map.of(),
                BudgetSettings.of(BudgetMode.EQUAL_TOTAL, 64, 500).split(architecture.processes()));
        try (LocalSystemLauncher launcher = new LocalSystemLauncher(TestArchitecture.settings(folder))) {
            assertThatExceptionOfType(LaunchException.class)
                    .isThrownBy(() -> launcher.start(spec, folder.resolve("logs")))
                    .withMessageContaining("greedy: its databases could not be created: ")
                    .withMessageContaining("need 510 connections")
                    .withMessageContaining("max_connections");
        }
    }

    @Test
    void aDatabaseServerThatIsDown() throws IOException {
        DatabaseAddress nobody = new DatabaseAddress("127.0.0.1", 1, "postgres", "u", "");
        LaunchSettings settings = new LaunchSettings(folder, Optional.of(nobody), 42, CpuSets.ofThisMachine());
        ArchitectureDescription architecture = TestArchitecture.shelf(folder, "prepare", "audit");
        try (LocalSystemLauncher launcher = new LocalSystemLauncher(settings)) {
            assertThatExceptionOfType(LaunchException.class)
                    .isThrownBy(() -> launcher.start(TestArchitecture.spec(architecture), folder.resolve("logs")))
                    .withMessageContaining(
                            "shelves: its databases could not be created: the database server at 127.0.0.1:1")
                    .withMessageContaining("check --database-url");
        }
    }

    @Test
    void aPortThatIsTaken() throws IOException {
        ArchitectureDescription architecture = TestArchitecture.answering(folder);
        try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            SystemExplorer.Request request = new SystemExplorer.Request(
                    architecture,
                    Map.of(),
                    BudgetSettings.defaults(),
                    OptionalInt.of(taken.getLocalPort()),
                    folder.resolve("logs"));
            assertThatExceptionOfType(LaunchException.class)
                    .isThrownBy(() -> SystemExplorer.start(request, TestArchitecture.settings(folder)))
                    .withMessageContaining("port " + taken.getLocalPort() + " is in use - choose another");
        }
    }

    @Test
    void aLogFolderThatCannotBeMade() throws IOException {
        Files.writeString(folder.resolve("logs"), "a file");
        assertThatExceptionOfType(LaunchException.class)
                .isThrownBy(() -> start(TestArchitecture.answering(folder)))
                .withMessageContaining("cannot create the folder " + folder.resolve("logs") + ": already exists");
    }

    private void start(ArchitectureDescription architecture) {
        try (LocalSystemLauncher launcher = new LocalSystemLauncher(TestArchitecture.settings(folder))) {
            launcher.start(TestArchitecture.spec(architecture), folder.resolve("logs"))
                    .close();
        }
    }

    private void startAndAudit(ArchitectureDescription architecture) {
        try (LocalSystemLauncher launcher = new LocalSystemLauncher(TestArchitecture.settings(folder));
                RunningSystem system = launcher.start(TestArchitecture.spec(architecture), folder.resolve("logs"))) {
            system.audit();
        }
    }
}
