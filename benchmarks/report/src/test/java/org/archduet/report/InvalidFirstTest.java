package org.archduet.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.archduet.analysis.Analysis;
import org.archduet.analysis.synthetic.SyntheticRun;
import org.archduet.report.text.Words;
import org.archduet.result.folder.RunFolder;
import org.archduet.result.run.RunResult;
import org.archduet.result.validity.Validity;
import org.archduet.result.validity.ValidityReason;
import org.archduet.result.validity.ValidityReason.Code;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.node.ObjectNode;

/** That a run is INVALID, and why, is the first thing said everywhere. */
class InvalidFirstTest {

    @TempDir
    Path root;

    @ParameterizedTest
    @EnumSource(Code.class)
    void everyReasonComesFirst(Code code) throws Exception {
        RunFolder folder = SyntheticRun.of(1, 1).write(new RunFolder(root));
        folder.validity().write(Validity.of(List.of(new ValidityReason(code, "planted in start 1-split"))));
        RunResult result = Analysis.write(folder);
        Report.write(folder);
        String said = Words.reason(code) + ": planted in start 1-split";
        assertThat(TerminalSummary.lines(result, TerminalStyle.PLAIN).get(0)).isEqualTo("INVALID  " + said);
        assertThat(Files.readString(folder.summary()))
                .startsWith("**INVALID: do not use these numbers.** " + said + "\n");
        assertThat(body(folder))
                .startsWith("<main> <div class=\"banner\" role=\"alert\">")
                .contains(said);
    }

    @Test
    void ofSeveralReasonsThoseAgainstTheSystemsComeBeforeThoseAgainstTheDriver() {
        RunFolder folder = SyntheticRun.of(1, 1).write(new RunFolder(root));
        folder.validity()
                .write(Validity.of(List.of(
                        new ValidityReason(Code.DRIVER_LATE, "a"),
                        new ValidityReason(Code.BOOKS, "b"),
                        new ValidityReason(Code.DATABASE, "c"),
                        new ValidityReason(Code.PARITY, "d"),
                        new ValidityReason(Code.SYSTEM_FAILING, "e"),
                        new ValidityReason(Code.INVARIANT, "f"))));
        assertThat(TerminalSummary.lines(Analysis.analyse(folder), TerminalStyle.PLAIN)
                        .subList(0, 6))
                .extracting(line -> line.replace("; and 5 more", "").replaceAll(".*: ", ""))
                .containsExactly("f", "e", "d", "c", "b", "a");
    }

    @Test
    void aFailingSystemIsNamedAndNothingIsConcludedOrDrawnOfIt() throws Exception {
        RunFolder folder = SyntheticRun.of(3, 1).write(new RunFolder(root));
        PartialRuns.allFailed(folder, "split");
        RunResult result = Analysis.write(folder);
        Report.write(folder);
        assertThat(TerminalSummary.lines(result, TerminalStyle.PLAIN).get(0))
                .startsWith("INVALID  A system failed its requests: 100 % of the requests to split failed; the "
                        + "limit is 1 %: window open-loop of start 1-split (3000 of 3000: ");
        assertThat(Files.readString(folder.summary()))
                .startsWith(
                        "**INVALID: do not use these numbers.** A system failed its requests: 100 % of the requests")
                .contains("No verdict on time or cost: a system failed its requests.");
        assertThat(PartialRuns.page(folder))
                .contains("Left out, because invalid: 1-split (A system failed its requests); 2-split")
                .doesNotContain("id=\"forest-t\"", ">slower<", "Split against whole:");
    }

    @Test
    void anInvalidRunConcludesNothing() {
        RunFolder folder = SyntheticRun.of(6, 1).write(new RunFolder(root));
        folder.validity().write(Validity.of(List.of(new ValidityReason(Code.BOOKS, "planted"))));
        assertThat(PartialRuns.said(folder))
                .contains("Nothing is concluded: the run is INVALID.")
                .containsPattern(
                        "The split's median response time is [0-9.]+ ms, the whole's [0-9.]+ ms: no verdict\\.")
                .containsPattern("\\| median response time \\| [0-9.]+ ms \\| [0-9.]+ ms \\| 6 \\|")
                .contains("Values only: no ratio and no verdict.")
                .doesNotContain("Split against whole: median", "times the whole's", "Holds for", "n = 6 blocks")
                .doesNotContain(">slower<", ": slower", "costs more<", "id=\"forest-t\"", "| verdict |", "Few blocks");
    }

    @Test
    void aVerdictThatADiscardedAttemptWouldHaveChangedIsNotToldOfAnInvalidRun() {
        RunFolder folder = SyntheticRun.of(6, 1).writeVersion1(new RunFolder(root));
        disturbed(folder);
        folder.validity().write(Validity.of(List.of(new ValidityReason(Code.BOOKS, "open"))));
        assertThat(PartialRuns.said(folder))
                .contains("the first attempts are not used: 2-split (planted).")
                .contains("Discarded first attempts beside the second ones")
                .doesNotContain("would have changed", "verdict with the first attempt");
    }

    @Test
    void theFirstLineIsTheGravestReasonAndTheOthersFollowOnce() {
        RunFolder folder = SyntheticRun.of(1, 1).write(new RunFolder(root));
        List<ValidityReason> reasons = new ArrayList<>();
        for (int window = 1; window <= 5; window++) {
            reasons.add(new ValidityReason(Code.NOISY_ENVIRONMENT, "window " + window));
        }
        reasons.add(new ValidityReason(Code.PARITY, "other names"));
        folder.validity().write(Validity.of(reasons));
        RunResult result = Analysis.write(folder);
        Report.write(folder);
        String noise = "Something else used the machine: ";
        assertThat(TerminalSummary.lines(result, TerminalStyle.PLAIN))
                .startsWith(
                        "INVALID  The systems do not give the same answers: other names; and 5 more",
                        "  " + noise + "window 1",
                        "  " + noise + "window 2",
                        "  " + noise + "window 3",
                        "  " + noise + "2 more of this kind");
        assertThat(PartialRuns.said(folder).split("other names", -1)).hasSize(4);
    }

    @Test
    void aRunThatComparedNothingSaysNothingOfCompilers() {
        RunFolder folder = SyntheticRun.of(1, 1).write(new RunFolder(root));
        PartialRuns.starts(folder, start -> start.putArray("validity")
                .addObject()
                .put("code", "NOISY_ENVIRONMENT")
                .put("detail", "planted"));
        folder.validity().write(Validity.of(List.of(new ValidityReason(Code.NOISY_ENVIRONMENT, "planted"))));
        assertThat(PartialRuns.said(folder))
                .contains("This run compared nothing: no block has a valid start of each system.")
                .doesNotContain("Holds for", "both compilers");
    }

    @Test
    void whatADiscardedAttemptWouldHaveChangedIsSaidEverywhere() {
        RunFolder folder = SyntheticRun.of(6, 1).writeVersion1(new RunFolder(root));
        Path first = disturbed(folder);
        assertThat(PartialRuns.said(folder))
                .contains("2-split (planted): the first attempt would have changed no primary verdict.");
        PartialRuns.edit(first, start -> ((ObjectNode) start.at("/windows/0/responseTime")).put("p50Nanos", 20_000));
        assertThat(PartialRuns.said(folder))
                .contains("2-split (planted): the first attempt would have changed primary verdicts: "
                        + "median response time (\"can't tell\" instead of \"slower\").")
                .contains("Discarded first attempts beside the second ones", "20.0 µs");
    }

    private static Path disturbed(RunFolder folder) {
        return StartFiles.firstAttempt(
                folder,
                StartFiles.start(folder, "2-split")
                        .with(List.of(new ValidityReason(Code.NOISY_ENVIRONMENT, "planted"))));
    }

    private static String body(RunFolder folder) {
        String page = PartialRuns.page(folder);
        return page.substring(page.indexOf("<main>")).replaceAll("\\s+", " ");
    }
}
