package org.archduet.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.archduet.analysis.load.LineFit;
import org.archduet.analysis.metric.Metric;
import org.archduet.analysis.metric.Metric.Role;
import org.archduet.analysis.metric.MetricCatalogue;
import org.archduet.analysis.statistics.LogEffect;
import org.archduet.analysis.statistics.Paired;
import org.archduet.analysis.statistics.VerdictRule;
import org.archduet.result.decision.Comparison;
import org.archduet.result.decision.Comparison.Ratio;
import org.archduet.result.decision.DecisionRule;
import org.archduet.result.decision.Factor;
import org.archduet.result.decision.Factor.Level;
import org.archduet.result.decision.Trend;
import org.archduet.result.decision.Trend.Direction;
import org.archduet.result.start.Start;
import org.archduet.result.validity.Caution;
import org.archduet.result.vocabulary.Better;
import org.archduet.result.vocabulary.MetricId;
import org.jspecify.annotations.Nullable;

/** How ratios change over the levels of a factor, by the rule that {@link Trend} states. */
final class FactorTrends {
    private static final String METHOD = "t over blocks on the least-squares slope of log ratios over level ranks";

    private final List<Start> starts;
    private final List<Comparison> comparisons;
    private final DecisionRule rule;

    /** @param comparisons of the run, which say where no verdict is possible */
    FactorTrends(List<Start> starts, List<Comparison> comparisons, DecisionRule rule) {
        this.starts = starts;
        this.comparisons = comparisons;
        this.rule = rule;
    }

    /** One for each factor and metric that was measured at any of its levels, in the order of the factors. */
    List<Trend> of(List<Factor> factors) {
        return factors.stream()
                .flatMap(factor -> Stream.of(MetricId.values()).flatMap(metric -> trend(factor, metric).stream()))
                .toList();
    }

    private Optional<Trend> trend(Factor factor, MetricId metric) {
        List<Comparison> shown = factor.levels().stream()
                .flatMap(level -> level.shownBy(comparisons).stream())
                .filter(comparison -> comparison.metric() == metric)
                .toList();
        if (shown.isEmpty()) {
            return Optional.empty();
        }
        List<List<Double>> blocks = blocks(factor, metric);
        @Nullable Ratio change = blocks.size() < 2 ? null : change(blocks);
        String objection = objection(factor, shown, blocks.size(), change);
        Direction direction = change == null || !objection.isEmpty() ? Direction.INCONCLUSIVE : direction(change);
        if (direction == Direction.FLAT) {
            objection = unevenness(blocks);
            direction = objection.isEmpty() ? Direction.FLAT : Direction.INCONCLUSIVE;
        }
        return Optional.of(new Trend(factor.name(), metric, change, blocks.size(), direction, objection));
    }

    /** Why no direction can be named whatever the interval says; empty when nothing speaks against one. */
    private static String objection(Factor factor, List<Comparison> shown, int blocks, @Nullable Ratio change) {
        List<String> withheld = factor.levels().stream()
                .filter(level -> level.shownBy(shown).stream()
                        .anyMatch(comparison -> comparison.decision().cautions().contains(Caution.VERDICT_WITHHELD)))
                .map(Level::label)
                .toList();
        if (!withheld.isEmpty()) {
            return "No verdict at " + (withheld.size() == 1 ? "level " : "levels ") + String.join(", ", withheld)
                    + ", so none on the trend.";
        }
        if (blocks == 0) {
            return "No block has this figure at all levels.";
        }
        if (blocks == 1) {
            return "One block shows no spread, so there is no interval.";
        }
        return change == null ? "The spread between blocks is too large for an interval." : "";
    }

    /** Log ratios by level of each block that has the figure at all levels. */
    private List<List<Double>> blocks(Factor factor, MetricId metric) {
        TreeMap<Integer, List<Double>> blocks = new TreeMap<>();
        for (Level level : factor.levels()) {
            metric(level, metric)
                    .ifPresent(found -> Blocks.logRatios(starts, found, level.baseline(), level.candidate())
                            .forEach((block, log) -> blocks.computeIfAbsent(block, first -> new ArrayList<>())
                                    .add(log)));
        }
        return blocks.values().stream()
                .filter(logs -> logs.size() == factor.levels().size())
                .toList();
    }

    private Optional<Metric> metric(Level level, MetricId id) {
        List<Metric> known =
                level.window() == null ? MetricCatalogue.headline(Role.SECONDARY) : MetricCatalogue.secondary(starts);
        return known.stream()
                .filter(metric ->
                        metric.key().metric() == id && metric.key().operation().isMix())
                .filter(metric ->
                        level.window() == null || metric.key().window().equals(level.window()))
                .findFirst();
    }

    private @Nullable Ratio change(List<List<Double>> blocks) {
        List<Double> changes = blocks.stream()
                .map(FactorTrends::alongLine)
                .flatMap(Optional::stream)
                .toList();
        Ratio ratio = new LogEffect(
                        Paired.mean(changes),
                        Paired.deviation(changes) / Math.sqrt(changes.size()),
                        changes.size() - 1,
                        METHOD)
                .ratio(rule.confidence());
        return Double.isFinite(ratio.high()) && ratio.point() > 0 ? ratio : null;
    }

    /** From the first level to the last along the fitted line, on the log scale. */
    private static Optional<Double> alongLine(List<Double> logs) {
        return LineFit.of(IntStream.range(0, logs.size())
                        .mapToObj(rank -> new LineFit.Point(rank, logs.get(rank)))
                        .toList())
                .map(fit -> fit.slope() * (logs.size() - 1));
    }

    private Direction direction(Ratio change) {
        return switch (VerdictRule.verdict(change, Better.HIGHER, rule)) {
            case CANDIDATE_BETTER -> Direction.RISES;
            case BASELINE_BETTER -> Direction.FALLS;
            case EQUIVALENT -> Direction.FLAT;
            case INCONCLUSIVE -> Direction.INCONCLUSIVE;
        };
    }

    /**
     * Why a level line is not enough: a line through a valley is level, too, and over three levels it does not depend
     * on the one in the middle. Empty when, at each level, the whole interval of its distance from the mean of all lies
     * within the band. All of them must, so none is widened for their number.
     */
    private String unevenness(List<List<Double>> blocks) {
        List<LogEffect> distances = IntStream.range(0, blocks.get(0).size())
                .mapToObj(level -> Paired.effect(blocks.stream()
                        .map(logs -> logs.get(level) - Paired.mean(logs))
                        .toList()))
                .toList();
        double band = VerdictRule.logBand(rule);
        if (distances.stream().anyMatch(distance -> Math.abs(distance.mean()) > band)) {
            return "The levels differ from each other by more than the equivalence band, but not in one direction.";
        }
        return distances.stream()
                        .allMatch(distance -> Math.abs(distance.mean()) + distance.halfWidth(rule.confidence()) <= band)
                ? ""
                : "The line is flat, but single levels are not known precisely enough to call all of them equal.";
    }
}
