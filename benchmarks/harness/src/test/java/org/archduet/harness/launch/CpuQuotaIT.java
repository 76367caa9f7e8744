package org.archduet.harness.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.archduet.harness.config.ArchitectureDescription;
import org.archduet.harness.pinning.CpuSets;
import org.archduet.harness.pinning.QuotaGroup;
import org.archduet.harness.testsystem.Await;
import org.archduet.harness.testsystem.DoomedHarness;
import org.archduet.harness.testsystem.Quotas;
import org.archduet.harness.testsystem.TestArchitecture;
import org.archduet.result.run.Budget;
import org.archduet.result.vocabulary.BudgetMode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CpuQuotaIT {

    private static final Duration LIMIT = Duration.ofSeconds(15);
    private static final long SELF = ProcessHandle.current().pid();

    @TempDir
    private Path folder;

    @BeforeEach
    void permitted() {
        Quotas.assumePermitted();
    }

    @Test
    void eachProcessHasAGroupFromItsStartAndAQuotaOnceItIsPinned() throws Exception {
        ArchitectureDescription architecture = TestArchitecture.answering(folder);
        CpuSets sets = CpuSets.ofThisMachine();
        List<Path> before = Quotas.groupsOf(SELF);
        try (LocalSystemLauncher launcher = new LocalSystemLauncher(TestArchitecture.settings(folder))) {
            RunningSystem system = launcher.start(
                    TestArchitecture.spec(architecture, BudgetMode.QUOTA_PER_PROCESS), folder.resolve("logs"));
            RunningProcess back = system.process("back");
            QuotaGroup group = system.cpuQuotas().orElseThrow().of(back).orElseThrow();
            long pid = system.processIds().orElseThrow().of(back);
            assertThat(Quotas.groupsAround(pid)).singleElement().asString().endsWith("/shelves.back");
            assertThat(Quotas.groupsAround(system.processIds().orElseThrow().of(system.process("front"))))
                    .singleElement()
                    .asString()
                    .endsWith("/shelves.front");
            assertThat(group.throttling().periods())
                    .as("periods are counted under a quota only: the start had none")
                    .isZero();

            system.pinning().orElseThrow().pin(sets);

            burn(back);
            assertThat(group.throttling().periods()).isPositive();
            assertThat(system.ledger(sets).shares())
                    .extracting(Budget.Share::cpuQuota)
                    .containsExactly(sets.systemCpuCount() / 2.0, sets.systemCpuCount() / 2.0);
            assertThat(back.jvmFlags()).contains("-XX:ActiveProcessorCount=" + (sets.systemCpuCount() + 1) / 2);
            assertThat(launcher.quotaWords())
                    .hasValueSatisfying(words -> assertThat(words).matches("cgroup v[12], periods of 100 ms"));

            back.restart();

            assertThat(system.processIds().orElseThrow().of(back)).isNotEqualTo(pid);
            assertThat(Quotas.groupsAround(system.processIds().orElseThrow().of(back)))
                    .singleElement()
                    .asString()
                    .endsWith("/shelves.back");
            system.close();
            assertThat(Quotas.groupsOf(SELF)).hasSize(before.size() + 1).noneMatch(Quotas::holdsAGroup);
        }
        assertThat(Quotas.groupsOf(SELF)).isEqualTo(before);
    }

    @Test
    void aSystemWithoutQuotasIsInNoGroup() throws Exception {
        ArchitectureDescription architecture = TestArchitecture.answering(folder);
        List<Path> before = Quotas.groupsOf(SELF);
        try (LocalSystemLauncher launcher = new LocalSystemLauncher(TestArchitecture.settings(folder));
                RunningSystem system = launcher.start(TestArchitecture.spec(architecture), folder.resolve("logs"))) {
            RunningProcess back = system.process("back");
            assertThat(system.cpuQuotas().orElseThrow().of(back)).isEmpty();
            assertThat(Quotas.groupsAround(system.processIds().orElseThrow().of(back)))
                    .isEmpty();
            assertThat(launcher.quotaWords()).isEmpty();
            assertThat(Quotas.groupsOf(SELF)).isEqualTo(before);
        }
    }

    @Test
    void noGroupIsLeftWhenTheHarnessIsKilled() throws Exception {
        Path temporary = Files.createDirectories(folder.resolve("temporary"));
        Process harness = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Djava.io.tmpdir=" + temporary,
                        "-cp",
                        TestArchitecture.classPath(),
                        DoomedHarness.class.getName(),
                        folder.toString(),
                        BudgetMode.QUOTA_PER_PROCESS.id())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader lines = harness.inputReader(StandardCharsets.UTF_8)) {
            assertThat(lines.readLine()).isNotNull();
        }
        assertThat(Quotas.groupsOf(harness.pid())).hasSize(1);

        new ProcessBuilder("sh", "-c", "kill -KILL " + harness.pid()).start().waitFor();

        Await.until("the harness is gone", LIMIT, () -> !harness.isAlive());
        Await.until(
                "no group is left", LIMIT, () -> Quotas.groupsOf(harness.pid()).isEmpty());
    }

    private static void burn(RunningProcess process) throws IOException {
        for (int i = 0; i < 50; i++) {
            HttpProbe.get(process.url().resolve("/env"));
        }
    }
}
