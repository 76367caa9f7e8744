package org.archduet.analysis.assertion;

import java.util.List;
import org.archduet.result.decision.Comparison;
import org.archduet.result.decision.Comparison.Ratio;
import org.archduet.result.decision.DecisionRule;
import org.archduet.result.decision.Estimate;
import org.archduet.result.decision.Factor;
import org.archduet.result.decision.Power;
import org.archduet.result.decision.Trend;
import org.archduet.result.run.Experiment;
import org.archduet.result.run.RunResult;
import org.archduet.result.validity.Validity;
import org.archduet.result.vocabulary.MetricId;
import org.archduet.result.vocabulary.OperationName;
import org.archduet.result.vocabulary.WindowId;

/** Evidence for tests: of a run, or made of planted block ratios. */
record Evidences(Evidence evidence) {

    /** What a run says, without factors. */
    static Evidences of(RunResult run) {
        return new Evidences(new Evidence(
                run.validity(),
                run.experiment(),
                run.decision(),
                run.comparisons(),
                List.of(),
                List.of(),
                Spreads.NONE));
    }

    /** A valid run of one profile that compares nothing yet. */
    static Evidences inProfile(String profile) {
        return new Evidences(new Evidence(
                Validity.of(List.of()),
                new Experiment("c99", "Which?", profile, 1, "shop", "mono", "micro"),
                DecisionRule.DEFAULT,
                List.of(),
                List.of(),
                List.of(),
                Spreads.NONE));
    }

    Evidences comparing(List<Comparison> comparisons) {
        return new Evidences(new Evidence(
                evidence.validity(),
                evidence.experiment(),
                evidence.rule(),
                comparisons,
                evidence.factors(),
                evidence.trends(),
                evidence.spreads()));
    }

    Evidences varying(Factor... factors) {
        return new Evidences(new Evidence(
                evidence.validity(),
                evidence.experiment(),
                evidence.rule(),
                evidence.comparisons(),
                List.of(factors),
                evidence.trends(),
                evidence.spreads()));
    }

    Evidences with(Validity validity, List<Trend> trends, Spreads spreads) {
        return new Evidences(new Evidence(
                validity,
                evidence.experiment(),
                evidence.rule(),
                evidence.comparisons(),
                evidence.factors(),
                trends,
                spreads));
    }

    /** A comparison as the analysis makes it of these block ratios. */
    static Comparison compared(
            MetricId metric, String operation, WindowId window, String suffix, List<Double> blockRatios) {
        Ratio ratio = org.archduet.analysis.statistics.Paired.effect(
                        blockRatios.stream().map(Math::log).toList())
                .ratio(0.95);
        return new Comparison(
                new Comparison.Subject(
                        metric, OperationName.of(operation), window, true, "mono" + suffix, "micro" + suffix),
                new Estimate(1.0, ratio.point(), ratio, null, null, blockRatios),
                new Power(blockRatios.size(), null, null, null),
                Comparison.Decision.unadjusted(Comparison.Verdict.INCONCLUSIVE, List.of(), ""));
    }
}
