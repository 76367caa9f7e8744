package org.archduet.analysis.bootstrap;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.simple.RandomSource;
import org.archduet.analysis.statistics.Paired;
import org.archduet.analysis.statistics.Rounded;
import org.archduet.analysis.statistics.StudentT;
import org.archduet.result.decision.Comparison.Ratio;
import org.archduet.result.decision.DecisionRule;

/**
 * Resamples blocks with replacement and, within each start, moving blocks of seconds.
 *
 * <p>Two corrections. The spread of the measured block ratios already holds the noise within starts, and resampling
 * within adds it again; so the blocks are first shrunk towards their mean by the share of the spread that comes from
 * within, as for the random effects of Davison and Hinkley (Bootstrap Methods and their Application, 1997, section
 * 3.8). And a plain percentile interval covers too little with few blocks: Hesterberg's expanded percentile interval
 * (The American Statistician 69(4), 2015) is applied as a stretch of the distribution about the estimate by t(n-1) / z
 * * sqrt(n / (n-1)), since the expanded levels themselves lie beyond any sensible number of replicates for n below 6.
 * {@code CoverageStudy} measures what the interval covers.
 */
public final class HierarchicalBootstrap {

    /** Name of the method as it stands in results. */
    public static final String METHOD = "hierarchical bootstrap, stretched for few blocks";

    /** Draws within a start; each replicate picks one of them for each start it uses. */
    private static final int DRAWS_WITHIN = 200;

    private HierarchicalBootstrap() {}

    /**
     * One block.
     *
     * @param logRatio ln(candidate / baseline) as measured
     */
    public record Block(double logRatio, StartSeries baseline, StartSeries candidate) {}

    /**
     * The interval of the ratio.
     *
     * @param blocks at least two
     * @param seed the same seed gives the same interval
     */
    public static Ratio interval(List<Block> blocks, DecisionRule rule, long seed) {
        UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(seed);
        int n = blocks.size();
        List<double[]> within = new ArrayList<>();
        for (Block block : blocks) {
            within.add(draws(block, random));
        }
        List<Double> measured = blocks.stream().map(Block::logRatio).toList();
        double estimate = Paired.mean(measured);
        double shrink = shrink(measured, within);
        double[] means = new double[rule.bootstrapReplicates()];
        for (int i = 0; i < means.length; i++) {
            double sum = 0;
            for (int k = 0; k < n; k++) {
                int block = random.nextInt(n);
                sum += shrink * (measured.get(block) - estimate) + within.get(block)[random.nextInt(DRAWS_WITHIN)];
            }
            means[i] = sum / n;
        }
        Arrays.sort(means);
        double tail = (1 - rule.confidence()) / 2;
        double stretch = stretch(n, rule.confidence());
        return new Ratio(
                Rounded.significant(Math.exp(estimate)),
                Rounded.significant(Math.exp(estimate + stretch * Math.min(0, quantile(means, tail)))),
                Rounded.significant(Math.exp(estimate + stretch * Math.max(0, quantile(means, 1 - tail)))),
                rule.confidence(),
                METHOD);
    }

    /** Root of the share of the blocks' variance that does not come from within starts. */
    private static double shrink(List<Double> measured, List<double[]> within) {
        double variance = Paired.deviation(measured) * Paired.deviation(measured);
        double inner = within.stream()
                .mapToDouble(
                        draws -> Arrays.stream(draws).map(d -> d * d).average().orElse(0))
                .average()
                .orElse(0);
        return variance == 0 ? 0 : Math.sqrt(Math.max(0, 1 - inner / variance));
    }

    private static double stretch(int n, double confidence) {
        return StudentT.twoSided(confidence, n - 1) / StudentT.normalTwoSided(confidence) * Math.sqrt(n / (n - 1.0));
    }

    private static double[] draws(Block block, UniformRandomProvider random) {
        double[] baseline = block.baseline().deviations(DRAWS_WITHIN, random);
        double[] candidate = block.candidate().deviations(DRAWS_WITHIN, random);
        double[] drawn = new double[DRAWS_WITHIN];
        for (int i = 0; i < drawn.length; i++) {
            drawn[i] = candidate[i] - baseline[i];
        }
        return drawn;
    }

    private static double quantile(double[] sorted, double probability) {
        double place = probability * (sorted.length - 1);
        int below = (int) Math.floor(place);
        int above = Math.min(sorted.length - 1, below + 1);
        return sorted[below] + (place - below) * (sorted[above] - sorted[below]);
    }
}
