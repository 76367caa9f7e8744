package org.archduet.result.decision;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.archduet.result.failure.NearestWord;
import org.archduet.result.vocabulary.MetricId;
import org.archduet.result.vocabulary.OperationName;

/**
 * A claim of an experiment about the ratio of candidate over baseline, for example {@code checkout p99 ratio < 4} or
 * {@code cpuPerRequest ratio < 3}. It holds when the whole interval lies on the claimed side of the limit.
 *
 * @param text as it was written
 * @param operation {@link OperationName#MIX} when none is named
 * @param metric one that can be asserted of the operation
 * @param side which side of the limit is claimed
 */
public record Assertion(String text, OperationName operation, MetricId metric, Side side, double limit) {

    private static final Pattern FORM = Pattern.compile(
            "(?:(?<operation>[A-Za-z0-9_-]+)\\s+)?(?<metric>[A-Za-z0-9.]+)\\s+ratio\\s*(?<side>[<>])\\s*(?<limit>[0-9]+(?:\\.[0-9]+)?)");

    /** Sides of a limit. */
    public enum Side {
        /** Claimed to lie below. */
        BELOW,
        /** Claimed to lie above. */
        ABOVE
    }

    /**
     * Reads a claim.
     *
     * @throws IllegalArgumentException when it has another form, or claims something of a metric that is not measured;
     *     the message shows what can be written
     */
    public static Assertion parse(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not an assertion: \"" + text
                    + "\"; write [OPERATION] METRIC ratio < NUMBER (or >), for example: checkout p99 ratio < 4");
        }
        OperationName operation =
                matcher.group("operation") == null ? OperationName.MIX : OperationName.of(matcher.group("operation"));
        return new Assertion(
                text.strip(),
                operation,
                metric(matcher.group("metric"), operation),
                matcher.group("side").equals("<") ? Side.BELOW : Side.ABOVE,
                Double.parseDouble(matcher.group("limit")));
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
