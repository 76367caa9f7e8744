package org.archduet.analysis.statistics;

import org.archduet.result.decision.Comparison.Ratio;
import org.archduet.result.decision.Comparison.Verdict;
import org.archduet.result.decision.DecisionRule;
import org.archduet.result.vocabulary.Better;

/** The verdict on an interval against the equivalence band, which reaches from 1 / (1 + band) to 1 + band. */
public final class VerdictRule {

    private VerdictRule() {}

    /** Upper edge of the band on the log scale; the lower edge is its negative. */
    public static double logBand(DecisionRule rule) {
        return Math.log1p(rule.equivalenceBand());
    }

    /**
     * Better or worse when the interval lies wholly beyond the band, equivalent when wholly inside, else inconclusive.
     */
    public static Verdict verdict(Ratio ratio, Better better, DecisionRule rule) {
        double upper = 1 + rule.equivalenceBand();
        double lower = 1 / upper;
        if (ratio.low() > upper) {
            return better == Better.LOWER ? Verdict.BASELINE_BETTER : Verdict.CANDIDATE_BETTER;
        }
        if (ratio.high() < lower) {
            return better == Better.LOWER ? Verdict.CANDIDATE_BETTER : Verdict.BASELINE_BETTER;
        }
        return ratio.low() >= lower && ratio.high() <= upper ? Verdict.EQUIVALENT : Verdict.INCONCLUSIVE;
    }
}
