package org.archduet.course.classroom;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.archduet.course.record.LabRecord;
import org.archduet.course.record.LabRecord.MachineRecord;

/**
 * The records of a class in order.
 *
 * @param labs by number
 * @param machines of each student, as of the last record
 * @param shortened records that were left out because they were only played through
 */
record Classroom(List<LabClass> labs, Map<String, MachineRecord> machines, int shortened) {

    /**
     * One lab.
     *
     * @param records the last one of each student without the change, by student
     * @param flipped the last one of each student with the change, by student
     */
    record LabClass(LabRecord.LabId lab, List<LabRecord> records, List<LabRecord> flipped) {}

    /** @param records by lab, student and time */
    static Classroom of(List<LabRecord> records) {
        List<LabRecord> full =
                records.stream().filter(record -> !record.shortened()).toList();
        Map<Integer, List<LabRecord>> byLab = full.stream()
                .collect(Collectors.groupingBy(record -> record.lab().number(), TreeMap::new, Collectors.toList()));
        Map<String, LabRecord> newest = new TreeMap<>();
        full.forEach(record -> newest.merge(
                record.student(),
                record,
                (one, other) -> one.finishedAt().compareTo(other.finishedAt()) > 0 ? one : other));
        Map<String, MachineRecord> machines = new LinkedHashMap<>();
        newest.forEach((student, record) -> machines.put(student, record.machine()));
        return new Classroom(
                byLab.values().stream().map(Classroom::ofLab).toList(), machines, records.size() - full.size());
    }

    private static LabClass ofLab(List<LabRecord> records) {
        return new LabClass(records.get(records.size() - 1).lab(), last(records, false), last(records, true));
    }

    private static List<LabRecord> last(List<LabRecord> records, boolean flipped) {
        Map<String, LabRecord> byStudent = new TreeMap<>();
        records.stream()
                .filter(record -> record.flipped() == flipped)
                .forEach(record -> byStudent.put(record.student(), record));
        return List.copyOf(byStudent.values());
    }

    Set<String> students() {
        return new TreeSet<>(machines.keySet());
    }

    /** All records that count. */
    List<LabRecord> records() {
        List<LabRecord> all = new ArrayList<>();
        labs.stream().map(LabClass::records).forEach(all::addAll);
        return all;
    }

    /** The commits that they were made with. */
    static Set<String> commits(Collection<LabRecord> records) {
        return records.stream()
                .map(record -> record.commit() + (record.dirty() ? " with uncommitted changes" : ""))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
