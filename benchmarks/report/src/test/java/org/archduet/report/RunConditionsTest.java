package org.archduet.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.archduet.analysis.Analysis;
import org.archduet.analysis.synthetic.SyntheticRun;
import org.archduet.report.text.RunConditions;
import org.archduet.result.folder.RunFolder;
import org.archduet.result.run.Budget;
import org.archduet.result.run.RunResult;
import org.archduet.result.run.SystemResult;
import org.archduet.result.start.Start;
import org.archduet.result.vocabulary.WindowId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Under which conditions the figures hold is said under the verdicts, from what the folder says and not from a name.
 */
class RunConditionsTest {

    @TempDir
    Path root;

    @Test
    void standsUnderTheVerdictsEverywhere() throws Exception {
        RunFolder folder = SyntheticRun.of(2, 1).write(new RunFolder(root));
        flags(folder, List.of("-XX:TieredStopAtLevel=1"), List.of("-XX:TieredStopAtLevel=1"));
        RunResult result = Analysis.write(folder);
        Report.write(folder);
        String scope =
                "Screening: the JVM's first compiler only. Holds for: the JVM's first compiler (C1) only, 1 CPU for system and database, 1,536 MB heap in total, "
                        + "150 requests/s offered, 16 waiting users for peak throughput. "
                        + "Ratios may change with both compilers: quote one with the words \"first compiler only\", or measure it with --profile standard. "
                        + "Absolute figures hold for this machine only; a ratio is quoted with these conditions.";
        String html = Files.readString(folder.reportHtml());
        assertThat(html.substring(html.indexOf("<section id=\"verdict\""), html.indexOf("<section id=\"why\"")))
                .contains(scope);
        assertThat(Files.readString(folder.summary())).contains(scope);
        assertThat(TerminalSummary.lines(result, TerminalStyle.PLAIN)).contains("  " + scope);
        assertThat(html.substring(html.indexOf("<span class=\"status\">"), html.indexOf("<h1>")))
                .contains("screening: the JVM's first compiler only");
        assertThat(html).doesNotContain("one of the architectures");
    }

    @Test
    void onlyBothCompilersGiveARatioOfTheArchitectures() {
        RunFolder folder = SyntheticRun.of(2, 1).write(new RunFolder(root));
        flags(folder, List.of("-Xmx64m"), List.of("-Xmx64m"));
        assertThat(PartialRuns.said(folder))
                .contains(
                        "Holds for: both JVM compilers (C1 and C2), 1 CPU",
                        "the ratios say something about the architectures")
                .doesNotContain("Screening");
        flags(folder, List.of("-Xmx64m"), List.of("-XX:TieredStopAtLevel=1"));
        assertThat(PartialRuns.said(folder))
                .contains("Screening: the JVM's first compiler only.", "measure it with --profile standard")
                .doesNotContain("one of the architectures");
    }

    @Test
    void whatDiffersBetweenTheSystemsIsSaidOfEach() {
        RunFolder folder = SyntheticRun.of(1, 1).write(new RunFolder(root));
        flags(folder, List.of("-Xmx64m"), List.of("-XX:TieredStopAtLevel=1"));
        assertThat(RunConditions.of(Analysis.analyse(folder)).orElseThrow())
                .contains("whole: both JVM compilers (C1 and C2), split: the JVM's first compiler (C1) only, 1 CPU");
    }

    @Test
    void arrivalsByTheClockAreNamed() throws Exception {
        RunFolder folder = SyntheticRun.of(1, 1).write(new RunFolder(root));
        assertThat(RunConditions.of(Analysis.analyse(folder)).orElseThrow()).doesNotContain("gaps");
        for (Start start : folder.readStarts()) {
            Path file = StartFiles.of(folder, start);
            Files.writeString(file, Files.readString(file).replace("POISSON", "CONSTANT"));
        }
        assertThat(RunConditions.of(Analysis.analyse(folder)).orElseThrow())
                .contains("150 requests/s offered at equal gaps,");
    }

    /** Operations that run alone have waiting users, and no peak. */
    @Test
    void usersAreNamedWhereAPeakWasMeasured() throws Exception {
        RunFolder folder = SyntheticRun.of(2, 1).write(new RunFolder(root));
        assertThat(RunConditions.of(Analysis.analyse(folder)).orElseThrow()).contains("waiting users");
        for (Start start : folder.readStarts()) {
            Path file = StartFiles.of(folder, start);
            Files.writeString(
                    file,
                    Files.readString(file)
                            .replaceAll(
                                    "(\"(id|condition)\"\\s*:\\s*)\"closed-loop\"",
                                    "$1\"" + WindowId.closedLoopOf("browse") + "\""));
        }
        assertThat(RunConditions.of(Analysis.analyse(folder)).orElseThrow())
                .contains("150 requests/s offered.")
                .doesNotContain("users", "peak");
    }

    @Test
    void cpusAreCounted() {
        RunFolder folder = SyntheticRun.of(1, 1).write(new RunFolder(root));
        cpus(folder, "0,2-4");
        assertThat(RunConditions.of(Analysis.analyse(folder)).orElseThrow())
                .contains("both JVM compilers (C1 and C2), 4 CPUs for system and database")
                .endsWith("peak throughput. Absolute figures hold for this machine only.");
        cpus(folder, "");
        assertThat(RunConditions.of(Analysis.analyse(folder)).orElseThrow())
                .contains("CPUs shared with the driver (unpinned)");
    }

    @Test
    void aDatabaseThatWasNotBoundIsNotSaidToShareTheCpus() throws Exception {
        RunFolder folder = SyntheticRun.of(1, 1).write(new RunFolder(root));
        for (Start start : folder.readStarts()) {
            Path file = StartFiles.of(folder, start);
            Files.writeString(
                    file,
                    Files.readString(file)
                            .replaceAll("\"cautions\"\\s*:\\s*\\[\\s*]", "\"cautions\":[\"DATABASE_NOT_PINNED\"]"));
        }
        assertThat(RunConditions.of(Analysis.analyse(folder)).orElseThrow())
                .contains("1 CPU for the system, the database not pinned,")
                .doesNotContain("system and database");
    }

    private static void cpus(RunFolder folder, String set) {
        folder.systems()
                .write(folder.systems().read().stream()
                        .map(system -> with(system, set, system.budget().shares()))
                        .toList());
    }

    private static void flags(RunFolder folder, List<String> first, List<String> second) {
        List<SystemResult> systems = folder.systems().read();
        folder.systems().write(List.of(flagged(systems.get(0), first), flagged(systems.get(1), second)));
    }

    private static SystemResult flagged(SystemResult system, List<String> flags) {
        return with(
                system,
                system.budget().systemCpus(),
                system.budget().shares().stream()
                        .map(share -> new Budget.Share(
                                share.process(), share.heapMegabytes(), share.databaseConnections(), flags))
                        .toList());
    }

    private static SystemResult with(SystemResult system, String cpus, List<Budget.Share> shares) {
        Budget budget = system.budget();
        return SystemResult.compared(
                system.name(),
                system.title(),
                system.processes(),
                new Budget(
                        budget.mode(),
                        cpus,
                        budget.driverCpus(),
                        budget.heapMegabytes(),
                        budget.databaseConnections(),
                        shares));
    }
}
