package org.archduet.course.play;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.archduet.course.answer.Answer;
import org.archduet.course.answer.NumberAnswer;
import org.archduet.course.answer.Reading;
import org.archduet.course.answer.StepFolders;
import org.archduet.course.answer.Value;
import org.archduet.course.answer.Verdict;
import org.archduet.course.judge.Outcome;
import org.archduet.course.lab.Lab;
import org.archduet.course.record.LabRecord.AnswerRecord;
import org.archduet.course.record.LabRecord.RefutationRecord;
import org.jspecify.annotations.Nullable;

/** The answers that the results of a lab give, and what they say about its claim. */
record LabJudgement(
        List<AnswerRecord> answers,
        List<RefutationRecord> refutedIf,
        @Nullable Outcome outcome) {

    static LabJudgement of(Lab lab, Map<String, Value> predictions, StepFolders folders) {
        Map<String, Reading> readings = new LinkedHashMap<>();
        lab.answers().forEach(answer -> readings.put(answer.name(), answer.read(folders)));
        List<RefutationRecord> refutedIf = lab.refutations().stream()
                .map(refutation -> new RefutationRecord(
                        refutation.words(),
                        refutation.check().text(),
                        Optional.ofNullable(readings.get(refutation.check().answer()))
                                .flatMap(Reading::value)
                                .map(refutation.check()::judge)
                                .orElse(Verdict.OPEN)))
                .toList();
        return new LabJudgement(
                lab.answers().stream()
                        .map(answer -> record(answer, predictions, readings))
                        .toList(),
                refutedIf,
                refutedIf.isEmpty()
                        ? null
                        : Outcome.of(refutedIf.stream()
                                .map(RefutationRecord::verdict)
                                .toList()));
    }

    private static AnswerRecord record(Answer answer, Map<String, Value> predictions, Map<String, Reading> readings) {
        Reading reading = readings.get(answer.name());
        return new AnswerRecord(
                answer.name(),
                answer.question(),
                answer instanceof NumberAnswer number ? number.unit() : "",
                predictions.get(answer.name()),
                answer.expectation().orElse(null),
                reading == null ? null : reading.value().orElse(null),
                reading == null ? "" : reading.missing());
    }
}
