package org.archduet.harness.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.archduet.harness.config.ArchitectureDescription;
import org.archduet.harness.database.DatabaseAddress;
import org.archduet.harness.pinning.CpuSets;
import org.archduet.harness.testsystem.TestArchitecture;
import org.archduet.result.run.Budget;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SystemLauncherIT {

    @TempDir
    private Path folder;

    @Test
    void anExceptedProcessIsNotAsked() throws IOException {
        ArchitectureDescription architecture = TestArchitecture.answering(folder, ", except: [back]");
        try (LocalSystemLauncher launcher = new LocalSystemLauncher(TestArchitecture.settings(folder));
                RunningSystem system = launcher.start(TestArchitecture.spec(architecture), folder.resolve("logs"))) {
            assertThat(system.callCounts().orElseThrow().read())
                    .isEqualTo(new CallReading(21, 0, null, null, Map.of("front", 21L)));
        }
    }

    @Test
    void startsProcessesInAnEnvironmentOfTheirOwn() throws IOException {
        ArchitectureDescription architecture = TestArchitecture.answering(folder);
        CpuSets sets = CpuSets.ofThisMachine();
        try (LocalSystemLauncher launcher = new LocalSystemLauncher(TestArchitecture.settings(folder));
                RunningSystem system = launcher.start(TestArchitecture.spec(architecture), folder.resolve("logs"))) {
            String front = system.process("front").url().toString();
            assertThat(environment(system.process("back")))
                    .contains("SERVER_PORT=" + system.process("back").url().getPort())
                    .contains("FRONT=" + front)
                    .contains("GREETING=hello")
                    .contains("PATH=")
                    .doesNotContain("JAVA_TOOL_OPTIONS", "MAVEN");
            assertThat(system.entryUrl()).hasToString(front);
            assertThat(system.callCounts().orElseThrow().read())
                    .isEqualTo(new CallReading(21, 21, null, null, Map.of("front", 21L, "back", 21L)));
            assertThat(system.databases()).isEmpty();
            assertThat(system.processIds().orElseThrow().database()).isEmpty();
            assertThat(system.audit()).isEqualTo(new AuditReport(List.of(), new java.util.TreeMap<>()));
            assertThat(system.readyAfter()).isPositive();
            GcLogs logs = system.gcLogs().orElseThrow();
            assertThat(system.processes()).allSatisfy(process -> {
                assertThat(process.log()).content().contains("answering on");
                assertThat(logs.of(process))
                        .hasValueSatisfying(log -> assertThat(log).exists());
                assertThat(process.jvmFlags())
                        .contains("-Xms64m", "-Xmx64m", "-XX:ActiveProcessorCount=" + sets.systemCpuCount());
            });
            system.pinning().orElseThrow().pin(sets);

            Budget ledger = system.ledger(sets);
            assertThat(ledger.heapMegabytes()).isEqualTo(128);
            assertThat(ledger.shares())
                    .extracting(Budget.Share::databaseConnections)
                    .containsExactly(4, 4);
        }
    }

    @Test
    void killsAndRestartsOneProcess() throws IOException {
        ArchitectureDescription architecture = TestArchitecture.answering(folder);
        try (LocalSystemLauncher launcher = new LocalSystemLauncher(TestArchitecture.settings(folder));
                RunningSystem system = launcher.start(TestArchitecture.spec(architecture), folder.resolve("logs"))) {
            RunningProcess back = system.process("back");
            ProcessIds ids = system.processIds().orElseThrow();
            long first = ids.of(back);
            back.kill();
            assertThat(back.isAlive()).isFalse();
            assertThat(ProcessHandle.of(first)).isEmpty();
            String url = back.url().toString();

            back.restart();

            assertThat(ids.of(back)).isNotEqualTo(first);
            assertThat(back.url()).hasToString(url);
            assertThat(environment(back)).contains("GREETING=hello");
            assertThat(system.gcLogs().orElseThrow().of(back).orElseThrow()).hasFileName("back-2.gc.log");
            assertThat(system.process("front").isAlive()).isTrue();
        }
    }

    @Test
    void givesEachStartFreshDatabasesAndLeavesNothing() throws IOException {
        ArchitectureDescription architecture = TestArchitecture.shelf(folder, "prepare", "audit");
        List<ProcessHandle> all;
        try (LocalSystemLauncher launcher = new LocalSystemLauncher(TestArchitecture.settings(folder))) {
            RunningSystem first = launcher.start(TestArchitecture.spec(architecture), folder.resolve("first"));
            Map<String, DatabaseAddress> used = first.databases();
            assertThat(first.audit().state()).containsEntry("shelf", "100");
            assertThat(first.audit().broken()).isEmpty();
            first.pinning().orElseThrow().pin(CpuSets.ofThisMachine());
            first.close();
            first.close();

            RunningSystem second = launcher.start(TestArchitecture.spec(architecture), folder.resolve("second"));
            assertThat(second.databases()).isNotEqualTo(used);
            assertThat(second.audit().state()).containsEntry("shelf", "100");
            assertThat(folder.resolve("first/prepare.log")).exists();
            assertThat(folder.resolve("second/prepare.log")).doesNotExist();
            assertThat(folder.resolve("first/postgres.log")).exists();
            assertThat(launcher.databaseSettings()).containsEntry("fsync", "on").containsKey("server_version");
            ProcessIds ids = second.processIds().orElseThrow();
            all = LongStream.concat(
                            ids.database().stream(), second.processes().stream().mapToLong(ids::of))
                    .boxed()
                    .flatMap(pid -> ProcessHandle.of(pid).stream())
                    .toList();
            assertThat(all).hasSize(2);
        }
        assertThat(all).noneMatch(ProcessHandle::isAlive);
    }

    @Test
    void usesAServerOfTheUser() throws IOException {
        ArchitectureDescription architecture = TestArchitecture.shelf(folder, "prepare", "audit");
        try (LocalSystemLauncher owner = new LocalSystemLauncher(TestArchitecture.settings(folder));
                RunningSystem own = owner.start(TestArchitecture.spec(architecture), folder.resolve("own"))) {
            DatabaseAddress server = own.databases().get("shelf").withDatabase("postgres");
            LaunchSettings settings = new LaunchSettings(folder, Optional.of(server), 42, CpuSets.ofThisMachine());
            try (LocalSystemLauncher guest = new LocalSystemLauncher(settings);
                    RunningSystem system = guest.start(TestArchitecture.spec(architecture), folder.resolve("guest"))) {
                assertThat(system.processIds().orElseThrow().database())
                        .as("it runs here, so it is counted")
                        .isEqualTo(own.processIds().orElseThrow().database());
                assertThat(system.databases().get("shelf").port()).isEqualTo(server.port());
                assertThat(system.audit().state()).containsEntry("shelf", "100");
            }
            assertThat(own.audit().state()).containsEntry("shelf", "100");
        }
    }

    private static String environment(RunningProcess process) throws IOException {
        return new String(HttpProbe.get(process.url().resolve("/env")), StandardCharsets.UTF_8);
    }
}
