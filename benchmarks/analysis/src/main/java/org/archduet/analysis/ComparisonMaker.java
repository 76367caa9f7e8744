package org.archduet.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;
import org.archduet.analysis.bootstrap.HierarchicalBootstrap;
import org.archduet.analysis.bootstrap.MeasuredCoverage;
import org.archduet.analysis.metric.Metric;
import org.archduet.analysis.metric.Metric.Role;
import org.archduet.analysis.metric.Metric.SeriesSource;
import org.archduet.analysis.statistics.LogEffect;
import org.archduet.analysis.statistics.ManyClaims.Claim;
import org.archduet.analysis.statistics.Paired;
import org.archduet.analysis.statistics.Rounded;
import org.archduet.analysis.statistics.VerdictRule;
import org.archduet.result.decision.Comparison;
import org.archduet.result.decision.Comparison.Decision;
import org.archduet.result.decision.Comparison.Ratio;
import org.archduet.result.decision.Comparison.Subject;
import org.archduet.result.decision.Comparison.Verdict;
import org.archduet.result.decision.DecisionRule;
import org.archduet.result.decision.Estimate;
import org.archduet.result.decision.Power;
import org.archduet.result.start.Start;
import org.archduet.result.start.Window;
import org.archduet.result.validity.Caution;
import org.archduet.result.vocabulary.WindowKind;
import org.jspecify.annotations.Nullable;

/** Compares two systems in one metric over the blocks of a run. */
final class ComparisonMaker {

    /**
     * Below this many blocks Student's t divided by the root of n is above 1: the interval is wider than the spread.
     */
    static final int FEW_BLOCKS = 6;

    private final DecisionRule rule;
    private final SeriesSource source;
    private final long seed;
    private final NoiseFloor noiseFloor;
    private final ComparisonCaveats caveats;

    ComparisonMaker(
            DecisionRule rule, SeriesSource source, long seed, NoiseFloor noiseFloor, ComparisonCaveats caveats) {
        this.rule = rule;
        this.source = source;
        this.seed = seed;
        this.noiseFloor = noiseFloor;
        this.caveats = caveats;
    }

    /** A block in which both starts have the metric. */
    private record Measured(Blocks.Pair pair, double baseline, double candidate) {
        double logRatio() {
            return candidate - baseline;
        }
    }

    /** The comparison and the claim it makes, before any correction for the number of claims. */
    Claim make(Metric metric, String baseline, String candidate, List<Blocks.Pair> pairs) {
        List<Measured> measured = new ArrayList<>();
        for (Blocks.Pair pair : pairs) {
            Double first = metric.log(pair.baseline());
            Double second = metric.log(pair.candidate());
            if (first != null && second != null) {
                measured.add(new Measured(pair, first, second));
            }
        }
        int n = measured.size();
        List<Double> logRatios = measured.stream().map(Measured::logRatio).toList();
        @Nullable LogEffect effect = n < 2 ? null : Paired.effect(logRatios);
        @Nullable Ratio ratio = effect == null ? null : finite(effect.ratio(rule.confidence()));
        Verdict verdict = ratio == null ? Verdict.INCONCLUSIVE : VerdictRule.verdict(ratio, metric.better(), rule);
        ComparisonCaveats.Found found = caveats.of(metric, baseline, candidate, pairs)
                .with(new WarmUpCheck(rule).objection(metric, verdict, baseline, candidate, pairs));
        @Nullable Ratio bootstrap = ratio == null ? null : bootstrap(metric, measured);
        Comparison comparison = new Comparison(
                new Subject(
                        metric.key().metric(),
                        metric.key().operation(),
                        metric.key().window(),
                        metric.role() == Role.PRIMARY,
                        baseline,
                        candidate),
                new Estimate(
                        typical(metric, starts(measured, pairs, Blocks.Pair::baseline)),
                        typical(metric, starts(measured, pairs, Blocks.Pair::candidate)),
                        ratio,
                        bootstrap,
                        bootstrap == null
                                ? null
                                : MeasuredCoverage.of(metric.key().metric(), n),
                        logRatios.stream()
                                .map(log -> Rounded.significant(Math.exp(log)))
                                .toList(),
                        ratio == null
                                ? null
                                : NormalisedRatio.of(metric, pairs, rule).orElse(null)),
                power(logRatios, ratio != null)
                        .with(
                                metric.role() == Role.PRIMARY
                                        ? PairedSlices.spread(metric, pairs, rule)
                                                .orElse(null)
                                        : null),
                Decision.unadjusted(
                        found.withheld() ? Verdict.INCONCLUSIVE : verdict,
                        cautions(metric, found, pairs, n),
                        Notes.of(metric, pairs, n, found.notes())));
        boolean family = metric.role() == Role.SECONDARY && !noiseFloor.isCopy(candidate) && !found.withheld();
        return new Claim(comparison, family && ratio != null && effect != null ? effect.claimP(rule) : null);
    }

    private Power power(List<Double> logRatios, boolean hasInterval) {
        int n = logRatios.size();
        if (!hasInterval) {
            return new Power(n, null, null, null);
        }
        double deviation = Paired.deviation(logRatios);
        return new Power(
                n,
                null,
                Rounded.significant(Paired.minimumDetectableEffect(
                        deviation, n, rule.confidence(), rule.power(), VerdictRule.logBand(rule))),
                Paired.blocksFor(deviation, rule.confidence(), rule.wantedHalfWidth()));
    }

    private @Nullable Ratio bootstrap(Metric metric, List<Measured> measured) {
        if (metric.role() != Role.PRIMARY || measured.size() < DecisionRule.FEWEST_BOOTSTRAP_BLOCKS) {
            return null;
        }
        List<HierarchicalBootstrap.Block> blocks = measured.stream()
                .map(block -> new HierarchicalBootstrap.Block(
                        block.logRatio(),
                        metric.series().of(block.pair().baseline(), source),
                        metric.series().of(block.pair().candidate(), source)))
                .toList();
        return finite(
                HierarchicalBootstrap.interval(blocks, rule, seed ^ metric.key().seed() * 0x9E3779B97F4A7C15L));
    }

    /**
     * The starts behind the ratio, so that a row's values and its ratio speak of the same; all paired ones when there
     * is none.
     */
    private static List<Start> starts(
            List<Measured> measured, List<Blocks.Pair> pairs, Function<Blocks.Pair, Start> side) {
        List<Blocks.Pair> used = measured.isEmpty()
                ? pairs
                : measured.stream().map(Measured::pair).toList();
        return used.stream().map(side).toList();
    }

    /** Geometric mean; for a figure that may be 0, the arithmetic mean. */
    private static @Nullable Double typical(Metric metric, List<Start> starts) {
        List<Double> logs =
                starts.stream().map(metric::log).filter(Objects::nonNull).toList();
        if (!logs.isEmpty() && logs.size() == starts.size()) {
            return Rounded.significant(Math.exp(Paired.mean(logs)));
        }
        List<Double> values = starts.stream()
                .map(start -> metric.value().apply(start))
                .filter(Objects::nonNull)
                .toList();
        return values.isEmpty() ? null : Rounded.significant(Paired.mean(values));
    }

    private List<Caution> cautions(Metric metric, ComparisonCaveats.Found found, List<Blocks.Pair> pairs, int n) {
        List<Start> starts = pairs.stream()
                .flatMap(pair -> Stream.of(pair.baseline(), pair.candidate()))
                .toList();
        List<Window> windows = starts.stream()
                .map(start -> metric.window().apply(start))
                .filter(Objects::nonNull)
                .toList();
        Stream<Caution> ofWindows = windows.stream().map(Window::cautions).flatMap(List::stream);
        boolean waiting = metric.key().metric().isResponseTime()
                && metric.key().window().isMain(WindowKind.OPEN_LOOP)
                && (Saturation.near(pairs.stream().map(Blocks.Pair::baseline).toList())
                        || Saturation.near(
                                pairs.stream().map(Blocks.Pair::candidate).toList()));
        Stream<Caution> ofLoads = waiting ? Stream.of(Caution.NEAR_SATURATION) : Stream.empty();
        Stream<Caution> ofBlocks = n < FEW_BLOCKS ? Stream.of(Caution.FEW_BLOCKS) : Stream.empty();
        return Stream.of(ofBlocks, ofWindows, ofLoads, found.cautions().stream())
                .flatMap(Function.identity())
                .distinct()
                .sorted()
                .toList();
    }

    private static @Nullable Ratio finite(Ratio ratio) {
        return Double.isFinite(ratio.high()) && ratio.low() >= 0 && ratio.point() > 0 ? ratio : null;
    }
}
