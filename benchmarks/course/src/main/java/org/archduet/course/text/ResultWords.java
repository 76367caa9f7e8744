package org.archduet.course.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.archduet.course.answer.Expected;
import org.archduet.course.answer.Value;
import org.archduet.course.judge.Guess;
import org.archduet.course.judge.Outcome;
import org.archduet.course.lab.Flip;
import org.archduet.course.lab.Lab;
import org.archduet.course.record.LabRecord;
import org.archduet.course.record.LabRecord.AnswerRecord;
import org.archduet.course.record.LabRecord.RefutationRecord;
import org.archduet.report.text.Figures;
import org.archduet.result.validity.Validity;
import org.jspecify.annotations.Nullable;

/** Prediction, expectation and result side by side, and what was refuted. */
public final class ResultWords {

    private ResultWords() {}

    /**
     * All lines that a lab prints at its end.
     *
     * @param before the same lab without the change, by the same student; only for a record with the change
     */
    public static List<String> of(Lab lab, LabRecord record, Optional<LabRecord> before) {
        List<String> lines = new ArrayList<>();
        record.steps().stream()
                .filter(step -> step.validity() == Validity.Status.INVALID)
                .forEach(step -> lines.add("INVALID: the run of step " + step.name()
                        + " is not valid, so its figures may be wrong; see the report in " + step.folder()));
        table(record, lines);
        lines.add("");
        for (AnswerRecord answer : record.answers()) {
            lines.addAll(sentences(answer, isKnown(lab, answer)));
        }
        lines.addAll(claim(record));
        lines.addAll(flip(lab, record.flipped()));
        before.ifPresent(other -> lines.addAll(unchanged(record, other)));
        return lines;
    }

    private static void table(LabRecord record, List<String> lines) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("", "predicted", "expected", "measured"));
        record.answers()
                .forEach(answer -> rows.add(List.of(
                        answer.name(),
                        ValueWords.of(answer.prediction(), answer.unit()),
                        ValueWords.of(answer.expected(), answer.unit()),
                        ValueWords.of(answer.measured(), answer.unit()))));
        int[] widths = new int[rows.get(0).size()];
        rows.forEach(row -> {
            for (int i = 0; i < widths.length; i++) {
                widths[i] = Math.max(widths[i], row.get(i).length());
            }
        });
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder();
            for (int i = 0; i < widths.length; i++) {
                line.append(String.format(Locale.ROOT, "  %-" + Math.max(1, widths[i]) + "s", row.get(i)));
            }
            lines.add(line.toString().stripTrailing());
        }
    }

    private static boolean isKnown(Lab lab, AnswerRecord answer) {
        return lab.answers().stream().anyMatch(other -> other.name().equals(answer.name()) && other.known());
    }

    private static List<String> sentences(AnswerRecord answer, boolean known) {
        List<String> lines = new ArrayList<>(List.of(answer.name() + ": " + answer.question()));
        Value measured = answer.measured();
        if (measured == null) {
            lines.add("  No figure: " + answer.missing() + ".");
            return lines;
        }
        Value prediction = answer.prediction();
        if (prediction != null) {
            lines.add("  " + prediction(prediction, measured, answer.expected(), answer.unit()));
        }
        Expected expected = answer.expected();
        if (expected != null) {
            lines.add("  " + (known ? "Why: " + expected.why() : expectation(expected, measured, answer.unit())));
        }
        return lines;
    }

    private static String prediction(Value prediction, Value measured, @Nullable Expected expected, String unit) {
        String said = "Your prediction of " + ValueWords.of(prediction, unit);
        boolean interval = measured instanceof Value.Figure figure && figure.withInterval();
        return switch (Guess.of(prediction, measured, expected)) {
            case RIGHT -> said + right(measured, interval, expected);
            case TOO_LOW -> said + " is refuted: the measured figure is higher" + factor(prediction, measured) + ".";
            case TOO_HIGH -> said + " is refuted: the measured figure is lower" + factor(prediction, measured) + ".";
            case WRONG -> said + " is refuted: it was " + ValueWords.of(measured, unit) + ".";
            case NOT_MEASURED -> said + " cannot be judged: nothing was measured.";
        };
    }

    private static String right(Value measured, boolean interval, @Nullable Expected expected) {
        if (interval) {
            return " is not refuted: it lies inside the measured interval.";
        }
        if (measured instanceof Value.Word word && !word.indistinguishableFrom().isEmpty()) {
            return " is not refuted: " + ValueWords.tooClose(word) + ".";
        }
        return measured instanceof Value.Word || expected instanceof Expected.Range range && range.isExact()
                ? " is right."
                : " is not refuted: it lies within " + Figures.percent(Guess.TOLERANCE) + " of the measured figure.";
    }

    private static String factor(Value prediction, Value measured) {
        if (prediction instanceof Value.Figure guess
                && measured instanceof Value.Figure figure
                && guess.number() > 0
                && figure.number() > 0) {
            double factor = figure.number() / guess.number();
            return ", " + Figures.plain(Math.max(factor, 1 / factor)) + " times off";
        }
        return "";
    }

    private static String expectation(Expected expected, Value measured, String unit) {
        String said = "The expectation (" + ValueWords.of(expected, unit) + ") ";
        return said
                + switch (expected.judge(measured)) {
                    case MET -> "was met";
                    case UNMET -> "is refuted on this machine";
                    case OPEN ->
                        "is undecided: "
                                + (measured instanceof Value.Word word
                                        ? ValueWords.tooClose(word)
                                        : "the interval reaches over its edge");
                }
                + ". Why it was expected: " + expected.why();
    }

    private static List<String> claim(LabRecord record) {
        Outcome outcome = record.outcome();
        if (outcome == null) {
            return List.of();
        }
        List<String> lines = new ArrayList<>();
        lines.add("");
        lines.add("Claim: " + record.lab().claim());
        lines.add("  " + sentence(outcome));
        for (RefutationRecord refutation : record.refutedIf()) {
            lines.add("  would refute it: " + refutation.words() + " (" + refutation.check() + "): "
                    + refutation.verdict().words());
        }
        return lines;
    }

    private static String sentence(@Nullable Outcome outcome) {
        if (outcome == Outcome.REFUTED) {
            return "Refuted by this result.";
        }
        return outcome == Outcome.NOT_REFUTED
                ? "Not refuted: nothing that would refute it was found. That is no proof."
                : "Can't tell: an interval is too wide, two candidates are too close, or a figure is missing.";
    }

    private static List<String> flip(Lab lab, boolean flipped) {
        if (lab.flip().isEmpty()) {
            return List.of();
        }
        Flip flip = lab.flip().get();
        List<String> lines = new ArrayList<>();
        lines.add("");
        if (flipped) {
            lines.add("Changed: " + flip.change());
            lines.add("  Announced: " + flip.then());
            return lines;
        }
        lines.add("What turns this over: " + flip.change());
        if (flip.command().isEmpty()) {
            lines.add("  ./archduet lab " + lab.number() + " --flip");
        } else {
            flip.command().get().lines().forEach(line -> lines.add("  " + line));
        }
        return lines;
    }

    private static List<String> unchanged(LabRecord record, LabRecord before) {
        List<String> lines = new ArrayList<>();
        lines.add("  Without the change (" + before.finishedAt() + "), and with it:");
        for (AnswerRecord answer : record.answers()) {
            before.answers().stream()
                    .filter(other -> other.name().equals(answer.name()))
                    .forEach(other -> lines.add("    " + answer.name() + ": "
                            + ValueWords.of(other.measured(), other.unit()) + ", and "
                            + ValueWords.of(answer.measured(), answer.unit())));
        }
        Outcome one = before.outcome();
        Outcome other = record.outcome();
        if (one != null && other != null) {
            lines.add("    claim: " + one.words() + ", and " + other.words());
        }
        return lines;
    }
}
