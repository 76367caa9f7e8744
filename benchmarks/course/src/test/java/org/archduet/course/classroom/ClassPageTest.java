package org.archduet.course.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.archduet.course.record.LabRecord;
import org.archduet.course.record.LabRecord.MachineRecord;
import org.archduet.course.record.LabRecords;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The page of twenty made-up students: as it is sealed, who is set apart, and what is left out. */
class ClassPageTest {

    private static final Path GOLDEN = Path.of("src/test/resources/org/archduet/course/classroom/class-page.html");

    @TempDir
    private Path folder;

    private final List<LabRecord> records = new SimulatedClass(20).records();

    @Test
    void isAsSealed() throws IOException {
        String page = page(records);
        Files.writeString(Path.of("target/class.html"), page);
        String sealed = page.replaceFirst("(?s)<style>.*?</style>", "<style></style>");
        if (Boolean.getBoolean("golden.write")) {
            Files.writeString(GOLDEN, sealed);
        }
        assertThat(sealed).isEqualTo(Files.readString(GOLDEN));
    }

    @Test
    void setsTheOtherMachineApart() {
        Classroom room = Classroom.of(records);
        assertThat(new MachineSection(room.machines()).differing()).containsExactly(SimulatedClass.OTHER_MACHINE);
        List<LabSection> labs = room.labs().stream().map(LabSection::new).toList();
        assertThat(labs.get(0).answers().get(0).setApart()).containsExactly(SimulatedClass.OTHER_MACHINE);
        assertThat(labs.get(1).answers().get(0).setApart()).isEmpty();
    }

    @Test
    void aClassOfEqualMachinesHasNoneApart() {
        MachineRecord same = new MachineRecord(Map.of("cpu.count", "2"), 20_000_000);
        MachineRecord nearly = new MachineRecord(Map.of("cpu.count", "2"), 20_400_000);
        MachineSection section =
                new MachineSection(Map.of("a", same, "b", same, "c", same, "d", same, "e", nearly, "f", same));
        assertThat(section.differing()).isEmpty();
        assertThat(new MachineSection(Map.of("a", same, "b", nearly)).differing())
                .isEmpty();
    }

    @Test
    void countsTheLastRecordOfEachStudentAndLeavesShortOnesOut() {
        LabRecord first = records.get(0);
        List<LabRecord> again = List.of(first, records.get(records.size() - 1));

        assertThat(page(again)).contains("1 record<", "Left out: 1 record of labs that were only played through.");
        assertThat(Classroom.of(records).labs().get(1).flipped()).hasSize(5);
        assertThat(Classroom.of(records).labs().get(1).records()).hasSize(SimulatedClass.STUDENTS);
    }

    @Test
    void findsRecordsUnderAnyName() throws IOException {
        LabRecords.write(folder.resolve("ada.json"), records.get(0));
        LabRecords.write(folder.resolve("hand-ins/20260901-101500-05/record.json"), records.get(1));
        Files.writeString(folder.resolve("result.json"), "{\"schemaVersion\": 2}");
        Files.writeString(folder.resolve("broken.json"), "{\"student\": 1, \"refutedIf\": []}");

        LabRecords found = LabRecords.below(folder);

        assertThat(found.records()).containsExactly(records.get(0), records.get(1));
        assertThat(found.unreadable()).hasSize(1).first().asString().contains("broken.json", "is not a lab record");
        assertThat(ClassPage.html(found)).contains("broken.json");
    }

    /** Two people whose login name is the same must not silently become one. */
    @Test
    void saysWhichNameStandsInSeveralFolders() {
        LabRecords.write(folder.resolve("ada/20260901-101500-03/record.json"), records.get(0));
        LabRecords.write(folder.resolve("ada/20260901-111500-05/record.json"), records.get(1));
        assertThat(LabRecords.below(folder).sharedNames()).isEmpty();

        LabRecords.write(folder.resolve("ben/20260901-101500-03/record.json"), records.get(0));
        LabRecords found = LabRecords.below(folder);

        assertThat(found.sharedNames()).containsExactly("student-01 (ada, ben)");
        assertThat(ClassPage.html(found)).contains("One name in several folders", "student-01 (ada, ben)");
    }

    /** An INVALID run is neither right nor wrong, and moves no median. */
    @Test
    void figuresOfInvalidRunsDoNotCount() {
        List<AnswerSection> answers =
                new LabSection(Classroom.of(records).labs().get(1)).answers();

        assertThat(answers.get(0).predictions()).isEqualTo(SimulatedClass.STUDENTS - 1);
        assertThat(page(records)).contains("and in no other figure: student-17.");
    }

    @Test
    void textStaysText() {
        assertThat(page(records)).contains("Old &lt;laptop").doesNotContain("<laptop>");
    }

    private static String page(List<LabRecord> records) {
        return ClassPage.html(new LabRecords(records, List.of(), List.of()));
    }
}
