package org.archduet.report;

import static org.archduet.report.PartialRuns.said;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.archduet.analysis.Analysis;
import org.archduet.report.chart.LadderChart;
import org.archduet.report.text.LadderWords;
import org.archduet.result.decision.DecisionRule;
import org.archduet.result.folder.RunFolder;
import org.archduet.result.run.Experiment;
import org.archduet.result.run.Manifest;
import org.archduet.result.run.PlanSummary;
import org.archduet.result.run.RunResult;
import org.archduet.result.run.RungDescription;
import org.archduet.result.validity.Validity;
import org.archduet.result.vocabulary.ManifestKey;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

/** The report of the boundary ladder, from invented raw data of JMH. */
class LadderReportTest {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    private static final String SKIPPED =
            "rung 8 of the ladder (Virtual threads) was skipped: it needs Java 21 or newer, and this run used Java 17";

    private static final List<RungDescription> RUNGS = List.of(
            new RungDescription(1, "R01RuleOnly.rule", "Rule only", "The work.", "The least.", 17),
            new RungDescription(4, "R04Tcp.roundTrip", "Loopback <TCP>", "The floor.", "Many times rung 1.", 17),
            new RungDescription(8, "R08Virtual.call", "Virtual threads", "", "", 21),
            new RungDescription(10, "R10Commit.commit", "Commit", "A durable commit.", "Time above CPU time.", 17));

    @TempDir
    private Path root;

    private RunFolder folder;

    @BeforeEach
    void climb() throws Exception {
        folder = new RunFolder(root.resolve("ladder"));
        folder.plan()
                .write(new PlanSummary(
                        new Experiment("ladder", "What does each boundary cost in isolation?", "quick", 0, "", "", ""),
                        DecisionRule.DEFAULT,
                        List.of()));
        folder.systems().write(List.of());
        folder.validity().write(Validity.of(List.of()));
        folder.manifest()
                .write(new Manifest(
                        "0123abc",
                        false,
                        List.of("run", "ladder"),
                        "2026-01-01T00:00:00Z",
                        "2026-01-01T00:08:00Z",
                        true,
                        new TreeMap<>(Map.of(
                                ManifestKey.CPUS_SYSTEM.name(), "0",
                                ManifestKey.JVM_FLAGS.name(), "-XX:TieredStopAtLevel=1",
                                ManifestKey.unverifiedRung("R08Virtual.call").name(), SKIPPED)),
                        List.of()));
        folder.rungs().write(RUNGS);
        Files.writeString(
                folder.jmh(),
                "["
                        + benchmark("a.R01RuleOnly.rule", List.of(470, 480, 490), List.of(480, 490, 500), 0, 900)
                        + ","
                        + benchmark(
                                "a.R04Tcp.roundTrip",
                                List.of(21_000, 24_000, 27_000),
                                List.of(20_000, 23_000, 23_000),
                                0,
                                1)
                        + ","
                        + benchmark(
                                "a.R10Commit.commit",
                                List.of(1_100_000, 900_000, 4_000_000),
                                List.of(110_000, 120_000, 100_000),
                                70_000,
                                400)
                        + "]");
    }

    @Test
    void theLadderIsDrawnAsSealed() throws Exception {
        RunResult result = Analysis.write(folder);

        seal("ladder.svg", LadderChart.draw("ladder", LadderWords.rungs(result)));
    }

    @Test
    void theSummaryIsAsSealed() throws Exception {
        Analysis.write(folder);
        Report.write(folder);

        seal("ladder-summary.md", Files.readString(folder.summary()));
    }

    @Test
    void figuresConditionsAndWhatIsMissingAreSaid() {
        assertThat(said(folder))
                .contains("MEASURED", "3 boundaries were priced with JMH; no systems were started or compared.")
                .contains("Each figure is the mean over 3 fresh JVMs (JMH's forks), with its 95 % interval")
                .contains("Conditions: JVM flags -XX:TieredStopAtLevel=1; client, server and database on CPU 0.")
                .contains("R" + SKIPPED.substring(1) + ".")
                .contains("Many times rung 1.")
                .doesNotContain("VALID", " against ", "JMH's 99.9", "parity", "seed");
        assertThat(PartialRuns.page(folder))
                .contains("id=\"ladder\"", "4 Loopback &lt;TCP&gt;", "id=\"environment\"")
                .doesNotContain("id=\"microbenchmarks\"", "<TCP>");
    }

    @Test
    void theTerminalShowsEachRungOnALine() {
        List<String> lines = TerminalSummary.lines(Analysis.write(folder), TerminalStyle.PLAIN);

        assertThat(lines).anySatisfy(line -> assertThat(line.replace('\u00a0', ' '))
                .startsWith("  1 Rule only")
                .contains("480 ns (455 ns to 505 ns), CPU 490 ns, 900 B"));
        assertThat(lines).contains("  caution: R" + SKIPPED.substring(1) + ".");
    }

    @Test
    void aSmokeRunIsSaidToBeACheckOfThePipeline() {
        PartialRuns.edit(folder.plan().path(), plan -> ((ObjectNode) plan.get("experiment")).put("profile", "smoke"));
        assertThat(said(folder)).contains("profile smoke");
    }

    /** Each fork has one iteration. */
    private static String benchmark(String name, List<Integer> time, List<Integer> cpu, int others, int bytes) {
        return """
                {"benchmark": "%s", "measurementIterations": 1, "primaryMetric": %s, "secondaryMetrics":
                 {"cpu": %s, "cpu.others": %s, "gc.alloc.rate.norm": %s}}""".formatted(
                        name,
                        metric(time),
                        metric(cpu),
                        metric(List.of(others, others, others)),
                        metric(List.of(bytes, bytes, bytes)));
    }

    private static String metric(List<Integer> forks) {
        return "{\"score\": 1, \"scoreError\": \"NaN\", \"scoreUnit\": \"ns/op\", \"rawData\": "
                + forks.stream().map(List::of).toList() + "}";
    }

    private static void seal(String name, String text) throws Exception {
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(GOLDEN.resolve(name), text);
        }
        assertThat(text).isEqualTo(Files.readString(GOLDEN.resolve(name)));
    }
}
