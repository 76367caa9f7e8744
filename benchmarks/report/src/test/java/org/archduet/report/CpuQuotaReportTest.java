package org.archduet.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.archduet.analysis.synthetic.SyntheticRun;
import org.archduet.result.folder.Json;
import org.archduet.result.folder.RunFolder;
import org.archduet.result.run.Budget;
import org.archduet.result.run.SystemResult;
import org.archduet.result.start.Start;
import org.archduet.result.vocabulary.BudgetMode;
import org.archduet.result.vocabulary.ProcessRole;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

/** Quotas and what they held back are shown where there are any, and only there. */
class CpuQuotaReportTest {

    private static final List<String> WORDS =
            List.of("periods stopped by its quota", "quota of", "quotas of", "a fixed CPU quota for each process");

    @TempDir
    private Path root;

    @Test
    void aRunWithoutQuotasSaysNothingOfThem() {
        RunFolder folder = SyntheticRun.of(2, 1).write(new RunFolder(root));
        assertThat(PartialRuns.said(folder)).doesNotContain(WORDS);
    }

    @Test
    void quotasAndTheShareOfStoppedPeriodsStandBesideTheCpuByProcess() {
        RunFolder folder = SyntheticRun.of(2, 1).write(new RunFolder(root));
        folder.systems()
                .write(folder.systems().read().stream()
                        .map(CpuQuotaReportTest::limited)
                        .toList());
        // slices of 200 periods stopped in 10, then of 100 stopped in 50: together 20 %, whereas the mean of shares is
        // 27.5 %
        throttle(folder);

        assertThat(PartialRuns.said(folder))
                .contains(WORDS)
                .contains("quota of 0.250 CPU; -Xmx")
                .contains("a fixed CPU quota for each process (0.250 CPU in total)")
                .contains("a process that has used it up is stopped until the next period of 100 ms begins")
                .containsPattern("<td[^>]*>20 %</td> </tr>")
                .contains("throttled");
    }

    private static SystemResult limited(SystemResult system) {
        Budget budget = system.budget();
        double quota = 0.25 / budget.shares().size();
        return SystemResult.compared(
                system.name(),
                system.title(),
                system.processes(),
                new Budget(
                        BudgetMode.QUOTA_PER_PROCESS,
                        budget.systemCpus(),
                        budget.driverCpus(),
                        budget.heapMegabytes(),
                        budget.databaseConnections(),
                        budget.shares().stream()
                                .map(share -> new Budget.Share(
                                        share.process(),
                                        share.heapMegabytes(),
                                        share.databaseConnections(),
                                        share.jvmFlags(),
                                        quota))
                                .toList()));
    }

    /** Slices of a start in turn: few periods stopped, then many. */
    private static void throttle(RunFolder folder) {
        for (Start start : folder.readStarts()) {
            Path file = StartFiles.of(folder, start);
            try {
                ObjectNode tree = (ObjectNode) Json.MAPPER.readTree(Files.readString(file));
                List<ObjectNode> measured = StartFiles.measured(tree);
                for (int i = 0; i < measured.size(); i++) {
                    boolean first = i % 2 == 0;
                    measured.get(i).at("/resources/processes").forEach(process -> {
                        if (process.get("role").asString().equals(ProcessRole.SYSTEM.id())) {
                            ((ObjectNode) process)
                                    .putObject("throttling")
                                    .put("periods", first ? 200 : 100)
                                    .put("throttledPeriods", first ? 10 : 50)
                                    .put("throttledNanos", 1_000_000L);
                        }
                    });
                    measured.get(i).putArray("cautions").add("THROTTLED");
                }
                Files.writeString(file, tree.toString());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
