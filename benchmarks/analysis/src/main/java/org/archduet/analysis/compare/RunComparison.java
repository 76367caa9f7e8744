package org.archduet.analysis.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.archduet.analysis.metric.Metric;
import org.archduet.analysis.metric.MetricCatalogue;
import org.archduet.analysis.statistics.LogEffect;
import org.archduet.analysis.statistics.ManyClaims;
import org.archduet.analysis.statistics.ManyClaims.Claim;
import org.archduet.analysis.statistics.Paired;
import org.archduet.analysis.statistics.Rounded;
import org.archduet.analysis.statistics.VerdictRule;
import org.archduet.analysis.statistics.Welch;
import org.archduet.result.Caution;
import org.archduet.result.Comparison;
import org.archduet.result.Comparison.Better;
import org.archduet.result.Comparison.Decision;
import org.archduet.result.Comparison.Estimate;
import org.archduet.result.Comparison.Power;
import org.archduet.result.Comparison.Ratio;
import org.archduet.result.Comparison.Subject;
import org.archduet.result.Comparison.Verdict;
import org.archduet.result.DecisionRule;
import org.archduet.result.RunResult;
import org.archduet.result.SystemResult;
import org.archduet.result.Trial;

/**
 * Two runs made at different times, compared system by system in the primary metrics. The runs share no block, so the
 * intervals are Welch's over trials; whatever else changed between the runs is in the ratio too, hence the differences are
 * the first thing to read. No metric is singled out before, so Holm's correction applies to all of them.
 *
 * @param differences what is not the same in the two manifests and set-ups
 * @param refusals why the two cannot be compared; empty when they can
 * @param comparisons baseline is the earlier run ({@code system, before}), candidate the later one; empty when refused
 */
public record RunComparison(List<RunDifference> differences, List<String> refusals, List<Comparison> comparisons) {

    private static final int FEW_TRIALS = 6;

    /** Compares, or says why not. The decision rule is the earlier run's. */
    public static RunComparison of(RunResult before, RunResult after) {
        List<RunDifference> differences = RunDifferences.between(before, after);
        List<String> refusals = Comparability.refusals(before, after);
        List<Claim> claims = new ArrayList<>();
        if (refusals.isEmpty()) {
            for (SystemResult system : before.systems()) {
                for (Metric metric : MetricCatalogue.primary()) {
                    compare(metric, system.name(), before, after).ifPresent(claims::add);
                }
            }
        }
        return new RunComparison(differences, refusals, ManyClaims.adjust(claims, before.decision()));
    }

    /**
     * What got worse, by more than a threshold with the whole interval, for use in CI.
     *
     * @param threshold relative, for example 0.1
     */
    public List<Comparison> worseThan(double threshold) {
        return comparisons.stream()
                .filter(comparison -> comparison.verdict() == Verdict.BASELINE_BETTER)
                .filter(comparison -> comparison.ratio() != null && worse(comparison, comparison.ratio(), threshold))
                .toList();
    }

    private static boolean worse(Comparison comparison, Ratio ratio, double threshold) {
        return comparison.better() == Better.LOWER ? ratio.low() > 1 + threshold : ratio.high() < 1 / (1 + threshold);
    }

    private static Optional<Claim> compare(Metric metric, String system, RunResult before, RunResult after) {
        List<Double> first = logs(metric, system, before);
        List<Double> second = logs(metric, system, after);
        if (first.size() < 2 || second.size() < 2) {
            return Optional.empty();
        }
        DecisionRule rule = before.decision();
        LogEffect effect = Welch.effect(first, second);
        Ratio ratio = effect.ratio(rule.confidence());
        int n = Math.min(first.size(), second.size());
        Comparison comparison = new Comparison(
                new Subject(
                        metric.key().metric(),
                        metric.key().operation(),
                        metric.key().window(),
                        true,
                        system + ", before",
                        system + ", after",
                        metric.unit(),
                        metric.better()),
                new Estimate(
                        Rounded.significant(Math.exp(Paired.mean(first))),
                        Rounded.significant(Math.exp(Paired.mean(second))),
                        ratio,
                        null,
                        null,
                        List.of()),
                new Power(
                        n,
                        null,
                        Rounded.significant(Math.expm1(VerdictRule.logBand(rule)
                                + effect.halfWidth(rule.confidence())
                                + effect.halfWidth(2 * rule.power() - 1))),
                        null),
                Decision.unadjusted(
                        VerdictRule.verdict(ratio, metric.better(), rule),
                        n < FEW_TRIALS ? List.of(Caution.FEW_BLOCKS) : List.of(),
                        first.size() + " trials before, " + second.size() + " after."));
        return Optional.of(new Claim(comparison, effect.claimP(rule)));
    }

    private static List<Double> logs(Metric metric, String system, RunResult run) {
        return run.trials().stream()
                .filter(trial -> trial.system().equals(system))
                .filter(RunComparison::valid)
                .map(metric::log)
                .filter(Objects::nonNull)
                .toList();
    }

    private static boolean valid(Trial trial) {
        return trial.validity().isEmpty();
    }
}
