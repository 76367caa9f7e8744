package org.archduet.analysis.assertion;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.archduet.analysis.assertion.Spreads.Pair;
import org.archduet.analysis.statistics.Paired;
import org.archduet.result.decision.Assertion;
import org.archduet.result.decision.Assertion.OtherOperation;
import org.archduet.result.decision.Assertion.SpreadLimit;
import org.archduet.result.decision.Comparison;
import org.archduet.result.decision.Comparison.Ratio;
import org.archduet.result.decision.Factor;
import org.archduet.result.validity.Caution;
import org.archduet.result.vocabulary.MetricId;
import org.archduet.result.vocabulary.OperationName;
import org.jspecify.annotations.Nullable;

/** Finds the intervals that a statement is about: one, or one for each level, wide enough to hold all at once. */
final class Intervals {

    private final Evidence evidence;

    Intervals(Evidence evidence) {
        this.evidence = evidence;
    }

    /**
     * What was found.
     *
     * @param missing why there is not an interval at each level; empty when there is
     */
    record Found(List<AtLevel> intervals, String missing) {

        private static Found missing(String why) {
            return new Found(List.of(), why);
        }
    }

    /** @param level label of the level; empty when the statement is about the run's pair as such */
    record AtLevel(String level, Ratio ratio, int blocks) {}

    /** @param alternatives how many statements of which any one is enough this is one of; widens the intervals */
    Found of(Assertion statement, int alternatives) {
        List<Factor.Level> all = levels(statement);
        List<Factor.Level> wanted = statement
                .level()
                .map(label -> all.stream()
                        .filter(level -> level.label().equals(label))
                        .toList())
                .orElseGet(() ->
                        all.stream().filter(level -> has(statement, level)).toList());
        if (statement.level().isPresent() && wanted.isEmpty()) {
            return Found.missing("the run has no level " + statement.level().get()
                    + (all.isEmpty()
                            ? ""
                            : "; its levels are "
                                    + all.stream().map(Factor.Level::label).collect(Collectors.joining(", "))));
        }
        if (wanted.isEmpty()) {
            Factor.Level pair = new Factor.Level(
                    "", evidence.experiment().baseline(), evidence.experiment().candidate(), null);
            return at(statement, List.of(pair), alternatives);
        }
        List<Factor.Level> lacking =
                all.stream().filter(level -> !has(statement, level)).toList();
        return statement.level().isEmpty() && !lacking.isEmpty()
                ? Found.missing(none(statement.metric(), statement.operation()) + " at "
                        + lacking.stream().map(Factor.Level::label).collect(Collectors.joining(", ")))
                : at(statement, wanted, alternatives);
    }

    private Found at(Assertion statement, List<Factor.Level> levels, int alternatives) {
        double confidence = 1 - (1 - evidence.confidence()) / (levels.size() * alternatives);
        List<AtLevel> intervals = new ArrayList<>();
        for (Factor.Level level : levels) {
            String place = level.label().isEmpty() ? "" : "at " + level.label() + ": ";
            try {
                intervals.add(at(statement, level, confidence));
            } catch (MissingException e) {
                return Found.missing(place + e.getMessage());
            }
        }
        return new Found(List.copyOf(intervals), "");
    }

    private AtLevel at(Assertion statement, Factor.Level level, double confidence) throws MissingException {
        if (statement.expectation() instanceof SpreadLimit) {
            Spreads.Seen spread = evidence.spreads()
                    .of(
                            statement.metric(),
                            statement.operation(),
                            new Pair(level.baseline(), level.candidate()),
                            confidence)
                    .orElseThrow(() -> new MissingException("too few blocks for the spread between starts of "
                            + statement.metric() + " over " + statement.operation()));
            return new AtLevel(level.label(), spread.ratio(), spread.blocks());
        }
        Comparison comparison = decisive(statement.metric(), statement.operation(), level);
        Ratio ratio = statement.expectation() instanceof OtherOperation than
                ? over(comparison, decisive(statement.metric(), than.other(), level), confidence)
                : widened(comparison, confidence);
        if (ratio == null) {
            throw new MissingException(comparison.blocks() + " blocks give no interval");
        }
        return new AtLevel(level.label(), ratio, comparison.blocks());
    }

    private Comparison decisive(MetricId metric, OperationName operation, Factor.Level level) throws MissingException {
        Comparison comparison =
                comparison(metric, operation, level).orElseThrow(() -> new MissingException(none(metric, operation)));
        if (comparison.decision().cautions().contains(Caution.VERDICT_WITHHELD)) {
            throw new MissingException(comparison.decision().note());
        }
        return comparison;
    }

    /** The levels that a statement could be about. A spread between starts does not differ by slice. */
    private List<Factor.Level> levels(Assertion statement) {
        return evidence.factors().stream()
                .filter(factor -> statement.factor().map(factor.name()::equals).orElse(true))
                .flatMap(factor -> factor.levels().stream())
                .filter(level -> level.window() == null || !(statement.expectation() instanceof SpreadLimit))
                .toList();
    }

    private boolean has(Assertion statement, Factor.Level level) {
        return statement.expectation() instanceof SpreadLimit
                || comparison(statement.metric(), statement.operation(), level).isPresent();
    }

    private Optional<Comparison> comparison(MetricId metric, OperationName operation, Factor.Level level) {
        return evidence.comparisons().stream()
                .filter(comparison -> comparison.metric() == metric
                        && comparison.operation().equals(operation)
                        && level.matches(comparison.subject()))
                .findFirst();
    }

    private static @Nullable Ratio widened(Comparison comparison, double confidence) {
        Ratio ratio = comparison.ratio();
        return ratio == null || confidence <= ratio.confidence() ? ratio : interval(logs(comparison), confidence);
    }

    /** Both ratios come from the same blocks, so their quotient is formed in each block. */
    private static @Nullable Ratio over(Comparison comparison, Comparison other, double confidence) {
        List<Double> first = logs(comparison);
        List<Double> second = logs(other);
        if (first.size() != second.size() || first.size() < 2) {
            return null;
        }
        return interval(
                IntStream.range(0, first.size())
                        .mapToObj(block -> first.get(block) - second.get(block))
                        .toList(),
                confidence);
    }

    private static List<Double> logs(Comparison comparison) {
        return comparison.blockRatios().stream().map(Math::log).toList();
    }

    private static @Nullable Ratio interval(List<Double> logs, double confidence) {
        Ratio ratio = Paired.effect(logs).ratio(confidence);
        return Double.isFinite(ratio.high()) && ratio.low() > 0 ? ratio : null;
    }

    private static String none(MetricId metric, OperationName operation) {
        return "the run has no comparison of " + metric + " over " + operation;
    }

    /** Why there is no interval at a level. */
    private static final class MissingException extends Exception {
        private static final long serialVersionUID = 1L;

        MissingException(String why) {
            super(why, null, false, false);
        }
    }
}
