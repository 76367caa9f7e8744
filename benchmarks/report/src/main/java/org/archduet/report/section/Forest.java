package org.archduet.report.section;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.archduet.report.chart.ForestChart;
import org.archduet.report.page.Block;
import org.archduet.report.text.Figures;
import org.archduet.report.text.Sentences;
import org.archduet.report.text.Words;
import org.archduet.result.decision.Comparison;
import org.archduet.result.decision.DecisionRule;

/** The drawing of the primary ratios, with a reading that explains only the marks that are in it. */
final class Forest {

    private Forest() {}

    /** Empty when no block has a ratio that may be shown as a result. */
    static Optional<Block> of(List<Comparison> all, DecisionRule rule) {
        List<Comparison> primary =
                all.stream().filter(comparison -> !Words.withheld(comparison)).toList();
        return primary.stream().allMatch(comparison -> comparison.blockRatios().isEmpty())
                ? Optional.empty()
                : Optional.of(new Block.Chart(
                        ForestChart.draw("forest", primary, rule),
                        primary.stream().anyMatch(comparison -> comparison.ratio() != null)
                                ? intervals(primary, rule)
                                : "Each small dot is the ratio candidate over baseline in a single block; left of 1 the candidate "
                                        + "has less, right of 1 more. The shaded band counts as equal. "
                                        + "One block gives no intervals, so there are no verdicts."));
    }

    private static String intervals(List<Comparison> primary, DecisionRule rule) {
        List<String> said = new ArrayList<>();
        said.add("Each dot is the ratio candidate over baseline with its " + Figures.percent(rule.confidence())
                + " interval; left of 1 the candidate has less, right of 1 more. The shaded band counts as "
                + "equal; an interval that lies partly inside means can't tell. Small dots are single blocks.");
        said.add(bootstrap(primary));
        return String.join(" ", said);
    }

    private static String bootstrap(List<Comparison> primary) {
        String coverages = primary.stream()
                .filter(comparison -> comparison.bootstrap() != null)
                .map(comparison -> Words.metric(comparison) + " "
                        + Sentences.coverage(comparison.estimate().bootstrapCoverage()))
                .collect(Collectors.joining(", "));
        return coverages.isEmpty()
                ? Sentences.noBootstrap(
                        primary.stream().mapToInt(Comparison::blocks).max().orElse(0))
                : "The thin line below is the bootstrap interval; how often it covered the truth in simulation: "
                        + coverages + ".";
    }
}
