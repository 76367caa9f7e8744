package org.archduet.harness.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.archduet.harness.collect.WatchedProcess;
import org.archduet.harness.collect.WatchedProcess.Role;
import org.archduet.harness.collect.WatchedProcesses;
import org.archduet.harness.config.ArchitectureDescription;
import org.archduet.harness.database.DatabaseAddress;
import org.archduet.harness.database.EmbeddedServer;
import org.archduet.harness.pinning.CpuSets;
import org.archduet.harness.pinning.PinnedCpuSets;
import org.archduet.harness.pinning.UnpinnedCpuSets;
import org.archduet.harness.process.ProcessGuard;
import org.archduet.harness.testsystem.TestArchitecture;
import org.archduet.result.validity.Caution;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A PostgreSQL of ours, given as one that somebody else runs. */
class ExternalDatabaseIT {

    private static ProcessGuard guard;
    private static EmbeddedServer server;

    @TempDir
    private Path folder;

    @BeforeAll
    static void start() throws IOException {
        Path data = Files.createTempDirectory("archduet-");
        guard = new ProcessGuard(data);
        server = EmbeddedServer.start(data.resolve("postgres"), guard);
    }

    @AfterAll
    static void stop() {
        server.close();
        guard.close();
    }

    @Test
    void isCountedAndBoundWithTheSystemAndGetsItsCpusBack() throws IOException {
        Assumptions.assumeTrue(CpuSets.ofThisMachine() instanceof PinnedCpuSets, "pinning works here");
        PinnedCpuSets sets = (PinnedCpuSets) CpuSets.ofThisMachine();
        String before = cpus();
        try (LocalSystemLauncher launcher = launcher(server.address(), sets);
                RunningSystem system = launcher.start(spec(), folder.resolve("logs"))) {
            system.pinning().orElseThrow().pin(sets);

            assertThat(system.processIds().orElseThrow().database()).hasValue(server.pid());
            assertThat(WatchedProcesses.of(system, List.of(), 1))
                    .contains(new WatchedProcess(WatchedProcesses.DATABASE, Role.DATABASE, server.pid(), false, null));
            assertThat(cpus()).isEqualTo(sets.system());
            assertThat(system.databaseHold().cautions()).containsExactly(Caution.DATABASE_SHARED);
            assertThat(launcher.databaseHold().words())
                    .hasValueSatisfying(words -> assertThat(words).contains("pinned to the CPUs", "CPUs " + before));
        }
        assertThat(cpus()).isEqualTo(before);
    }

    @Test
    void isCountedWhereNothingIsBound() throws IOException {
        UnpinnedCpuSets sets = new UnpinnedCpuSets(2, "a test");
        try (LocalSystemLauncher launcher = launcher(server.address(), sets);
                RunningSystem system = launcher.start(spec(), folder.resolve("logs"))) {
            assertThat(system.processIds().orElseThrow().database()).hasValue(server.pid());
            assertThat(system.databaseHold().cautions()).containsExactly(Caution.DATABASE_SHARED);
            assertThat(system.databaseHold().words())
                    .hasValueSatisfying(words -> assertThat(words).contains("all systems share it"));
        }
    }

    @Test
    void isSharedByAllArms() throws IOException {
        SystemSpec one = spec();
        SystemSpec two = new SystemSpec("another", one.architecture(), one.knobs(), one.budget());
        try (LocalSystemLauncher launcher = launcher(server.address(), CpuSets.ofThisMachine());
                RunningSystem first = launcher.start(one, folder.resolve("one"));
                RunningSystem second = launcher.start(two, folder.resolve("two"))) {
            assertThat(second.databaseHold()).isSameAs(first.databaseHold());
            assertThat(second.databases()).isNotEqualTo(first.databases());
            assertThat(second.processIds().orElseThrow().database()).hasValue(server.pid());
            assertThat(MissingCapabilities.of(second).cautions()).contains(Caution.DATABASE_SHARED);
        }
    }

    @Test
    void whatIsNotHeldIsSaid() {
        assertThat(new DatabaseHold.CountedOnly(7).cautions())
                .containsExactly(Caution.DATABASE_NOT_PINNED, Caution.DATABASE_SHARED);
        assertThat(new DatabaseHold.CountedOnly(7).counted()).hasValue(7);
        assertThat(new DatabaseHold.CountedOnly(7).bound()).isEmpty();
        DatabaseHold unseen = new DatabaseHold.Unseen(true);
        assertThat(unseen.cautions()).containsExactly(Caution.DATABASE_NOT_COUNTED);
        assertThat(unseen.isAmongOthers()).as("it is no neighbour").isTrue();
        assertThat(unseen.words()).hasValueSatisfying(words -> assertThat(words).contains("not counted"));
        assertThat(new DatabaseHold.Unseen(false).isAmongOthers()).isFalse();
    }

    @Test
    void aServerThatWillNotDoStopsTheStartAndSaysWhatToDo() throws IOException {
        DatabaseAddress wrong =
                new DatabaseAddress(server.address().host(), server.address().port(), "postgres", "stranger", "secret");
        try (LocalSystemLauncher launcher = launcher(wrong, CpuSets.ofThisMachine())) {
            SystemSpec spec = spec();
            assertThatExceptionOfType(LaunchException.class)
                    .isThrownBy(() -> launcher.start(spec, folder.resolve("logs")))
                    .withMessageContaining("stranger")
                    .withMessageContaining("check --database-url");
        }
    }

    private LocalSystemLauncher launcher(DatabaseAddress address, CpuSets sets) {
        return new LocalSystemLauncher(new LaunchSettings(folder, Optional.of(address), 42, sets));
    }

    private SystemSpec spec() throws IOException {
        ArchitectureDescription architecture = TestArchitecture.shelf(folder, "prepare", "audit");
        return TestArchitecture.spec(architecture);
    }

    /** As {@code taskset} lists them. */
    private static String cpus() throws IOException {
        return Files.readAllLines(Path.of("/proc", Long.toString(server.pid()), "status")).stream()
                .filter(line -> line.startsWith("Cpus_allowed_list:"))
                .map(line -> line.substring(line.indexOf(':') + 1).strip())
                .findFirst()
                .orElseThrow();
    }
}
