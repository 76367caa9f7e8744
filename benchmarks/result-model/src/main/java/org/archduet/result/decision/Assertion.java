package org.archduet.result.decision;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.archduet.result.failure.NearestWord;

/**
 * A claim of an experiment about the ratio of candidate over baseline, for example {@code checkout p99 ratio < 4} or {@code
 * cpuPerRequest ratio < 3}. It holds when the whole interval lies on the claimed side of the limit.
 *
 * @param text as it was written
 * @param operation {@code mix} when none is named
 * @param metric as in {@link Comparison#metric()}
 * @param side which side of the limit is claimed
 */
public record Assertion(String text, String operation, String metric, Side side, double limit) {

    /** The operation of a claim that names none. */
    public static final String MIX = "mix";

    /** What can be claimed of the mix; {@code p50} and {@code p99} stand for response times. */
    public static final List<String> MIX_METRICS = List.of(
            "p50",
            "p99",
            "cpuPerRequest",
            "peakThroughput",
            "serviceTime.p50",
            "databaseCpuPerRequest",
            "callsPerRequest",
            "memory",
            "startUpTime",
            "idleCpu");

    /** What can be claimed of one operation: response times. */
    public static final List<String> OPERATION_METRICS = List.of("p50", "p90", "p99");

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
     * @throws IllegalArgumentException when it has another form, or claims something of a metric that is not measured; the
     *     message shows what can be written
     */
    public static Assertion parse(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not an assertion: \"" + text
                    + "\"; write [OPERATION] METRIC ratio < NUMBER (or >), for example: checkout p99 ratio < 4");
        }
        String operation = matcher.group("operation") == null ? MIX : matcher.group("operation");
        String metric = matcher.group("metric");
        List<String> known = operation.equals(MIX) ? MIX_METRICS : OPERATION_METRICS;
        if (!known.contains(metric)) {
            throw new IllegalArgumentException("no metric \"" + metric + "\" to assert of "
                    + (operation.equals(MIX) ? "the mix" : "one operation") + " - " + NearestWord.fix(metric, known));
        }
        return new Assertion(
                text.strip(),
                operation,
                metric.matches("p[0-9]+") ? "responseTime." + metric : metric,
                matcher.group("side").equals("<") ? Side.BELOW : Side.ABOVE,
                Double.parseDouble(matcher.group("limit")));
    }
}
