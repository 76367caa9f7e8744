package org.archduet.analysis.assertion;

import java.util.List;
import java.util.Locale;
import org.archduet.result.decision.Assertion;
import org.archduet.result.decision.Assertion.Side;
import org.archduet.result.decision.Comparison;
import org.archduet.result.decision.Comparison.Ratio;
import org.archduet.result.decision.JudgedAssertion;
import org.archduet.result.decision.JudgedAssertion.Judgement;
import org.archduet.result.validity.Caution;
import org.archduet.result.validity.Validity;

/**
 * Judges claims by the intervals of one run: a claim holds when the whole interval lies on its side of the limit, is
 * refuted when the whole interval lies on the other side, and stays open otherwise. An invalid run decides no claim.
 */
public final class Judge {

    private final Validity validity;
    private final String candidate;
    private final List<Comparison> comparisons;

    /** @param candidate the system that the claims are about */
    public Judge(Validity validity, String candidate, List<Comparison> comparisons) {
        this.validity = validity;
        this.candidate = candidate;
        this.comparisons = comparisons;
    }

    /** Judges a claim by the first comparison of the candidate in its metric and operation. */
    public JudgedAssertion of(Assertion claim) {
        if (!validity.reasons().isEmpty()) {
            return open(claim, "the run is INVALID");
        }
        return comparisons.stream()
                .filter(comparison -> comparison.metric() == claim.metric()
                        && comparison.operation().equals(claim.operation())
                        && comparison.candidate().equals(candidate))
                .findFirst()
                .map(comparison -> of(claim, comparison))
                .orElseGet(() ->
                        open(claim, "the run has no comparison of " + claim.metric() + " over " + claim.operation()));
    }

    private static JudgedAssertion of(Assertion claim, Comparison comparison) {
        if (comparison.decision().cautions().contains(Caution.VERDICT_WITHHELD)) {
            return open(claim, comparison.decision().note());
        }
        Ratio ratio = comparison.ratio();
        if (ratio == null) {
            return open(claim, comparison.blocks() + " blocks give no interval");
        }
        String interval = String.format(
                Locale.ROOT,
                "ratio %.3f, %.0f %% interval %.3f to %.3f, %d blocks",
                ratio.point(),
                100 * ratio.confidence(),
                ratio.low(),
                ratio.high(),
                comparison.blocks());
        boolean below = ratio.high() < claim.limit();
        boolean above = ratio.low() > claim.limit();
        if (!below && !above) {
            return open(claim, interval);
        }
        boolean asClaimed = below == (claim.side() == Side.BELOW);
        return new JudgedAssertion(claim.text(), asClaimed ? Judgement.HOLDS : Judgement.REFUTED, interval);
    }

    private static JudgedAssertion open(Assertion claim, String why) {
        return new JudgedAssertion(claim.text(), Judgement.OPEN, why);
    }
}
