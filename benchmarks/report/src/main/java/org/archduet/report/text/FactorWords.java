package org.archduet.report.text;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.archduet.result.decision.Comparison.Ratio;
import org.archduet.result.decision.DecisionRule;
import org.archduet.result.decision.Factor;
import org.archduet.result.decision.Factor.Level;
import org.archduet.result.decision.Trend;
import org.archduet.result.run.RunResult;
import org.archduet.result.vocabulary.WindowId;

/** What an experiment varied, and what that changed, in sentences. */
public final class FactorWords {

    private FactorWords() {}

    /** What the levels are, and how they were measured. */
    public static String explained(Factor factor) {
        String levels = factor.levels().stream().map(Level::label).collect(Collectors.joining(", "));
        return "The experiment varied " + factor.name() + " on purpose: " + levels + ". "
                + (factor.variesByStart()
                        ? "Each block started both systems once for each level, and all of them were measured in turn. "
                                + "The verdict at the top of this report is that of the first level, "
                                + factor.levels().get(0).label() + "."
                        : "All levels were measured in slices of the same starts."
                                + (ofLoads(factor)
                                        ? " A level is the offered load as a fraction of what the slowest system got done "
                                                + "at its peak."
                                        : ""));
    }

    private static boolean ofLoads(Factor factor) {
        return factor.levels().stream()
                .map(Level::window)
                .filter(Objects::nonNull)
                .anyMatch(WindowId::isLoadOfGrid);
    }

    /**
     * Such as "The ratio of median response time falls over payment time: at 20 it is 0.5 times that at 0 (95 %
     * interval 0.4–0.6, n = 4 blocks)."
     */
    public static String trend(Factor factor, Trend trend, DecisionRule rule) {
        String what = "The ratio of " + trend.metric().words();
        String over = " over " + factor.name();
        Ratio change = trend.change();
        String said =
                switch (trend.direction()) {
                    case RISES -> what + " rises" + over;
                    case FALLS -> what + " falls" + over;
                    case FLAT -> what + " is flat" + over + " within ±" + Figures.percent(rule.equivalenceBand());
                    case INCONCLUSIVE ->
                        "Can't tell whether the ratio of " + trend.metric().words() + " changes" + over;
                };
        return said
                + (change == null
                        ? ""
                        : ": " + change(factor, change) + ", n = " + Sentences.blocks(trend.blocks()) + ")")
                + "."
                + (trend.note().isEmpty() ? "" : " " + trend.note());
    }

    /** A line for each trend of a run, in the order of its factors, and for each price of a dose in CPU time. */
    public static List<String> trends(RunResult result) {
        Stream<String> trends = result.factors().stream()
                .filter(factor -> factor.dose() == null)
                .flatMap(factor -> result.trends().stream()
                        .filter(trend -> trend.factor().equals(factor.name()))
                        .map(trend -> trend(factor, trend, result.decision())));
        return Stream.concat(trends, DoseWords.cpuPrices(result).stream()).toList();
    }

    private static String change(Factor factor, Ratio change) {
        List<Level> levels = factor.levels();
        return "by the fitted line, at " + levels.get(levels.size() - 1).label() + " it is " + Sentences.point(change)
                + " times that at " + levels.get(0).label() + " (" + Sentences.interval(change);
    }
}
