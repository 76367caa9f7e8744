package org.archduet.analysis.assertion;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.archduet.analysis.assertion.Spreads.Pair;
import org.archduet.analysis.statistics.Paired;
import org.archduet.result.decision.Assertion;
import org.archduet.result.decision.Assertion.OtherOperation;
import org.archduet.result.decision.Assertion.SpreadLimit;
import org.archduet.result.decision.Assertion.StepLimit;
import org.archduet.result.decision.Comparison;
import org.archduet.result.decision.Comparison.Ratio;
import org.archduet.result.decision.Comparison.Subject;
import org.archduet.result.decision.Factor;
import org.archduet.result.failure.UserErrorException;
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
        return statement
                .level()
                .map(label -> atOne(statement, label, alternatives))
                .orElseGet(() -> atAll(statement, alternatives));
    }

    private Found atOne(Assertion statement, String label, int alternatives) {
        List<Factor.Level> all = evidence.factors().stream()
                .flatMap(factor -> levels(statement, factor).stream())
                .toList();
        List<Factor.Level> wanted =
                all.stream().filter(level -> level.label().equals(label)).toList();
        return wanted.isEmpty()
                ? Found.missing(
                        "the run has no level " + label + (all.isEmpty() ? "" : "; its levels are " + labels(all)))
                : at(statement, wanted, alternatives);
    }

    /** A factor that has the figure at none of its levels does not vary it. */
    private Found atAll(Assertion statement, int alternatives) {
        List<Factor.Level> wanted = new ArrayList<>();
        List<Factor.Level> lacking = new ArrayList<>();
        for (Factor factor : evidence.factors()) {
            Map<Boolean, List<Factor.Level>> levels = levels(statement, factor).stream()
                    .collect(Collectors.partitioningBy(level -> has(statement, level)));
            List<Factor.Level> having = levels.getOrDefault(true, List.of());
            if (!having.isEmpty()) {
                wanted.addAll(having);
                lacking.addAll(levels.getOrDefault(false, List.of()));
            }
        }
        if (!lacking.isEmpty()) {
            return Found.missing(none(statement.metric(), statement.operation()) + " at " + labels(lacking));
        }
        Factor.Level pair = new Factor.Level(
                "", evidence.experiment().baseline(), evidence.experiment().candidate(), null);
        return at(statement, wanted.isEmpty() ? List.of(pair) : wanted, alternatives);
    }

    private static String labels(List<Factor.Level> levels) {
        return levels.stream().map(Factor.Level::label).collect(Collectors.joining(", "));
    }

    private Found at(Assertion statement, List<Factor.Level> levels, int alternatives) {
        double confidence = 1 - (1 - evidence.rule().confidence()) / (levels.size() * alternatives);
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
        if (statement.expectation() instanceof OtherOperation than) {
            return over(comparison, decisive(statement.metric(), than.other(), level), level.label(), confidence);
        }
        if (statement.expectation() instanceof StepLimit step) {
            return between(step, comparison.subject(), confidence);
        }
        Ratio ratio = widened(comparison, confidence);
        if (ratio == null) {
            throw new MissingException(noInterval(comparison.blocks()));
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

    /** The levels of a factor that a statement could be about. A spread between starts does not differ by slice. */
    private static List<Factor.Level> levels(Assertion statement, Factor factor) {
        return factor.levels().stream()
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

    /** The quotient is formed in each block that has both ratios: what disturbs a block disturbs both alike. */
    private AtLevel over(Comparison comparison, Comparison other, String level, double confidence)
            throws MissingException {
        Map<Integer, Double> first = new TreeMap<>(evidence.spreads().logRatios(comparison.subject()));
        Map<Integer, Double> second = evidence.spreads().logRatios(other.subject());
        first.keySet().retainAll(second.keySet());
        List<Double> quotients = new ArrayList<>();
        first.forEach((block, log) -> quotients.add(log - second.getOrDefault(block, log)));
        Ratio ratio = quotients.size() < 2 ? null : interval(quotients, confidence);
        if (ratio == null) {
            throw new MissingException(noInterval(quotients.size()));
        }
        return new AtLevel(level, ratio, quotients.size());
    }

    /** Two arms of a chain in the figure that the run's pair is compared in, over the blocks that have both. */
    private AtLevel between(StepLimit step, Subject whole, double confidence) throws MissingException {
        Subject arms =
                new Subject(whole.metric(), whole.operation(), whole.window(), whole.primary(), step.from(), step.to());
        List<Double> logs = List.copyOf(evidence.spreads().logRatios(arms).values());
        Ratio ratio = logs.size() < 2 ? null : interval(logs, confidence);
        if (ratio == null) {
            throw new MissingException(
                    logs.isEmpty()
                            ? "no block has " + whole.metric() + " over " + whole.operation() + " in both "
                                    + step.from() + " and " + step.to()
                            : noInterval(logs.size()));
        }
        return new AtLevel("", ratio, logs.size());
    }

    private static String noInterval(int blocks) {
        return blocks + " blocks give no interval";
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

    /** Why there is no interval at a level, in words for the user; it ends inside this class. */
    private static final class MissingException extends UserErrorException {
        private static final long serialVersionUID = 1L;

        MissingException(String why) {
            super(why, null);
        }
    }
}
