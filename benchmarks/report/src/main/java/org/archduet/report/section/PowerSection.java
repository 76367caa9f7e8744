package org.archduet.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.archduet.report.page.Block;
import org.archduet.report.page.Section;
import org.archduet.report.run.Run;
import org.archduet.report.text.Sentences;
import org.archduet.report.text.SharedNote;
import org.archduet.report.text.Words;
import org.archduet.result.decision.Comparison;
import org.archduet.result.decision.DecisionRule;
import org.archduet.result.run.RunResult;

/** The primary verdicts in sentences and drawn with single blocks, and what the run could have seen. */
final class PowerSection implements SectionMaker {

    @Override
    public Optional<Section> make(Run run) {
        List<Comparison> primary =
                run.result().comparisons().stream().filter(Comparison::primary).toList();
        if (primary.isEmpty()) {
            return Optional.empty();
        }
        DecisionRule rule = run.result().decision();
        String shared = SharedNote.of(primary).orElse("");
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Block.Items(primary.stream()
                .map(comparison -> sentence(run.result(), comparison, shared))
                .toList()));
        Forest.of(primary, rule).ifPresent(blocks::add);
        return Optional.of(new Section("power", "Primary verdicts, and what this run could have seen", blocks));
    }

    private static String sentence(RunResult result, Comparison comparison, String shared) {
        String verdict = Sentences.verdict(result, comparison);
        if (Words.withheld(comparison)) {
            return verdict;
        }
        String note = comparison.decision().note();
        return (verdict + " " + Sentences.power(comparison, result.decision()) + " "
                        + (note.equals(shared) ? "" : note))
                .strip();
    }
}
