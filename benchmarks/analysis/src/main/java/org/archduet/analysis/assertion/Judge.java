package org.archduet.analysis.assertion;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.archduet.analysis.assertion.Intervals.AtLevel;
import org.archduet.analysis.assertion.Intervals.Found;
import org.archduet.analysis.statistics.LogEffect;
import org.archduet.analysis.statistics.VerdictRule;
import org.archduet.result.decision.Assertion;
import org.archduet.result.decision.Assertion.Bounded;
import org.archduet.result.decision.Assertion.OverFactor;
import org.archduet.result.decision.Assertion.Side;
import org.archduet.result.decision.Comparison.Ratio;
import org.archduet.result.decision.Comparison.Verdict;
import org.archduet.result.decision.JudgedAssertion;
import org.archduet.result.decision.JudgedAssertion.Judgement;
import org.archduet.result.decision.Trend;
import org.archduet.result.validity.Validity;
import org.archduet.result.vocabulary.Better;

/**
 * Judges statements by the intervals of one run: a statement holds when the whole interval lies on its side of the
 * limit, is refuted when the whole interval lies on the other side, and stays open otherwise. One that speaks of
 * several levels holds when it holds at each, and is refuted when it is refuted at one; the intervals then hold all at
 * once (Bonferroni). A trend is judged by its own interval, against the equivalence band. An invalid run decides no
 * statement.
 */
public final class Judge {

    private final Evidence evidence;
    private final Intervals intervals;

    public Judge(Evidence evidence) {
        this.evidence = evidence;
        this.intervals = new Intervals(evidence);
    }

    /** Judges a statement that stands for itself. */
    public JudgedAssertion of(Assertion statement) {
        return oneOf(1, statement);
    }

    /**
     * Judges one of several statements of which any is enough.
     *
     * @param alternatives how many there are; widens the interval as much
     */
    JudgedAssertion oneOf(int alternatives, Assertion statement) {
        if (evidence.validity().status() == Validity.Status.INVALID) {
            return open(statement, "the run is INVALID");
        }
        if (statement.expectation() instanceof Bounded bounded) {
            Found found = intervals.of(statement, alternatives);
            return found.missing().isEmpty()
                    ? byIntervals(statement, bounded, found.intervals())
                    : open(statement, found.missing());
        }
        return trend(statement, (OverFactor) statement.expectation(), alternatives);
    }

    /** The intervals behind a statement, as wide as {@link #oneOf} needs them; those over the levels for a trend. */
    List<AtLevel> intervals(Assertion statement, int alternatives) {
        return intervals.of(statement, alternatives).intervals();
    }

    /**
     * The interval that a statement depends on most: of several levels the one that is the closest to the limit, or the
     * farthest beyond it; of a trend its change, without a level. Empty when there is no interval.
     *
     * @param alternatives as for {@link #oneOf}
     */
    Optional<AtLevel> deciding(Assertion statement, int alternatives) {
        if (statement.expectation() instanceof Bounded bounded) {
            Comparator<AtLevel> nearest = bounded.side() == Side.ABOVE
                    ? Comparator.comparingDouble(at -> at.ratio().low())
                    : Comparator.comparingDouble(at -> -at.ratio().high());
            return intervals(statement, alternatives).stream().min(nearest);
        }
        return seen(statement, (OverFactor) statement.expectation())
                .map(trend -> widened(trend, alternatives))
                .flatMap(trend ->
                        Optional.ofNullable(trend.change()).map(change -> new AtLevel("", change, trend.blocks())));
    }

    private JudgedAssertion trend(Assertion statement, OverFactor wanted, int alternatives) {
        Optional<Trend> seen = seen(statement, wanted);
        if (seen.isEmpty()) {
            return open(
                    statement,
                    "the run has no trend of " + statement.metric() + " over " + statement.operation()
                            + " along the factor " + wanted.factor());
        }
        Trend trend = widened(seen.get(), alternatives);
        Judgement judgement = trend.direction() == Trend.Direction.INCONCLUSIVE
                ? Judgement.OPEN
                : trend.direction() == wanted.direction() ? Judgement.HOLDS : Judgement.REFUTED;
        return new JudgedAssertion(statement.text(), judgement, words(trend));
    }

    private Optional<Trend> seen(Assertion statement, OverFactor wanted) {
        return evidence.trends().stream()
                .filter(trend -> statement.operation().isMix()
                        && trend.factor().equals(wanted.factor())
                        && trend.metric() == statement.metric())
                .findFirst();
    }

    /** A wider interval can only leave a direction undecided: where it lies on one side, so does the narrower one. */
    private Trend widened(Trend trend, int alternatives) {
        Ratio change = trend.change();
        if (change == null || alternatives == 1) {
            return trend;
        }
        Ratio wide = LogEffect.behind(change, trend.blocks() - 1).ratio(1 - (1 - change.confidence()) / alternatives);
        boolean open = VerdictRule.verdict(wide, Better.HIGHER, evidence.rule()) == Verdict.INCONCLUSIVE;
        return new Trend(
                trend.factor(),
                trend.metric(),
                wide,
                trend.blocks(),
                open ? Trend.Direction.INCONCLUSIVE : trend.direction(),
                trend.note());
    }

    private static String words(Trend trend) {
        Ratio change = trend.change();
        String said = change == null
                ? trend.blocks() + " blocks give no interval"
                : String.format(
                        Locale.ROOT,
                        "from the first level to the last the ratio changes %.3f times, %s %% interval %.3f to %.3f, %d blocks",
                        change.point(),
                        percent(change.confidence()),
                        change.low(),
                        change.high(),
                        trend.blocks());
        return trend.note().isEmpty() ? said : said + "; " + trend.note();
    }

    private static JudgedAssertion byIntervals(Assertion statement, Bounded bounded, List<AtLevel> intervals) {
        boolean holds = intervals.stream()
                .allMatch(at -> bounded.isTrueOf(at.ratio().low(), at.ratio().high()));
        boolean refuted = intervals.stream()
                .anyMatch(at -> bounded.isFalseOf(at.ratio().low(), at.ratio().high()));
        return new JudgedAssertion(
                statement.text(),
                holds ? Judgement.HOLDS : refuted ? Judgement.REFUTED : Judgement.OPEN,
                intervals.stream().map(Judge::words).collect(Collectors.joining("; "))
                        + (intervals.size() > 1 ? "; all " + intervals.size() + " intervals at once" : ""));
    }

    private static String words(AtLevel at) {
        Ratio ratio = at.ratio();
        return String.format(
                Locale.ROOT,
                "%sratio %.3f, %s %% interval %.3f to %.3f, %d blocks",
                at.level().isEmpty() ? "" : "at " + at.level() + ": ",
                ratio.point(),
                percent(ratio.confidence()),
                ratio.low(),
                ratio.high(),
                at.blocks());
    }

    private static String percent(double fraction) {
        return BigDecimal.valueOf(100 * fraction)
                .round(new MathContext(3))
                .stripTrailingZeros()
                .toPlainString();
    }

    private static JudgedAssertion open(Assertion statement, String why) {
        return new JudgedAssertion(statement.text(), Judgement.OPEN, why);
    }
}
