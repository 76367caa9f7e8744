package org.archduet.course.record;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.archduet.course.CourseSchema;
import org.archduet.course.answer.Expected;
import org.archduet.course.answer.Value;
import org.archduet.course.answer.Verdict;
import org.archduet.course.judge.Outcome;
import org.archduet.course.record.LabRecord.AnswerRecord;
import org.archduet.course.record.LabRecord.LabId;
import org.archduet.course.record.LabRecord.MachineRecord;
import org.archduet.course.record.LabRecord.RefutationRecord;
import org.archduet.course.record.LabRecord.StepRecord;
import org.archduet.result.failure.ResultsException;
import org.archduet.result.validity.Validity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/** A record is read as it was written, and agrees with its schema whatever is missing in it. */
class LabRecordTest {

    private static final List<AnswerRecord> ANSWERS = List.of(
            new AnswerRecord(
                    "ratio",
                    "How much?",
                    "×",
                    Value.Figure.of(2),
                    new Expected.Range(1, 3, "why"),
                    new Value.Figure(1.2, 1.1, 1.3),
                    ""),
            new AnswerRecord(
                    "most",
                    "Which?",
                    "",
                    new Value.Word("a"),
                    new Expected.Choice("b", "why"),
                    new Value.Word("b"),
                    ""),
            new AnswerRecord(
                    "close", "Which?", "", new Value.Word("a"), null, new Value.Word("b", List.of("a", "c")), ""),
            new AnswerRecord("none", "What?", "", null, null, null, "nothing was found"));

    @TempDir
    private Path folder;

    @Test
    void isReadAsItWasWritten() throws IOException {
        for (Outcome outcome : new Outcome[] {Outcome.REFUTED, null}) {
            LabRecord record = record(1, "ada", false, outcome);
            Path file = folder.resolve("record.json");
            LabRecords.write(file, record);

            assertThat(LabRecords.read(file)).isEqualTo(record);
            assertThat(CourseSchema.RECORD.findings(JsonMapper.shared().readTree(Files.readString(file))))
                    .isEmpty();
        }
    }

    @Test
    void schemaRefusesWhatIsNoRecord() throws IOException {
        Path file = folder.resolve("record.json");
        LabRecords.write(file, record(1, "ada", false, Outcome.REFUTED));
        String json = Files.readString(file);

        for (String wrong : List.of(
                json.replace("\"number\" : 2.0", "\"numbr\" : 2.0"),
                json.replace("\"MET\"", "\"MAYBE\""),
                json.replace("\"student\"", "\"pupil\""))) {
            assertThat(wrong).isNotEqualTo(json);
            assertThat(CourseSchema.RECORD.findings(JsonMapper.shared().readTree(wrong)))
                    .isNotEmpty();
        }
    }

    @Test
    void otherVersionIsRefusedInWords() {
        Path file = folder.resolve("record.json");
        LabRecords.write(file, record(2, "ada", false, Outcome.REFUTED));
        assertThatThrownBy(() -> LabRecords.read(file))
                .isInstanceOf(ResultsException.class)
                .hasMessageContaining("is a lab record of version 2, but this program reads version 1");
    }

    @Test
    void lastRecordWithoutTheChangeIsThatOfTheSameStudent() {
        LabRecord ada = record(1, "ada", false, Outcome.NOT_REFUTED);
        LabRecord flipped = record(1, "ada", true, Outcome.REFUTED);
        LabRecords records =
                new LabRecords(List.of(record(1, "ben", false, Outcome.REFUTED), ada, flipped), List.of(), List.of());

        assertThat(records.lastUnchanged(flipped)).contains(ada);
        assertThat(records.lastUnchanged(record(1, "eve", true, Outcome.REFUTED)))
                .isEmpty();
    }

    private static LabRecord record(int version, String student, boolean flipped, Outcome outcome) {
        return new LabRecord(
                version,
                new LabId(5, "05-planted-truth", "Planted truth", "A claim.", "a".repeat(64)),
                student,
                "2026-09-01T10:00:00Z",
                1,
                flipped,
                false,
                ANSWERS,
                List.of(new RefutationRecord("words", "ratio < 1", Verdict.MET)),
                outcome,
                new MachineRecord(Map.of("cpu.count", "2"), 20_000_000),
                "unknown",
                true,
                List.of(
                        new StepRecord("run", "results/labs/run", true, Validity.Status.VALID),
                        new StepRecord("up", "results/labs/up", false, null)));
    }
}
