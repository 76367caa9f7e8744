package org.archduet.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.archduet.report.page.Block;
import org.archduet.report.text.Figures;
import org.archduet.report.text.RepeatWords;
import org.archduet.report.text.Words;
import org.archduet.result.run.RunResult;
import org.archduet.result.start.AttemptComparison;
import org.archduet.result.start.Repeat;
import org.archduet.result.validity.Validity.Status;

/** Discarded first attempts beside the second ones, and whether using them instead would have changed a verdict. */
final class FirstAttempts {

    private FirstAttempts() {}

    /** Empty when nothing was repeated, or the attempts were not compared. */
    static List<Block> blocks(RunResult result) {
        List<Repeat> compared = result.repeats().stream()
                .filter(repeat -> !repeat.attempts().isEmpty())
                .toList();
        if (compared.isEmpty()) {
            return List.of();
        }
        if (result.validity().status() == Status.INVALID) {
            return List.of(figures(compared));
        }
        boolean changes = compared.stream()
                .flatMap(repeat -> repeat.attempts().stream())
                .anyMatch(AttemptComparison::changesVerdict);
        List<Block.Row> rows = new ArrayList<>();
        compared.forEach(
                repeat -> repeat.attempts().forEach(attempt -> rows.add(row(RepeatWords.named(repeat), attempt))));
        return List.of(
                new Block.Text(
                        "Each discarded first attempt was put in the place of the second one and the run analysed again. "
                                + compared.stream()
                                        .map(repeat -> RepeatWords.named(repeat) + ": " + RepeatWords.changes(repeat))
                                        .collect(Collectors.joining("; "))
                                + ".",
                        changes ? "warned" : ""),
                new Block.Table(
                        "Discarded first attempts beside the second ones",
                        List.of(
                                "What",
                                "metric",
                                "first attempt, discarded",
                                "second attempt, used",
                                "verdict of the run",
                                "verdict with the first attempt"),
                        rows,
                        false));
    }

    /** Of a run that concludes nothing. */
    private static Block figures(List<Repeat> compared) {
        List<Block.Row> rows = new ArrayList<>();
        compared.forEach(repeat -> repeat.attempts()
                .forEach(attempt -> rows.add(Block.Row.of(
                        RepeatWords.named(repeat),
                        attempt.metric().words(),
                        Figures.of(attempt.first(), attempt.unit()),
                        Figures.of(attempt.second(), attempt.unit())))));
        return new Block.Table(
                "Discarded first attempts beside the second ones",
                List.of("What", "metric", "first attempt, discarded", "second attempt, used"),
                rows,
                false);
    }

    private static Block.Row row(String what, AttemptComparison attempt) {
        return new Block.Row(
                List.of(
                        what,
                        attempt.metric().words(),
                        Figures.of(attempt.first(), attempt.unit()),
                        Figures.of(attempt.second(), attempt.unit()),
                        Words.verdict(attempt.metric(), attempt.verdict()),
                        RepeatWords.withFirst(attempt)),
                attempt.changesVerdict() ? "differs" : "");
    }
}
