package org.archduet.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.archduet.analysis.synthetic.SyntheticRun;
import org.archduet.result.folder.RunFolder;
import org.archduet.result.run.RunResult;
import org.archduet.result.start.Start;
import org.archduet.result.validity.Outcome;
import org.archduet.result.validity.Validity.Status;
import org.archduet.result.validity.ValidityReason;
import org.archduet.result.validity.ValidityReason.Code;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

/** Failures of a system are not repeated away, and those of the machine are not the system's. */
class DisturbedFailuresTest {

    private static final ValidityReason STOLEN_LATER = noisy("window closed-loop: the hypervisor took 9.0 %");
    private static final ValidityReason STOLEN = noisy("window open-loop: the hypervisor took 9.0 %");

    @TempDir
    Path root;

    private RunFolder folder;

    @BeforeEach
    void here() {
        folder = SyntheticRun.of(6, 1).writeVersion1(new RunFolder(root));
    }

    @Test
    void aFirstAttemptThatFailedBeforeItWasDisturbedInvalidatesTheRun() {
        setAside("2-split", 60, STOLEN_LATER);
        RunResult result = Analysis.analyse(folder);
        assertThat(result.validity().reasons())
                .singleElement()
                .extracting(ValidityReason::detail)
                .asString()
                .startsWith("2 % of the requests to split failed; the limit is 1 %: window open-loop of start 2-split "
                        + "(first attempt) (60 of 3000: 60 × 404");
        assertThat(result.starts()).allMatch(start -> start.validity().isEmpty());
        assertThat(result.repeats().get(0).attempts()).hasSize(4).allSatisfy(attempt -> {
            assertThat(attempt.notCompared()).isEqualTo("verdict withheld");
            assertThat(attempt.changesVerdict()).isFalse();
        });
    }

    @Test
    void failuresOfADisturbedWindowAreNotTheSystemsUnlessNearlyAllFailed() {
        setAside("2-split", 300, STOLEN);
        assertThat(Analysis.analyse(folder).validity().status()).isEqualTo(Status.VALID);
        setAside("2-split", 300, noisy("something without a window"));
        assertThat(Analysis.analyse(folder).validity().status()).isEqualTo(Status.VALID);
        setAside("2-split", 2_800, STOLEN);
        assertThat(Analysis.analyse(folder).validity().reasons())
                .extracting(ValidityReason::code)
                .containsExactly(Code.SYSTEM_FAILING);
    }

    @Test
    void anInvalidStartIsToldForItsDisturbanceOnly() {
        ChangedStarts.openLoops(folder, "2-split", ChangedStarts.notFound(300));
        Start start = ChangedStarts.record(folder, "2-split").read();
        ChangedStarts.record(folder, "2-split").write(start.with(List.of(STOLEN)));
        assertThat(Analysis.analyse(folder).validity().reasons())
                .extracting(ValidityReason::code)
                .containsExactly(Code.NOISY_ENVIRONMENT);
    }

    @Test
    void aLoadThatTheHarnessChoseIsNoFailureOfTheSystem() {
        List<Start> starts = new ArrayList<>(folder.readStarts());
        for (Start start : starts) {
            ChangedStarts.change(ChangedStarts.record(folder, start.id()).path(), tree -> {
                ObjectNode share = (ObjectNode) tree.at("/windows/0").deepCopy();
                share.put("id", "open-loop-share").put("kind", "open-loop-share");
                if (start.id().equals("3-split")) {
                    ChangedStarts.notFound(900).accept(share);
                    share.put("outcome", Outcome.OVERLOADED.name());
                }
                tree.withArray("windows").add(share);
            });
        }
        RunResult result = Analysis.analyse(folder);
        assertThat(result.validity().status()).isEqualTo(Status.VALID);
        assertThat(CapacityRetestTest.atShare(result)).isNotEmpty().allSatisfy(comparison -> {
            assertThat(comparison.decision().note())
                    .startsWith("No verdict: split was OVERLOADED at a share of its own capacity. 30 % of the requests "
                            + "to split failed in window open-loop-share of start 3-split (900 of 3000: ");
            assertThat(comparison.decision().adjustedP()).isNull();
        });
        assertThat(result.comparisons().get(0).decision().note()).doesNotContain("No verdict");
    }

    private void setAside(String id, int failed, ValidityReason reason) {
        Start second = ChangedStarts.record(folder, id).read();
        ChangedStarts.firstAttempt(folder, id).write(second.with(List.of(reason)));
        ChangedStarts.change(ChangedStarts.firstAttempt(folder, id).path(), tree -> ChangedStarts.notFound(failed)
                .accept((ObjectNode) tree.at("/windows/0")));
    }

    private static ValidityReason noisy(String detail) {
        return new ValidityReason(Code.NOISY_ENVIRONMENT, detail);
    }
}
