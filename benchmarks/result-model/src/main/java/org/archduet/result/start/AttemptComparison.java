package org.archduet.result.start;

import org.archduet.result.decision.Comparison.Verdict;
import org.archduet.result.vocabulary.MetricId;
import org.archduet.result.vocabulary.Unit;
import org.jspecify.annotations.Nullable;

/**
 * A primary metric in both attempts of a repeated start.
 *
 * @param first figure of the discarded attempt; null when it lacks it
 * @param second figure of the attempt that is used; null when it lacks it
 * @param verdict of the run, with the second attempt
 * @param verdictWithFirst verdict that the run would have had with the first attempt in the place of the second; the
 *     same as {@code verdict} where the attempts were not compared
 * @param notCompared why the attempts were not compared, such as {@code not measured in the first attempt}; null where
 *     they were
 */
public record AttemptComparison(
        MetricId metric,
        Unit unit,
        @Nullable Double first,
        @Nullable Double second,
        Verdict verdict,
        Verdict verdictWithFirst,
        @Nullable String notCompared) {

    /** Two attempts that were compared. */
    public AttemptComparison(
            MetricId metric,
            Unit unit,
            @Nullable Double first,
            @Nullable Double second,
            Verdict verdict,
            Verdict verdictWithFirst) {
        this(metric, unit, first, second, verdict, verdictWithFirst, null);
    }

    /** Whether the choice of the attempt decided the verdict. */
    public boolean changesVerdict() {
        return verdict != verdictWithFirst;
    }
}
