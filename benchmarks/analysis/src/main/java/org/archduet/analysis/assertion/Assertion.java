package org.archduet.analysis.assertion;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.archduet.result.Comparison;
import org.archduet.result.Comparison.Ratio;
import org.archduet.result.RunResult;

/**
 * A claim about the ratio of candidate over baseline, for example {@code checkout p99 ratio < 4} or {@code cpuPerRequest
 * ratio < 3}. It holds when the whole interval lies on the claimed side of the limit.
 *
 * @param text as it was written
 * @param operation {@code mix} when none is named
 * @param metric as in {@link Comparison#metric()}; {@code p50}, {@code p90}, {@code p99} stand for response times
 * @param side which side of the limit is claimed
 */
public record Assertion(String text, String operation, String metric, Side side, double limit) {

    private static final Pattern FORM = Pattern.compile(
            "(?:(?<operation>[A-Za-z0-9_-]+)\\s+)?(?<metric>[A-Za-z0-9.]+)\\s+ratio\\s*(?<side>[<>])\\s*(?<limit>[0-9]+(?:\\.[0-9]+)?)");

    /** Sides of a limit. */
    public enum Side {
        /** Claimed to lie below. */
        BELOW,
        /** Claimed to lie above. */
        ABOVE
    }

    /** What a run says about a claim. */
    public record Judgement(Assertion assertion, Result result, String detail) {}

    /** The three answers. */
    public enum Result {
        /** The whole interval lies on the claimed side. */
        HOLDS,
        /** The whole interval lies on the other side. */
        REFUTED,
        /** The interval reaches over the limit, there is none, or the run is not valid. */
        OPEN
    }

    /**
     * Reads a claim.
     *
     * @throws IllegalArgumentException when it has another form; the message shows the form
     */
    public static Assertion parse(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not an assertion: \"" + text
                    + "\"; write [OPERATION] METRIC ratio < NUMBER, for example: checkout p99 ratio < 4");
        }
        String operation = matcher.group("operation");
        String metric = matcher.group("metric");
        return new Assertion(
                text.strip(),
                operation == null ? "mix" : operation,
                metric.matches("p[0-9]+") ? "responseTime." + metric : metric,
                matcher.group("side").equals("<") ? Side.BELOW : Side.ABOVE,
                Double.parseDouble(matcher.group("limit")));
    }

    /** Judges the claim by the first comparison of candidate and baseline in its metric and operation. */
    public Judgement judge(RunResult run) {
        if (!run.validity().reasons().isEmpty()) {
            return new Judgement(this, Result.OPEN, "the run is INVALID");
        }
        return run.comparisons().stream()
                .filter(comparison -> comparison.metric().equals(metric)
                        && comparison.operation().equals(operation)
                        && comparison.candidate().equals(run.experiment().candidate()))
                .findFirst()
                .map(this::judge)
                .orElseGet(() -> new Judgement(
                        this, Result.OPEN, "the run has no comparison of " + metric + " over " + operation));
    }

    private Judgement judge(Comparison comparison) {
        Ratio ratio = comparison.ratio();
        if (ratio == null) {
            return new Judgement(this, Result.OPEN, comparison.blocks() + " blocks give no interval");
        }
        String interval = String.format(
                Locale.ROOT,
                "ratio %.3f, %.0f %% interval %.3f to %.3f, %d blocks",
                ratio.point(),
                100 * ratio.confidence(),
                ratio.low(),
                ratio.high(),
                comparison.blocks());
        boolean below = ratio.high() < limit;
        boolean above = ratio.low() > limit;
        if (!below && !above) {
            return new Judgement(this, Result.OPEN, interval);
        }
        return new Judgement(this, below == (side == Side.BELOW) ? Result.HOLDS : Result.REFUTED, interval);
    }
}
