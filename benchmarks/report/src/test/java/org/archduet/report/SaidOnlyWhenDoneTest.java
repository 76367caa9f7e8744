package org.archduet.report;

import static org.archduet.report.PartialRuns.said;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.archduet.analysis.synthetic.SyntheticRun;
import org.archduet.analysis.synthetic.SyntheticSystem;
import org.archduet.result.folder.RunFolder;
import org.archduet.result.folder.SchemaVersion1;
import org.archduet.result.run.ParityResult;
import org.archduet.result.start.Start;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Each sentence stands only in the report of a run that did what it says; otherwise the report says what was not done.
 */
class SaidOnlyWhenDoneTest {

    @TempDir
    Path root;

    @Test
    void withParityAuditDatabaseAndPinningAllOfItIsSaid() {
        assertThat(said(run(3)))
                .contains("600 operations were replayed on each fresh system (480 × 200, 90 × 201, 10 × 404, 20 × 409)")
                .contains("transcripts and end states were compared: no difference.")
                .contains("Business invariants were audited after 6 starts: none is broken.")
                .contains("1 CPU for system and database")
                .contains("all processes and the database server (grey)")
                .contains("CPU when idle, database included")
                .contains("CPU set 0, database included; driver on 1")
                .contains("its JVM's compilers took", "the used part of each heap");
    }

    @Test
    void withoutParityNoAnswersAreSaidToBeCompared() {
        RunFolder folder = run(3);
        PartialRuns.withoutParity(folder);
        assertThat(said(folder))
                .contains("No parity section in the workload: the answers of the systems were not compared.")
                .doesNotContain("0 operations", "no difference", "end states were compared", "end states compared");
    }

    @Test
    void withoutAuditNoEndStatesAreSaidToBeCompared() {
        RunFolder folder = run(3);
        PartialRuns.withoutAudit(folder);
        assertThat(said(folder))
                .contains("and transcripts were compared: no difference.")
                .contains(
                        "No audit command in every system's description: the end states of the systems were not compared.")
                .contains("No business invariants were audited.")
                .doesNotContain("end states were compared", "none is broken");
    }

    @Test
    void whereEndStatesWereNotRecordedTheAuditsOfTheStartsTell() {
        RunFolder folder = run(3);
        folder.parity().write(new ParityResult(600, Map.of("200", 600L), List.of()));
        assertThat(said(folder)).contains("transcripts and end states were compared: no difference.");
        PartialRuns.starts(folder, start -> start.putArray("invariants"));
        assertThat(said(folder))
                .contains("transcripts were compared: no difference.")
                .doesNotContain("end states were compared");
    }

    @Test
    void invariantsThatSomeStartsDidNotAuditAreCounted() {
        RunFolder folder = run(2);
        PartialRuns.starts(folder, start -> {
            if (start.get("system").asString().equals("split")) {
                start.putArray("invariants");
            }
        });
        assertThat(said(folder)).contains("audited after 2 of 4 starts: none is broken.");
    }

    @Test
    void whatWasNormalisedIsListed() {
        RunFolder folder = run(2);
        assertThat(said(folder)).doesNotContain("Replaced in every answer");
        folder.parity()
                .write(new ParityResult(
                        600,
                        Map.of("200", 600L),
                        List.of(),
                        List.of(new ParityResult.Normalised("/orders/*/placedAt", "<time>")),
                        true));
        assertThat(said(folder))
                .contains(
                        "Replaced in every answer before transcripts were compared",
                        "/orders/*/placedAt",
                        "&lt;time&gt;")
                .doesNotContain("<time>");
        folder.parity().write(new ParityResult(600, Map.of("200", 600L), List.of(), List.of(), true));
        assertThat(said(folder)).contains("Nothing was replaced in the answers before they were compared.");
    }

    @Test
    void withoutADatabaseNoneIsNamed() {
        RunFolder folder = run(3);
        PartialRuns.withoutDatabase(folder);
        PartialRuns.withoutAudit(folder);
        assertThat(said(folder).replace("svg .part.database{", ""))
                .contains("1 CPU for the system,", "CPU set 0; driver on 1", "summed over all its processes;")
                .doesNotContainIgnoringCase("database");
    }

    @Test
    void aDatabaseThatWasNotCountedIsNotSaidToBeInTheFigures() {
        RunFolder folder = run(3);
        PartialRuns.withoutDatabase(folder);
        PartialRuns.windows(folder, window -> window.putArray("cautions").add("DATABASE_NOT_COUNTED"));
        assertThat(said(folder))
                .contains(
                        "does not include the CPU time of the database server, which was given",
                        "1 CPU for the system,")
                .doesNotContain("database server (grey)", "database included", "system and database");
    }

    @Test
    void withoutAJvmNeitherCompilersNorHeapsAreSaidToBeMeasured() {
        RunFolder folder = run(3);
        PartialRuns.withoutJvm(folder);
        assertThat(said(folder)).doesNotContain("compil", "part of each heap", "class data", "collection pauses");
    }

    @Test
    void withoutPinningTheDriverIsSaidToShareCpusOnlyWhereItDid() {
        RunFolder folder = run(3);
        PartialRuns.unpinned(folder);
        assertThat(said(folder))
                .contains("CPUs shared with the driver (unpinned)", "Unpinned: system and driver shared CPUs.")
                .contains("unpinned, database included; driver unpinned")
                .doesNotContain("CPU set unpinned");
        PartialRuns.field(folder, "input.driver", "ssh loadgen, asks 192.0.2.1");
        assertThat(said(folder))
                .contains(
                        "all CPUs of the machine (unpinned)", "Unpinned: the system could use all CPUs of its machine.")
                .contains("driver on another machine")
                .doesNotContain("shared with the driver", "driver shared CPUs");
    }

    @Test
    void aSystemThatAnsweredNothingIsNotSaidToBeNearSaturationNorCompared() {
        RunFolder folder = run(3);
        PartialRuns.allFailed(folder, "split");
        assertThat(said(folder))
                .contains("0 blocks with a valid start of each")
                .contains("The split's median response time has no verdict.")
                .contains("No verdict on time or cost: a system failed its requests.")
                .contains(
                        "INVALID A system failed its requests: 100 % of the requests to split failed; the limit is 1 %: window")
                .doesNotContainIgnoringCase("near saturation: a system was offered")
                .doesNotContain("can't tell the split from the whole", "is – against", "split: median 0 ns");
    }

    @Test
    void oneBlockHasNoIntervals() {
        assertThat(said(run(1)))
                .contains("One block gives no intervals, so there are no verdicts.")
                .contains("One block shows no spread")
                .doesNotContain(
                        "so intervals are wide", "The t interval carries the verdict. No", "Each dot is the ratio")
                .doesNotContain("the space between thin lines", "fresh starts that differ");
    }

    @Test
    void noCopyOfTheBaselineAndNoArmBetweenAreExplainedWhereThereIsNone() {
        SyntheticSystem between = SyntheticSystem.WHOLE.named("between", "Between");
        SyntheticSystem again = SyntheticSystem.WHOLE.named(SchemaVersion1.noiseFloorCopyOf("whole"), "Again");
        String copies = "A second copy of the baseline measures the noise floor";
        String arms = "Systems between the two ends show where a difference enters.";
        assertThat(said(with(between, "arm"))).contains(arms).doesNotContain(copies);
        assertThat(said(with(again, "copy"))).contains(copies).doesNotContain(arms);
    }

    @Test
    void microbenchmarksAreNotCalledAComparison() {
        RunFolder folder = PartialRuns.microbench(root.resolve("micro"));
        assertThat(said(folder))
                .contains("2 boundaries were priced with JMH; no systems were started or compared.")
                .contains("a call over loopback", "61.0 us/op", "0123abc")
                .contains("MEASURED microbench: 2 JMH scores")
                .doesNotContain("VALID", "compared nothing", " against ", " over  ", "parity", "seed", "Blocks")
                .doesNotContain("answers were compared", "invariants", "Replication", "workload", "CPU sets", "95 %");
        assertThat(PartialRuns.page(folder))
                .contains(
                        "<title>microbench</title>",
                        "id=\"microbenchmarks\"",
                        "id=\"programs\"",
                        "ab".repeat(32),
                        "id=\"environment\"")
                .doesNotContain("id=\"trust\"", "id=\"method\"", "id=\"starts\"");
    }

    @Test
    void microbenchmarksThatDidNotFinishAreNotCalledMeasured() throws Exception {
        RunFolder folder = PartialRuns.microbench(root.resolve("micro"));
        Files.delete(folder.microbenchmarks().path());
        assertThat(said(folder))
                .contains("No JMH scores: the benchmarks did not finish.", "NO SCORES microbench")
                .doesNotContain("MEASURED", "VALID");
    }

    @Test
    void anInterruptedRunSaysHowFarItCame() throws Exception {
        RunFolder folder = run(2);
        for (Start start : folder.readStarts()) {
            Files.delete(StartFiles.of(folder, start));
        }
        for (Path file : List.of(
                folder.systems().path(),
                folder.parity().path(),
                folder.calibration().path())) {
            Files.delete(file);
        }
        assertThat(said(folder))
                .contains("The run ended before the answers of the systems were compared.")
                .contains("No start was finished, so no business invariants were audited.")
                .contains("no block has a valid start of each system")
                .doesNotContain("No parity section", "none is broken", "No audit command", "took 0 %");
    }

    private RunFolder run(int blocks) {
        return SyntheticRun.of(blocks, 42).write(new RunFolder(root.resolve("run" + blocks)));
    }

    private RunFolder with(SyntheticSystem third, String name) {
        return SyntheticRun.of(2, 3)
                .with(List.of(SyntheticSystem.WHOLE, SyntheticSystem.SPLIT, third))
                .write(new RunFolder(root.resolve(name)));
    }
}
