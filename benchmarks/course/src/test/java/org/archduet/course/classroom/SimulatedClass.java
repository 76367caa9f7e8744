package org.archduet.course.classroom;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.archduet.course.answer.Expected;
import org.archduet.course.answer.Value;
import org.archduet.course.answer.Verdict;
import org.archduet.course.judge.Check;
import org.archduet.course.judge.Outcome;
import org.archduet.course.record.LabRecord;
import org.archduet.course.record.LabRecord.AnswerRecord;
import org.archduet.course.record.LabRecord.LabId;
import org.archduet.course.record.LabRecord.MachineRecord;
import org.archduet.course.record.LabRecord.RefutationRecord;
import org.archduet.course.record.LabRecord.StepRecord;
import org.archduet.result.validity.Validity;

/**
 * Twenty students, made up from a seed: what each guesses, what each finds, and one, {@link #OTHER_MACHINE}, whose
 * machine is half as fast and has more CPUs. No figure of it was measured.
 */
final class SimulatedClass {

    static final String OTHER_MACHINE = "student-13";
    static final int STUDENTS = 20;

    private static final double CONFIDENCE_REACH = 0.08;

    private final Random random;

    SimulatedClass(long seed) {
        this.random = new Random(seed);
    }

    /** Three labs of everybody, some with the change, and one that was only played through. */
    List<LabRecord> records() {
        List<LabRecord> records = new ArrayList<>();
        for (int i = 1; i <= STUDENTS; i++) {
            String student = String.format("student-%02d", i);
            MachineRecord machine = machine(student);
            double hop = near(student.equals(OTHER_MACHINE) ? 1900 : 820, 0.04);
            records.add(record(
                    3,
                    "The price of a hop",
                    student,
                    i,
                    machine,
                    number("hop", "How long does one hop take?", "µs", spread(1, 20_000), hop, 500, 1200, false),
                    "hop < 100"));
            double ratio = near(1.2, 0.015);
            records.add(record(
                    5,
                    "Planted truth",
                    student,
                    i,
                    machine,
                    number("ratio", "How many times as long does it take?", "×", spread(1, 2), ratio, 1.1, 1.3, true),
                    "ratio < 1.1"));
            records.add(record(
                    7,
                    "Where it goes",
                    student,
                    i,
                    machine,
                    word("busiest", "Which process uses most CPU?", i % 3 == 0 ? "pricing" : "ordering", "storefront"),
                    "busiest is not storefront"));
            if (i % 4 == 0) {
                records.add(flipped(records.get(records.size() - 2)));
            }
        }
        records.add(shortened(records.get(0)));
        return records;
    }

    private MachineRecord machine(String student) {
        boolean other = student.equals(OTHER_MACHINE);
        return new MachineRecord(
                Map.of(
                        "cpu.model", other ? "Old <laptop>" : "Class machine",
                        "cpu.count", other ? "4" : "2",
                        "memory.bytes", "8000000000"),
                Math.round(near(other ? 43e6 : 20e6, 0.03)));
    }

    private AnswerRecord number(
            String name,
            String question,
            String unit,
            double guess,
            double found,
            double from,
            double to,
            boolean interval) {
        return new AnswerRecord(
                name,
                question,
                unit,
                Value.Figure.of(guess),
                new Expected.Range(from, to, "It was made so."),
                interval
                        ? new Value.Figure(found, found * (1 - CONFIDENCE_REACH), found * (1 + CONFIDENCE_REACH))
                        : Value.Figure.of(found),
                "");
    }

    private static AnswerRecord word(String name, String question, String guess, String found) {
        return new AnswerRecord(
                name,
                question,
                "",
                new Value.Word(guess),
                new Expected.Choice(found, "It takes all public traffic."),
                new Value.Word(found),
                "");
    }

    private static LabRecord record(
            int number,
            String title,
            String student,
            int seed,
            MachineRecord machine,
            AnswerRecord answer,
            String check) {
        Value measured = answer.measured();
        Verdict verdict = Check.parse(check).judge(measured);
        return new LabRecord(
                LabRecord.SCHEMA_VERSION,
                new LabId(number, String.format("%02d-lab", number), title, title + " can be found.", "0".repeat(64)),
                student,
                String.format("2026-09-01T10:%02d:%02dZ", number, seed),
                seed,
                false,
                false,
                List.of(answer),
                List.of(new RefutationRecord("The opposite is found.", check, verdict)),
                Outcome.of(List.of(verdict)),
                machine,
                "0123456789",
                false,
                List.of(new StepRecord(
                        "planted",
                        "results/labs/planted",
                        false,
                        seed == 17 && number == 5 ? Validity.Status.INVALID : Validity.Status.VALID)));
    }

    private static LabRecord flipped(LabRecord record) {
        AnswerRecord answer = record.answers().get(0);
        AnswerRecord equal = new AnswerRecord(
                answer.name(),
                answer.question(),
                answer.unit(),
                Value.Figure.of(1),
                answer.expected(),
                new Value.Figure(1.0, 0.97, 1.03),
                "");
        return variant(record, true, false, equal, Outcome.REFUTED);
    }

    private static LabRecord shortened(LabRecord record) {
        return variant(record, false, true, record.answers().get(0), Outcome.CANNOT_TELL);
    }

    private static LabRecord variant(
            LabRecord record, boolean flipped, boolean shortened, AnswerRecord answer, Outcome outcome) {
        return new LabRecord(
                record.schemaVersion(),
                record.lab(),
                record.student(),
                record.finishedAt().replace("T10", "T11"),
                record.seed(),
                flipped,
                shortened,
                List.of(answer),
                record.refutedIf(),
                outcome,
                record.machine(),
                record.commit(),
                record.dirty(),
                record.steps());
    }

    /** Near a value. @param deviation standard deviation as a part of the value */
    private double near(double value, double deviation) {
        return value * (1 + deviation * random.nextGaussian());
    }

    /** Anything between, small and large factors alike. */
    private double spread(double from, double to) {
        double drawn = from * Math.pow(to / from, random.nextDouble());
        return drawn < 10 ? Math.round(drawn * 100) / 100.0 : Math.rint(drawn);
    }
}
