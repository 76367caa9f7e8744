package org.archduet.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.archduet.report.page.Block;
import org.archduet.report.page.Section;
import org.archduet.report.run.Run;
import org.archduet.report.text.Figures;
import org.archduet.report.text.Sentences;
import org.archduet.report.text.Words;
import org.archduet.result.decision.Comparison;
import org.archduet.result.vocabulary.OperationName;
import org.archduet.result.vocabulary.WindowId;

/** Every metric of the candidate against the baseline over the mix, with what the run could have seen. */
final class AllComparisons implements SectionMaker {

    @Override
    public Optional<Section> make(Run run) {
        List<Comparison> all = run.comparisons(OperationName.MIX);
        Set<WindowId> further = run.furtherLoads();
        List<Comparison> first = all.stream()
                .filter(comparison -> !further.contains(comparison.window()))
                .toList();
        if (first.isEmpty()) {
            return Optional.empty();
        }
        List<Block> blocks = new ArrayList<>(
                List.of(new Block.Text(carries(all), ""), table(run, "Candidate over baseline", first, false)));
        SpreadTable.of(run).ifPresent(blocks::add);
        NormalisedTable.of(run).ifPresent(blocks::add);
        List<Comparison> others = all.stream()
                .filter(comparison -> further.contains(comparison.window()))
                .toList();
        if (!others.isEmpty()) {
            blocks.add(table(run, "Candidate over baseline at further loads", others, true));
        }
        return Optional.of(new Section("comparisons", "All comparisons over the mix", blocks));
    }

    private static Block table(Run run, String caption, List<Comparison> comparisons, boolean folded) {
        return new Block.Table(
                caption,
                List.of(
                        "Metric",
                        run.result().experiment().baseline(),
                        run.result().experiment().candidate(),
                        "Ratio (t interval)",
                        "bootstrap interval",
                        "n",
                        "noise floor",
                        "detectable",
                        "blocks wanted",
                        "adjusted p",
                        "Verdict"),
                comparisons.stream().map(AllComparisons::row).toList(),
                folded);
    }

    private static String carries(List<Comparison> comparisons) {
        if (comparisons.stream().allMatch(Words::withheld)) {
            return "Values only: no ratio and no verdict.";
        }
        int blocks = comparisons.stream().mapToInt(Comparison::blocks).max().orElse(0);
        if (comparisons.stream().allMatch(comparison -> comparison.ratio() == null)) {
            return (blocks == 1 ? "One block: there" : "No block has the figures of both systems: there")
                    + " are no intervals, so there are no verdicts.";
        }
        return comparisons.stream().anyMatch(comparison -> comparison.bootstrap() != null)
                ? "The t interval carries the verdict. The bootstrap is shown beside it for primary metrics, with "
                        + "its coverage in simulation."
                : "The t interval carries the verdict. " + Sentences.noBootstrap(blocks);
    }

    private static Block.Row row(Comparison comparison) {
        return new Block.Row(
                List.of(
                        Words.capital(Words.metric(comparison)) + (comparison.primary() ? " (primary)" : ""),
                        Figures.of(comparison.baselineValue(), comparison.unit()),
                        Figures.of(comparison.candidateValue(), comparison.unit()),
                        Sentences.ratio(comparison),
                        comparison.bootstrap() == null
                                ? Figures.NONE
                                : Sentences.bootstrap(
                                        comparison.bootstrap(),
                                        comparison.estimate().bootstrapCoverage()),
                        String.valueOf(comparison.blocks()),
                        Sentences.difference(comparison.power().noiseFloor()),
                        Sentences.difference(comparison.power().minimumDetectableEffect()),
                        comparison.power().blocksForWantedWidth() == null
                                ? Figures.NONE
                                : Figures.count(comparison.power().blocksForWantedWidth()),
                        comparison.decision().adjustedP() == null
                                ? Figures.NONE
                                : p(comparison.decision().adjustedP()),
                        Words.verdict(comparison)),
                "tone-" + Words.tone(comparison.verdict()));
    }

    private static String p(double p) {
        return p < 0.001 ? "< 0.001" : Figures.fixed(p, 3);
    }
}
