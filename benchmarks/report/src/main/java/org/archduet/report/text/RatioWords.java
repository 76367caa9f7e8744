package org.archduet.report.text;

import org.archduet.result.decision.Comparison;
import org.archduet.result.decision.Comparison.Ratio;
import org.archduet.result.decision.Comparison.Verdict;
import org.archduet.result.vocabulary.MetricId;

/**
 * A ratio as people say it: a factor of 1 or more and a direction, about the candidate.
 *
 * <pre>{@code
 * RatioWords.of(comparison);       // 3.9 × slower (3.6–4.2)
 * RatioWords.brief(comparison);    // 5.3 × less
 * RatioWords.measured(comparison); // 1.2 × faster to 1.05 × slower
 * }</pre>
 */
public final class RatioWords {

    private static final String TIMES = "\u00a0×\u00a0";

    private RatioWords() {}

    /** What a comparison found, with its interval, in the words of a table; says so where there is no ratio. */
    public static String of(Comparison comparison) {
        Ratio ratio = comparison.ratio();
        if (Words.withheld(comparison)) {
            return "no verdict";
        }
        if (comparison.baselineValue() == null || comparison.candidateValue() == null) {
            return "not measured in both";
        }
        if (ratio == null) {
            return Sentences.blocks(comparison.blocks()) + ", no interval: can't tell";
        }
        return switch (comparison.verdict()) {
            case EQUIVALENT -> "equivalent (" + Sentences.ends(ratio) + ")";
            case INCONCLUSIVE -> "can't tell: " + span(comparison.metric(), ratio);
            case BASELINE_BETTER, CANDIDATE_BETTER -> directed(comparison.metric(), ratio);
        };
    }

    /**
     * The factor with its interval whatever the verdict, for a table that shows the verdict beside it; a dash where
     * there is no ratio or no verdict is possible.
     */
    public static String measured(Comparison comparison) {
        Ratio ratio = comparison.ratio();
        if (ratio == null || Words.withheld(comparison)) {
            return Figures.NONE;
        }
        return ratio.low() < 1 && ratio.high() > 1
                ? span(comparison.metric(), ratio)
                : directed(comparison.metric(), ratio);
    }

    private static String directed(MetricId metric, Ratio ratio) {
        Ratio factor = factor(ratio);
        return Sentences.point(factor) + TIMES + metric.comparative(ratio.point() > 1) + " (" + Sentences.ends(factor)
                + ")";
    }

    /** The same without the interval. */
    public static String brief(Comparison comparison) {
        Ratio ratio = comparison.ratio();
        if (ratio == null || comparison.verdict() == Verdict.INCONCLUSIVE) {
            return "can't tell";
        }
        return comparison.verdict() == Verdict.EQUIVALENT
                ? "equivalent"
                : Sentences.point(factor(ratio)) + TIMES + comparison.metric().comparative(ratio.point() > 1);
    }

    /** A ratio below 1 turned over, so that it is a factor of 1 or more. */
    private static Ratio factor(Ratio ratio) {
        return ratio.point() >= 1
                ? ratio
                : new Ratio(1 / ratio.point(), 1 / ratio.high(), 1 / ratio.low(), ratio.confidence(), ratio.method());
    }

    private static String span(MetricId metric, Ratio ratio) {
        return end(metric, ratio.low()) + " to " + end(metric, ratio.high());
    }

    private static String end(MetricId metric, double ratio) {
        double factor = ratio >= 1 ? ratio : 1 / ratio;
        return Figures.fixed(factor, factor < 1.95 ? 2 : 1) + TIMES + metric.comparative(ratio > 1);
    }
}
