package org.archduet.result.decision;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.archduet.result.failure.NearestWord;
import org.archduet.result.vocabulary.Better;
import org.archduet.result.vocabulary.MetricId;
import org.archduet.result.vocabulary.OperationName;

/**
 * A statement of an experiment about the ratio of candidate over baseline. It is true when it is true for the whole
 * interval; without a level it speaks of all levels of the experiment's factors at once.
 *
 * <pre>{@code
 * checkout p99 ratio < 4                 // one operation
 * cpuPerRequest ratio < 3                // the mix, at every level
 * p50 ratio > 1.1 at 0.7                 // at one level of a factor
 * p50 ratio rises over offered load      // or: falls over, is flat over
 * p50 spread ratio > 1                   // the spread between starts, candidate over baseline
 * checkout p50 ratio > 2 times that of order-read
 * cpuPerRequest ratio > 1.5 from saga to own-databases // between two arms of a chain, later over earlier
 * }</pre>
 *
 * @param text as it was written
 * @param operation {@link OperationName#MIX} when none is named
 * @param metric one that can be asserted of the operation
 * @param expectation what is said of the ratio
 * @param level label of the level it speaks of; empty for all
 */
public record Assertion(
        String text, OperationName operation, MetricId metric, Expectation expectation, Optional<String> level) {

    private static final String NUMBER = "[0-9]+(?:\\.[0-9]+)?";

    private static final Pattern FORM = Pattern.compile("(?:(?<operation>[A-Za-z0-9_-]+)\\s+)?"
            + "(?<metric>(?!spread\\s)[A-Za-z0-9.]+)\\s+(?<spread>spread\\s+)?ratio"
            + "(?:\\s*(?<side>[<>])\\s*(?<limit>" + NUMBER + ")"
            + "(?:\\s+at\\s+(?<level>\\S.*)|\\s+from\\s+(?<from>\\S+)\\s+to\\s+(?<to>\\S+))?"
            + "|\\s*(?<sideOfOther>[<>])\\s*(?:(?<times>" + NUMBER
            + ")\\s+times\\s+)?that\\s+of\\s+(?<other>[A-Za-z0-9_-]+)"
            + "|\\s+(?<trend>rises|falls|is\\s+flat)\\s+over\\s+(?<factor>\\S.*))");

    private static final String FORMS =
            "write [OPERATION] METRIC ratio < NUMBER (or >), for example: checkout p99 ratio"
                    + " < 4; with a level of a factor: p50 ratio < 4 at 0.5; on a trend: p50 ratio rises over FACTOR (or falls,"
                    + " or is flat); on the spread between starts: p50 spread ratio > 1; on two operations: checkout p50 ratio >"
                    + " 2 times that of OPERATION; on a part of a chain: cpuPerRequest ratio > 1.5 from ARM to ARM";

    /** What is said of the ratio of candidate over baseline. */
    public sealed interface Expectation permits Bounded, OverFactor {}

    /** Some ratio lies on one side of a limit. */
    public sealed interface Bounded extends Expectation permits Limit, SpreadLimit, OtherOperation, StepLimit {

        /** The asserted side. */
        Side side();

        /** The limit. */
        double limit();

        /** Whether it is true of the whole interval from {@code low} to {@code high}. */
        default boolean isTrueOf(double low, double high) {
            return side().holds(low, high, limit());
        }

        /** Whether it is false of the whole interval. */
        default boolean isFalseOf(double low, double high) {
            return side().other().holds(low, high, limit());
        }
    }

    /** The ratio of candidate over baseline. */
    public record Limit(Side side, double limit) implements Bounded {}

    /** The ratio of the spreads between starts: standard deviations of the log figure, candidate over baseline. */
    public record SpreadLimit(Side side, double limit) implements Bounded {}

    /** The ratio of candidate over baseline, over the same ratio of another operation. */
    public record OtherOperation(Side side, double limit, OperationName other) implements Bounded {}

    /**
     * The ratio of one arm of a chain over an earlier one: one step, or several.
     *
     * @param from the earlier arm
     * @param to the later arm
     */
    public record StepLimit(Side side, double limit, String from, String to) implements Bounded {}

    /**
     * The ratio changes in one direction over the levels of a factor.
     *
     * @param direction not {@link Trend.Direction#INCONCLUSIVE}
     * @param factor as the experiment file calls it
     */
    public record OverFactor(Trend.Direction direction, String factor) implements Expectation {}

    /** Sides of a limit. */
    public enum Side {
        /** Said to lie below. */
        BELOW,
        /** Said to lie above. */
        ABOVE;

        private static Side of(String written) {
            return written.equals("<") ? BELOW : ABOVE;
        }

        /** Whether the whole interval from {@code low} to {@code high} lies on this side of the limit. */
        public boolean holds(double low, double high, double limit) {
            return this == BELOW ? high < limit : low > limit;
        }

        /** Below for above, above for below. */
        public Side other() {
            return this == BELOW ? ABOVE : BELOW;
        }
    }

    /**
     * Reads a statement.
     *
     * @throws IllegalArgumentException when it has another form, or asserts something of a metric that is not measured;
     *     the message shows what can be written
     */
    public static Assertion parse(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches()
                || matcher.group("spread") != null
                        && (matcher.group("limit") == null || matcher.group("from") != null)) {
            throw new IllegalArgumentException("not an assertion: \"" + text + "\"; " + FORMS);
        }
        OperationName operation =
                matcher.group("operation") == null ? OperationName.MIX : OperationName.of(matcher.group("operation"));
        return new Assertion(
                text.strip(),
                operation,
                metric(matcher.group("metric"), operation),
                expectation(matcher),
                Optional.ofNullable(matcher.group("level")));
    }

    /** The factor whose trend it speaks of; empty for other statements. */
    public Optional<String> factor() {
        return expectation instanceof OverFactor trend ? Optional.of(trend.factor()) : Optional.empty();
    }

    /** The two arms of a chain that it speaks of; empty for other statements. */
    public Optional<StepLimit> step() {
        return expectation instanceof StepLimit step ? Optional.of(step) : Optional.empty();
    }

    /** Which direction of the figure that it speaks of is the good one: of a spread, the lower one. */
    public Better better() {
        return expectation instanceof SpreadLimit ? Better.LOWER : metric.better();
    }

    /** The operations that it speaks of; {@link OperationName#MIX} among them when it speaks of the mix. */
    public List<OperationName> operations() {
        return expectation instanceof OtherOperation than ? List.of(operation, than.other()) : List.of(operation);
    }

    private static Expectation expectation(Matcher matcher) {
        String trend = matcher.group("trend");
        if (trend != null) {
            return new OverFactor(direction(trend), matcher.group("factor"));
        }
        String other = matcher.group("other");
        if (other != null) {
            metric(matcher.group("metric"), OperationName.of(other));
            String times = matcher.group("times");
            return new OtherOperation(
                    Side.of(matcher.group("sideOfOther")),
                    times == null ? 1 : Double.parseDouble(times),
                    OperationName.of(other));
        }
        Side side = Side.of(matcher.group("side"));
        double limit = Double.parseDouble(matcher.group("limit"));
        if (matcher.group("from") != null) {
            return new StepLimit(side, limit, matcher.group("from"), matcher.group("to"));
        }
        return matcher.group("spread") == null ? new Limit(side, limit) : new SpreadLimit(side, limit);
    }

    private static Trend.Direction direction(String written) {
        return switch (written) {
            case "rises" -> Trend.Direction.RISES;
            case "falls" -> Trend.Direction.FALLS;
            default -> Trend.Direction.FLAT;
        };
    }

    private static MetricId metric(String name, OperationName operation) {
        List<MetricId> known = MetricId.assertableOf(operation);
        return MetricId.ofShortName(name)
                .filter(known::contains)
                .orElseThrow(() -> new IllegalArgumentException("no metric \"" + name + "\" to assert of "
                        + (operation.isMix() ? "the mix" : "one operation") + " - "
                        + NearestWord.fix(
                                name, known.stream().map(MetricId::shortName).toList())));
    }
}
