package org.archduet.course.play;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.archduet.course.CourseSchema;
import org.archduet.course.LabFolder;
import org.archduet.course.answer.Value;
import org.archduet.course.answer.Verdict;
import org.archduet.course.judge.Outcome;
import org.archduet.course.lab.Lab;
import org.archduet.course.record.LabRecord;
import org.archduet.course.record.LabRecords;
import org.archduet.course.text.LabWords;
import org.archduet.course.text.ResultWords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** A lab whose results are prepared, from the prediction to the record. */
class LabPlayTest {

    @TempDir
    private Path home;

    @Test
    void keepsPredictionExpectationAndResult() throws IOException {
        DoneLab done = play(LabFolder.PREPARED, "1.5");
        LabRecord record = done.record();

        assertThat(LabRecords.read(done.file())).isEqualTo(record);
        assertThat(CourseSchema.RECORD.findings(JsonMapper.shared().readTree(Files.readString(done.file()))))
                .isEmpty();
        assertThat(record.student()).isEqualTo("ada");
        assertThat(record.lab().number()).isEqualTo(5);
        assertThat(record.outcome()).isEqualTo(Outcome.NOT_REFUTED);
        assertThat(record.machine().referenceLoopNanos()).isPositive();
        assertThat(record.machine().fields()).isNotEmpty();
        assertThat(record.answers().get(0).prediction()).isEqualTo(Value.Figure.of(1.5));
        assertThat(record.answers().get(0).measured()).isEqualTo(new Value.Figure(1.21, 1.18, 1.24));
        assertThat(record.answers().get(1).prediction()).isNull();
        assertThat(record.answers().get(1).measured()).isEqualTo(new Value.Word("six"));
        assertThat(record.steps().get(0).folder()).isEqualTo("labs/05-planted-truth/results/planted");
        assertThat(done.file().getParent().getFileName().toString()).matches("\\d{8}-\\d{6}-05");
        assertThat(done.valid()).isTrue();
    }

    @Test
    void laysAllSideBySide() {
        Lab lab = LabFolder.of(home, LabFolder.PREPARED).lab();
        List<String> lines = ResultWords.of(lab, play(LabFolder.PREPARED, "1.5").record(), Optional.empty());

        assertThat(lines)
                .startsWith(
                        "          predicted  expected      measured",
                        "  ratio   1.5 ×      1.1 to 1.3 ×  1.21 × (1.18 to 1.24)",
                        "  slower  –          six           six")
                .contains(
                        "  Your prediction of 1.5 × is refuted: the measured figure is lower, 1.24 times off.",
                        "  The expectation (1.1 to 1.3 ×) was met. Why it was expected: Six over five is 1.2.",
                        "  Not refuted: nothing that would refute it was found. That is no proof.",
                        "  would refute it: The other one is slower. (slower is not six): no");
    }

    @Test
    void missingFigureLeavesTheClaimUndecided() {
        DoneLab done = play(LabFolder.PREPARED.replace("@.metric == 'p50'", "@.metric == 'p90'"), "1.5");

        assertThat(done.record().outcome()).isEqualTo(Outcome.CANNOT_TELL);
        assertThat(done.record().refutedIf().get(0).verdict()).isEqualTo(Verdict.OPEN);
        assertThat(done.record().answers().get(0).missing()).contains("finds nothing in");
        assertThat(ResultWords.of(LabFolder.of(home, LabFolder.PREPARED).lab(), done.record(), Optional.empty()))
                .anySatisfy(line -> assertThat(line).startsWith("  No figure: "));
    }

    @Test
    void saysWhatTheChangeTurnedOver() {
        Lab lab = LabFolder.of(home, LabFolder.PREPARED).lab();
        LabRecord before = play(LabFolder.PREPARED, "1.5").record();
        LabRecord after = play(LabFolder.PREPARED.replace("ratio < 1.1", "ratio < 1.3"), "1.5")
                .record();

        assertThat(ResultWords.of(lab, after, Optional.of(before)))
                .contains("    slower: six, and six", "    claim: not refuted, and refuted");
    }

    @Test
    void changedLabIsAskedAndJudgedByWhatItStates() {
        String yaml = LabFolder.PREPARED + LabFolder.FLIP;
        Lab lab = LabFolder.of(home, yaml).lab();
        LabRecord record = play(yaml, "1.02", true).record();
        List<String> lines = ResultWords.of(lab.flipped(), record, Optional.empty());

        assertThat(record.flipped()).isTrue();
        assertThat(record.outcome()).isEqualTo(Outcome.REFUTED);
        assertThat(lines)
                .startsWith(
                        "          predicted  expected       measured",
                        "  slower  –          –              six",
                        "  ratio   1.02 ×     0.9 to 1.05 ×  1.01 × (0.99 to 1.03)")
                .contains(
                        "ratio: Both take 5 ms: how many times as long does the second one take?",
                        "  The expectation (0.9 to 1.05 ×) was met. Why it was expected: Five over five is 1.",
                        "  Announced: The ratio is indistinguishable from 1.")
                .noneMatch(line -> line.contains("is refuted on this machine"));
        assertThat(LabWords.before(lab.flipped(), true, false, List.of(), List.of()))
                .contains("Changed: Nothing is planted.")
                .anyMatch(line -> line.contains("about 2 minutes"));
    }

    private DoneLab play(String yaml, String prediction) {
        return play(yaml, prediction, false);
    }

    private DoneLab play(String yaml, String prediction, boolean flipped) {
        LabFolder folder = LabFolder.of(home, yaml);
        Lab lab = folder.lab();
        List<String> said = new ArrayList<>();
        LabRun run = new LabRun(
                new LabRequest(
                        lab,
                        folder.folders(),
                        home,
                        home.resolve("results/labs"),
                        "ada",
                        1,
                        new LabRequest.Variant(flipped, false),
                        false,
                        List.of("lab", "5")),
                new LabListener(said::add, event -> {}));
        run.check();
        assertThat(run.reused()).isEmpty();
        return run.run(Predictions.parse(lab, List.of(prediction)));
    }
}
