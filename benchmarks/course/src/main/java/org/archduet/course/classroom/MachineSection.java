package org.archduet.course.classroom;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.archduet.course.record.LabRecord.MachineRecord;
import org.archduet.report.page.Block;
import org.archduet.report.page.Section;
import org.archduet.report.text.Figures;
import org.archduet.result.vocabulary.ManifestKey;

/**
 * Whose machine differs from those of the class.
 *
 * @param machines by student
 */
record MachineSection(Map<String, MachineRecord> machines) {

    static final String ID = "machines";

    /** Students whose reference loop is set apart, or whose machine has another number of CPUs than most. */
    List<String> differing() {
        return machines.keySet().stream().filter(this::differs).toList();
    }

    Section section() {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Text(
                "A machine differs when its reference loop (a fixed piece of work, timed before each lab) is farther from the"
                        + " median of the class than " + RobustSpread.DEVIATIONS
                        + " × 1.4826 MAD and by more than " + Figures.percent(RobustSpread.LEAST_SHARE)
                        + ", or when it has another number of CPUs than most. Measured figures are set apart by the same rule."
                        + " It needs at least " + RobustSpread.LEAST_FIGURES + " students.",
                ""));
        List<String> header = List.of("Student", "CPU", "CPU count", "Memory", "Reference loop", "Differs");
        List<Block.Row> rows = machines.entrySet().stream()
                .map(entry -> row(entry.getKey(), entry.getValue()))
                .toList();
        blocks.add(new Block.Table("The machines of the class", header, rows, false));
        return new Section(ID, "Machines", blocks);
    }

    private Block.Row row(String student, MachineRecord machine) {
        String why = String.join(", ", why(machine));
        return new Block.Row(
                List.of(
                        student,
                        field(machine, ManifestKey.CPU_MODEL),
                        field(machine, ManifestKey.CPU_COUNT),
                        memory(machine),
                        Figures.nanos(machine.referenceLoopNanos()),
                        why),
                why.isEmpty() ? "" : "differs");
    }

    private boolean differs(String student) {
        MachineRecord machine = machines.get(student);
        return machine != null && !why(machine).isEmpty();
    }

    private List<String> why(MachineRecord machine) {
        List<String> why = new ArrayList<>();
        Optional<RobustSpread> spread = RobustSpread.of(machines.values().stream()
                .map(each -> (double) each.referenceLoopNanos())
                .toList());
        spread.filter(robust -> robust.setsApart(machine.referenceLoopNanos())).ifPresent(robust -> {
            double ratio = machine.referenceLoopNanos() / robust.median();
            why.add(ratio > 1 ? Figures.plain(ratio) + " × slower" : Figures.plain(1 / ratio) + " × faster");
        });
        String usual = usualCount();
        String count = field(machine, ManifestKey.CPU_COUNT);
        if (machines.size() >= RobustSpread.LEAST_FIGURES && !count.equals(usual)) {
            why.add("most have " + usual + " CPUs");
        }
        return why;
    }

    private String usualCount() {
        return machines.values().stream()
                .map(machine -> field(machine, ManifestKey.CPU_COUNT))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.<String, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse("");
    }

    private static String memory(MachineRecord machine) {
        String bytes = field(machine, ManifestKey.MEMORY_BYTES);
        return bytes.matches("\\d+") ? Figures.bytes(Long.parseLong(bytes)) : bytes;
    }

    private static String field(MachineRecord machine, ManifestKey key) {
        return machine.fields().getOrDefault(key.name(), Figures.NONE);
    }
}
