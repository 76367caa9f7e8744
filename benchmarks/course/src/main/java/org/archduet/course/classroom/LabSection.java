package org.archduet.course.classroom;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.archduet.course.classroom.Classroom.LabClass;
import org.archduet.course.judge.Outcome;
import org.archduet.course.record.LabRecord;
import org.archduet.course.record.LabRecord.AnswerRecord;
import org.archduet.course.text.ValueWords;
import org.archduet.report.page.Block;
import org.archduet.report.page.Section;
import org.archduet.result.validity.Validity;

/** One lab, for the whole class. */
record LabSection(LabClass lab) {

    String id() {
        return String.format(Locale.ROOT, "lab-%02d", lab.lab().number());
    }

    /** Without the figures of runs that are INVALID, which stand in the table of students alone. */
    List<AnswerSection> answers() {
        List<LabRecord> valid =
                lab.records().stream().filter(record -> !isInvalid(record)).toList();
        List<String> names = valid.stream()
                .flatMap(record -> record.answers().stream())
                .map(AnswerRecord::name)
                .distinct()
                .toList();
        return names.stream()
                .map(name -> AnswerSection.of(id() + "-" + name, name, valid))
                .toList();
    }

    Section section() {
        List<Block> blocks =
                new ArrayList<>(List.of(new Block.Text("Claim: " + lab.lab().claim(), "")));
        blocks.add(new Block.Text(outcomes(), ""));
        String invalid = lab.records().stream()
                .filter(LabSection::isInvalid)
                .map(LabRecord::student)
                .collect(Collectors.joining(", "));
        if (!invalid.isEmpty()) {
            blocks.add(new Block.Text(
                    "INVALID, so in the last table of this lab and in no other figure: " + invalid + ".", "warned"));
        }
        answers().forEach(answer -> blocks.addAll(answer.blocks()));
        if (!lab.records().isEmpty()) {
            blocks.add(students());
        }
        return new Section(id(), lab.lab().number() + ". " + lab.lab().title(), blocks);
    }

    private String outcomes() {
        String plain = counted(lab.records());
        String flipped = counted(lab.flipped());
        return (plain.isEmpty() ? "" : "What became of it: " + plain + ".")
                + (flipped.isEmpty() ? "" : " With the lab's change: " + flipped + ".");
    }

    private static String counted(List<LabRecord> records) {
        Map<Outcome, Long> counts = records.stream()
                .map(LabRecord::outcome)
                .filter(Objects::nonNull)
                .collect(Collectors.groupingBy(
                        outcome -> outcome, () -> new EnumMap<>(Outcome.class), Collectors.counting()));
        return counts.entrySet().stream()
                .map(entry -> entry.getKey().words() + " for " + entry.getValue())
                .collect(Collectors.joining(", "));
    }

    private Block students() {
        List<String> names =
                lab.records().get(0).answers().stream().map(AnswerRecord::name).toList();
        List<String> header = new ArrayList<>(List.of("Student"));
        names.forEach(name -> header.addAll(List.of(name + ", predicted", "measured")));
        header.addAll(List.of("claim", "runs"));
        List<Block.Row> rows = lab.records().stream()
                .map(record -> new Block.Row(cells(record, names), isInvalid(record) ? "invalid" : ""))
                .toList();
        return new Block.Table("Each student", header, rows, true);
    }

    private static List<String> cells(LabRecord record, List<String> names) {
        List<String> cells = new ArrayList<>(List.of(record.student()));
        for (String name : names) {
            AnswerRecord answer = record.answers().stream()
                    .filter(each -> each.name().equals(name))
                    .findFirst()
                    .orElse(null);
            cells.add(answer == null ? "" : ValueWords.of(answer.prediction(), answer.unit()));
            cells.add(answer == null ? "" : ValueWords.of(answer.measured(), answer.unit()));
        }
        Outcome outcome = record.outcome();
        cells.add(outcome == null ? "" : outcome.words());
        cells.add(isInvalid(record) ? "INVALID" : "");
        return cells;
    }

    private static boolean isInvalid(LabRecord record) {
        return record.steps().stream().anyMatch(step -> step.validity() == Validity.Status.INVALID);
    }
}
