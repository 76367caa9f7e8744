package org.archduet.harness.pinning;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.archduet.harness.testsystem.Quotas;
import org.archduet.result.start.Throttling;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** With the control groups of this machine's kernel. */
class QuotaGroupsIT {

    private static final long SECONDS = 3;

    @BeforeEach
    void permitted() {
        Quotas.assumePermitted();
    }

    /** Two burners would use up to two CPUs. The bounds are of CPU time that the kernel counts, so no speed matters. */
    @Test
    void aProcessAndItsChildrenGetTheirQuotaTogetherAndNoMore() throws Exception {
        List<Path> made = new ArrayList<>();
        try (QuotaGroups groups = QuotaGroups.open(made::add)) {
            QuotaGroup group = groups.group("burner");
            List<String> command = new ArrayList<>(group.entering());
            command.addAll(List.of("sh", "-c", "(while :; do :; done) & while :; do :; done"));
            group.limit(200);
            Process burner = new ProcessBuilder(command).start();
            try {
                while (burner.descendants().findAny().isEmpty()) {
                    Thread.sleep(10);
                }
                assertThat(Quotas.groupsAround(burner.pid())).hasSize(1);
                List<ProcessHandle> both = Stream.concat(Stream.of(burner.toHandle()), burner.descendants())
                        .toList();
                assertThat(both).hasSize(2).allSatisfy(process -> assertThat(Quotas.groupsAround(process.pid()))
                        .isEqualTo(Quotas.groupsAround(burner.pid())));
                Throttling before = group.throttling();
                Duration spentBefore = spent(both);
                long begin = System.nanoTime();
                Thread.sleep(SECONDS * 1000);
                double cpus = (double) spent(both).minus(spentBefore).toNanos() / (System.nanoTime() - begin);
                Throttling throttling = group.throttling().since(before);

                assertThat(cpus).isLessThan(0.35);
                assertThat(throttling.throttledPeriods()).isPositive();
                assertThat(throttling.share()).isBetween(0.5, 1.0);
                assertThat(throttling.throttledNanos()).isPositive();

                groups.group("burner");
                Throttling freed = group.throttling();
                Thread.sleep(500);
                assertThat(group.throttling().since(freed).throttledPeriods())
                        .as("a group that is taken again has no limit")
                        .isZero();
                group.remove();
                assertThat(group.folder()).as("a group in use stays").exists();
            } finally {
                burner.descendants().forEach(ProcessHandle::destroyForcibly);
                burner.destroyForcibly().waitFor();
            }
        }
        awaitRemoval(made);
        assertThat(made).isNotEmpty().noneMatch(Files::exists);
    }

    /** A child that init reaps may be in its group for a moment after it was killed. */
    private static void awaitRemoval(List<Path> made) throws InterruptedException {
        for (int attempt = 0; attempt < 100 && made.stream().anyMatch(Files::exists); attempt++) {
            made.forEach(GroupFolders::remove);
            Thread.sleep(50);
        }
    }

    private static Duration spent(List<ProcessHandle> processes) {
        return processes.stream()
                .map(process -> process.info().totalCpuDuration().orElseThrow())
                .reduce(Duration.ZERO, Duration::plus);
    }
}
