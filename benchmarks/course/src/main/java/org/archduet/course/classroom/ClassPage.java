package org.archduet.course.classroom;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.archduet.course.record.LabRecord;
import org.archduet.course.record.LabRecords;
import org.archduet.report.Report;
import org.archduet.report.page.Block;
import org.archduet.report.page.PlainPage;
import org.archduet.report.page.Section;

/**
 * What a class guessed and found, from the records of its students:
 *
 * <pre>{@code
 * AtomicFile.write(file, ClassPage.html(LabRecords.below(folder)));
 * }</pre>
 */
public final class ClassPage {

    private ClassPage() {}

    /**
     * One HTML document that needs nothing else. Of each student the last record of each lab counts; records that were
     * only played through do not.
     */
    public static String html(LabRecords records) {
        return Report.html(page(records));
    }

    private static PlainPage page(LabRecords records) {
        Classroom room = Classroom.of(records.records());
        MachineSection machines = new MachineSection(room.machines());
        List<LabSection> labs = room.labs().stream().map(LabSection::new).toList();
        List<Section> sections =
                new ArrayList<>(labs.stream().map(LabSection::section).toList());
        sections.add(machines.section());
        return new PlainPage(
                "Archduet: a class",
                List.of(
                        counted(room.students().size(), "student"),
                        counted(room.labs().size(), "lab"),
                        counted(room.records().size(), "record")),
                headline(labs),
                lead(records, room, machines),
                sections,
                "Generated from the records of the labs by Archduet.");
    }

    private static String headline(List<LabSection> labs) {
        List<AnswerSection> answers =
                labs.stream().flatMap(lab -> lab.answers().stream()).toList();
        long predictions =
                answers.stream().mapToLong(AnswerSection::predictions).sum();
        long right = answers.stream().mapToLong(AnswerSection::right).sum();
        return predictions == 0
                ? "No predictions to compare with results yet"
                : right + " of " + predictions + " predictions were right";
    }

    private static List<Block> lead(LabRecords records, Classroom room, MachineSection machines) {
        List<Block> lead = new ArrayList<>();
        lead.add(new Block.Text(
                "A prediction is right when it lies inside the measured interval of the student who made it or, of a figure"
                        + " without an interval, within 10 % of it; where the lab expects exactly one number, it must be equal.",
                ""));
        List<String> differing = machines.differing();
        if (!differing.isEmpty()) {
            lead.add(new Block.Text(
                    "Another machine than the class: " + String.join(", ", differing) + ". See the last section.",
                    "warned"));
        }
        if (!records.sharedNames().isEmpty()) {
            lead.add(new Block.Text(
                    "One name in several folders, counted as one student: " + String.join("; ", records.sharedNames())
                            + ". If these are several people, change \"student\" in their record.json files; labs take"
                            + " a name with --student.",
                    "warned"));
        }
        Set<String> commits = Classroom.commits(room.records());
        if (commits.size() > 1) {
            lead.add(new Block.Text(
                    "The records were made with different versions: " + String.join(", ", commits) + ".", "warned"));
        }
        if (room.shortened() > 0) {
            lead.add(new Block.Text(
                    "Left out: " + counted(room.shortened(), "record") + " of labs that were only played through.",
                    ""));
        }
        if (!records.unreadable().isEmpty()) {
            lead.add(new Block.Text("Left out, because they cannot be read:", "warned"));
            lead.add(new Block.Items(records.unreadable()));
        }
        return lead;
    }

    private static String counted(long count, String what) {
        return count + " " + what + (count == 1 ? "" : "s");
    }

    /** Whether any record counts, so that a page has something to show. */
    public static boolean hasContent(List<LabRecord> records) {
        return records.stream().anyMatch(record -> !record.shortened());
    }
}
