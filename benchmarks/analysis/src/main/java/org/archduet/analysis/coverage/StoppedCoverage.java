package org.archduet.analysis.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;
import org.apache.commons.rng.simple.RandomSource;
import org.archduet.analysis.statistics.LogEffect;
import org.archduet.analysis.statistics.Paired;

/**
 * What looking costs: how often the interval holds the truth when a run stops at the first look at which all its
 * figures are precise enough. A spread that is small by chance stops a run early, so some coverage is lost.
 *
 * @param looks block counts at which the run may stop, rising; at the last one it ends anyway
 * @param figures figures that must all be precise, varying independently; 1 stands for figures that vary as one
 * @param halfWidth relative half-width that is wanted
 * @param experiments experiments to simulate
 */
public record StoppedCoverage(List<Integer> looks, int figures, double halfWidth, int experiments, long seed) {

    private static final double CONFIDENCE = 0.95;

    /**
     * Coverage when the log ratio of a block has this standard deviation.
     *
     * @param deviation for example 0.1 for blocks that differ by about a tenth
     */
    public Coverage run(double deviation) {
        int last = looks.get(looks.size() - 1);
        UniformRandomProvider random = RandomSource.XO_SHI_RO_256_PP.create(seed);
        ZigguratSampler.NormalizedGaussian normal = ZigguratSampler.NormalizedGaussian.of(random);
        int covered = 0;
        double halfWidths = 0;
        for (int experiment = 0; experiment < experiments; experiment++) {
            List<List<Double>> drawn = new ArrayList<>();
            for (int figure = 0; figure < figures; figure++) {
                drawn.add(IntStream.range(0, last)
                        .mapToObj(block -> deviation * normal.sample())
                        .toList());
            }
            for (LogEffect effect : stopped(drawn)) {
                covered += Math.abs(effect.mean()) <= effect.halfWidth(CONFIDENCE) ? 1 : 0;
                halfWidths += Math.expm1(effect.halfWidth(CONFIDENCE));
            }
        }
        int intervals = experiments * figures;
        return new Coverage("stopped", Paired.METHOD, last, covered, intervals, halfWidths / intervals);
    }

    private List<LogEffect> stopped(List<List<Double>> drawn) {
        List<LogEffect> effects = List.of();
        for (int blocks : looks) {
            effects = drawn.stream()
                    .map(figure -> Paired.effect(figure.subList(0, blocks)))
                    .toList();
            if (effects.stream().allMatch(effect -> effect.halfWidth(CONFIDENCE) <= Math.log1p(halfWidth))) {
                return effects;
            }
        }
        return effects;
    }
}
