package org.archduet.analysis.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.archduet.result.decision.Comparison;
import org.archduet.result.decision.Comparison.Decision;
import org.archduet.result.decision.Comparison.Verdict;
import org.archduet.result.decision.DecisionRule;
import org.jspecify.annotations.Nullable;

/** Holm's correction over a family of comparisons: a verdict that does not survive it becomes inconclusive. */
public final class ManyClaims {

    private static final String WITHDRAWN =
            "Its own interval would be decisive, but not after Holm's correction over %d metrics.";

    private ManyClaims() {}

    /**
     * A comparison and the p value of its claim.
     *
     * @param p as {@link LogEffect#claimP}; null when the comparison does not belong to the family
     */
    public record Claim(Comparison comparison, @Nullable Double p) {}

    /** The comparisons in the same order, those of the family with adjusted p value and verdict. */
    public static List<Comparison> adjust(List<Claim> claims, DecisionRule rule) {
        List<Double> p = new ArrayList<>();
        for (Claim claim : claims) {
            if (claim.p() != null) {
                p.add(claim.p());
            }
        }
        List<Double> adjusted = Holm.adjust(p);
        List<Comparison> result = new ArrayList<>();
        int next = 0;
        for (Claim claim : claims) {
            result.add(
                    claim.p() == null
                            ? claim.comparison()
                            : adjust(claim.comparison(), adjusted.get(next++), adjusted.size(), rule));
        }
        return List.copyOf(result);
    }

    private static Comparison adjust(Comparison comparison, double p, int family, DecisionRule rule) {
        boolean stands = p <= 1 - rule.confidence() || comparison.verdict() == Verdict.INCONCLUSIVE;
        String withdrawn = stands ? "" : String.format(Locale.ROOT, WITHDRAWN, family);
        Decision own = comparison.decision();
        return comparison.with(new Decision(
                Rounded.significant(p),
                stands ? own.verdict() : Verdict.INCONCLUSIVE,
                own.verdict(),
                own.cautions(),
                (own.note() + " " + withdrawn).strip()));
    }
}
