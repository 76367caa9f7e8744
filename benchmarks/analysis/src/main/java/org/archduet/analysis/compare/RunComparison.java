package org.archduet.analysis.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.archduet.analysis.metric.Metric;
import org.archduet.analysis.metric.MetricCatalogue;
import org.archduet.analysis.statistics.LogEffect;
import org.archduet.analysis.statistics.ManyClaims;
import org.archduet.analysis.statistics.ManyClaims.Claim;
import org.archduet.analysis.statistics.Paired;
import org.archduet.analysis.statistics.Rounded;
import org.archduet.analysis.statistics.VerdictRule;
import org.archduet.analysis.statistics.Welch;
import org.archduet.result.decision.Comparison;
import org.archduet.result.decision.Comparison.Decision;
import org.archduet.result.decision.Comparison.Ratio;
import org.archduet.result.decision.Comparison.Subject;
import org.archduet.result.decision.DecisionRule;
import org.archduet.result.decision.Estimate;
import org.archduet.result.decision.Power;
import org.archduet.result.run.RunResult;
import org.archduet.result.run.SystemResult;
import org.archduet.result.start.Start;
import org.archduet.result.validity.Caution;
import org.archduet.result.vocabulary.ArmRole;
import org.archduet.result.vocabulary.Better;
import org.archduet.result.vocabulary.MetricId;

/**
 * Two runs made at different times, compared system by system in the primary metrics. The runs share no block, so the
 * intervals are Welch's over starts; whatever else changed between the runs is in the ratio too, hence the differences
 * are the first thing to read. No metric is singled out before, so Holm's correction applies to all of them.
 *
 * @param differences what is not the same in the two manifests and set-ups, or not known to be
 * @param refusals why the two cannot be compared; empty when they can
 * @param comparisons baseline is the earlier run ({@code system, before}), candidate the later one; each has a ratio;
 *     empty exactly when refused
 * @param notCompared metrics of the earlier run's systems that too few starts have, in one run or both; empty when
 *     refused
 */
public record RunComparison(
        List<RunDifference> differences,
        List<String> refusals,
        List<Comparison> comparisons,
        List<NotCompared> notCompared) {

    /** Fewest starts of each run that Welch's interval can be made of: one start shows no spread. */
    private static final int FEWEST_STARTS = 2;

    private static final int FEW_STARTS = 6;

    /**
     * A metric of a system that has no ratio.
     *
     * @param metric as {@link Subject#metric}
     * @param before valid starts of the earlier run that have the figure
     * @param after the same of the later run
     */
    public record NotCompared(String system, MetricId metric, int before, int after) {

        /** Why it has no ratio, in words. */
        public String reason() {
            return before == 0 && after == 0
                    ? "no valid start of either run has this figure"
                    : "valid starts with this figure: " + before + " before, " + after
                            + " after; an interval needs 2 of each";
        }

        /** Whether only the later run lacks what an interval needs. */
        public boolean lost() {
            return before >= FEWEST_STARTS && after < FEWEST_STARTS;
        }
    }

    /** Compares, or says why not. The decision rule is the earlier run's. */
    public static RunComparison of(RunResult before, RunResult after) {
        List<RunDifference> differences = RunDifferences.between(before, after);
        List<String> refusals = Comparability.refusals(before, after);
        if (!refusals.isEmpty()) {
            return new RunComparison(differences, refusals, List.of(), List.of());
        }
        List<SystemResult> systems = Comparability.shared(before, after);
        List<Claim> claims = new ArrayList<>();
        List<NotCompared> notCompared = new ArrayList<>();
        String caveat = MachineSpeed.of(before, after).map(MachineSpeed::caveat).orElse("");
        for (SystemResult system : systems) {
            for (Metric metric : MetricCatalogue.primary()) {
                List<Double> first = logs(metric, system.name(), before);
                List<Double> second = logs(metric, system.name(), after);
                if (first.size() < FEWEST_STARTS || second.size() < FEWEST_STARTS) {
                    notCompared.add(new NotCompared(system.name(), metric.key().metric(), first.size(), second.size()));
                } else {
                    claims.add(compare(metric, system.name(), first, second, before.decision(), caveat));
                }
            }
        }
        if (claims.isEmpty()) {
            String nothing = few(systems, before, after) ? tooFew(systems, before, after) : noFigure(notCompared);
            return new RunComparison(differences, List.of(nothing), List.of(), List.of());
        }
        gone(systems, before).forEach(system -> MetricCatalogue.primary()
                .forEach(metric -> notCompared.add(new NotCompared(
                        system.name(),
                        metric.key().metric(),
                        logs(metric, system.name(), before).size(),
                        0))));
        return new RunComparison(
                differences, List.of(), ManyClaims.adjust(claims, before.decision()), List.copyOf(notCompared));
    }

    /**
     * What got worse by more than a threshold with the whole interval, for use in CI: even the end of the interval that
     * is nearer to 1 lies beyond the threshold. The equivalence band and Holm's correction play no part: the threshold
     * is a question asked before the comparison, of each figure alone. A figure that got worse by exactly the
     * threshold is listed in (1 - confidence) / 2 of cases, 2.5 % at 95 %; one that got worse by less, more rarely.
     *
     * @param threshold relative, for example 0.1: more than 1.1 times the time or cost, less than 1 / 1.1 of the
     *     throughput; 0 asks for any worsening that the interval shows
     * @throws IllegalArgumentException when it is negative or not finite
     */
    public List<Comparison> worseThan(double threshold) {
        if (threshold < 0 || !Double.isFinite(threshold)) {
            throw new IllegalArgumentException("a threshold must be a finite number of 0 or more, not " + threshold);
        }
        return comparisons.stream()
                .filter(comparison -> comparison.ratio() != null && worse(comparison, comparison.ratio(), threshold))
                .toList();
    }

    /** What only the later run has too few starts of: so it may have got worse. */
    public List<NotCompared> lost() {
        return notCompared.stream().filter(NotCompared::lost).toList();
    }

    private static boolean worse(Comparison comparison, Ratio ratio, double threshold) {
        return comparison.better() == Better.LOWER ? ratio.low() > 1 + threshold : ratio.high() < 1 / (1 + threshold);
    }

    /** What the later run does not have at all; the second copy of a system is no system. */
    private static List<SystemResult> gone(List<SystemResult> shared, RunResult before) {
        return before.systems().stream()
                .filter(system -> system.role() == ArmRole.COMPARED)
                .filter(system ->
                        shared.stream().noneMatch(other -> other.name().equals(system.name())))
                .toList();
    }

    private static boolean few(List<SystemResult> systems, RunResult before, RunResult after) {
        return systems.stream()
                .noneMatch(system -> valid(system.name(), before).size() >= FEWEST_STARTS
                        && valid(system.name(), after).size() >= FEWEST_STARTS);
    }

    private static String noFigure(List<NotCompared> notCompared) {
        return "no figure in common: "
                + notCompared.stream()
                        .map(one -> one.system() + " " + one.metric() + ": " + one.reason())
                        .collect(Collectors.joining(", "));
    }

    private static String tooFew(List<SystemResult> systems, RunResult before, RunResult after) {
        return "too few valid starts: an interval needs 2 of each run with the same figure, and "
                + systems.stream()
                        .map(system -> system.name() + " has "
                                + valid(system.name(), before).size() + " in the earlier run and "
                                + valid(system.name(), after).size() + " in the later")
                        .collect(Collectors.joining(", "))
                + "; run again with a profile of more blocks, such as --profile standard";
    }

    /** @param caveat that holds for every figure; empty when there is none */
    private static Claim compare(
            Metric metric, String system, List<Double> first, List<Double> second, DecisionRule rule, String caveat) {
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
                        system + ", after"),
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
                        n < FEW_STARTS ? List.of(Caution.FEW_BLOCKS) : List.of(),
                        (first.size() + " starts before, " + second.size() + " after. " + caveat).strip()));
        return new Claim(comparison, effect.claimP(rule));
    }

    private static List<Double> logs(Metric metric, String system, RunResult run) {
        return valid(system, run).stream()
                .map(metric::log)
                .filter(Objects::nonNull)
                .toList();
    }

    private static List<Start> valid(String system, RunResult run) {
        return run.starts().stream()
                .filter(start -> start.system().equals(system))
                .filter(start -> start.validity().isEmpty())
                .toList();
    }
}
