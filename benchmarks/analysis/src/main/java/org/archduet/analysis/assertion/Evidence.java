package org.archduet.analysis.assertion;

import java.util.List;
import org.archduet.result.decision.Comparison;
import org.archduet.result.decision.DecisionRule;
import org.archduet.result.decision.Factor;
import org.archduet.result.decision.Trend;
import org.archduet.result.run.Experiment;
import org.archduet.result.validity.Validity;

/**
 * What a run offers to decide statements by.
 *
 * @param experiment whose baseline and candidate a statement without a level is about
 * @param rule confidence of a single interval, and the band that trends are judged against
 * @param factors what the run varies; empty when nothing
 * @param trends how ratios change over the levels of the factors
 */
public record Evidence(
        Validity validity,
        Experiment experiment,
        DecisionRule rule,
        List<Comparison> comparisons,
        List<Factor> factors,
        List<Trend> trends,
        Spreads spreads) {

    public Evidence {
        comparisons = List.copyOf(comparisons);
        factors = List.copyOf(factors);
        trends = List.copyOf(trends);
    }
}
