package org.archduet.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.archduet.report.page.Block;
import org.archduet.report.run.Run;
import org.archduet.report.text.Figures;
import org.archduet.result.run.ParityResult;
import org.jspecify.annotations.Nullable;

/**
 * Whether the systems gave the same answers: what was compared, after which replacements, and what was not compared.
 */
final class ParityWords {

    private ParityWords() {}

    static List<Block> of(Run run) {
        ParityResult parity = run.result().parity();
        if (parity == null) {
            return List.of(new Block.Text("The run ended before the answers of the systems were compared.", "loud"));
        }
        List<Block> blocks = new ArrayList<>();
        if (!parity.answersWereCompared()) {
            blocks.add(new Block.Text(
                    "No parity section in the workload: the answers of the systems were not compared.", ""));
        }
        if (parity.answersWereCompared() || !parity.differences().isEmpty()) {
            blocks.add(compared(parity, run.facts().statesCompared()));
        }
        if (parity.answersWereCompared()) {
            if (!run.facts().statesCompared()) {
                blocks.add(new Block.Text(
                        "No audit command in every system's description: the end states of the systems were not compared.",
                        ""));
            }
            normalised(parity.normalised(), blocks);
        }
        return blocks;
    }

    private static Block compared(ParityResult parity, boolean states) {
        String outcomes = parity.outcomes().entrySet().stream()
                .map(entry -> Figures.count(entry.getValue()) + " × " + entry.getKey())
                .collect(Collectors.joining(", "));
        String what = parity.answersWereCompared()
                ? Figures.count(parity.operations()) + " operations were replayed on each fresh system (" + outcomes
                        + "), and transcripts" + (states ? " and end states" : "") + " were compared: "
                : "";
        return parity.differences().isEmpty()
                ? new Block.Text(what + "no difference.", "")
                : new Block.Text(what + "THEY DIFFER. " + String.join(" ", parity.differences()), "loud");
    }

    private static void normalised(@Nullable List<ParityResult.Normalised> rules, List<Block> blocks) {
        if (rules == null) {
            return;
        }
        if (rules.isEmpty()) {
            blocks.add(new Block.Text("Nothing was replaced in the answers before they were compared.", ""));
            return;
        }
        blocks.add(new Block.Table(
                "Replaced in every answer before transcripts were compared, by the workload's normalise rules",
                List.of("Pointer into the answer", "Replaced with"),
                rules.stream()
                        .map(rule -> Block.Row.of(rule.pointer(), rule.replacedWith()))
                        .toList(),
                false));
    }
}
