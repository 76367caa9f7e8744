package org.archduet.analysis.synthetic;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/**
 * How response times and CPU vary, on the log scale. {@link #MEASURED} is what fresh starts of one small service showed
 * here: about 8 % in median response time and 15 % in CPU per request from start to start.
 *
 * @param betweenTime standard deviation of response time between fresh starts
 * @param betweenCpu standard deviation of CPU per request between fresh starts
 * @param withinSecond standard deviation of a second's level around the start's
 * @param persistence correlation of a second's level with the one before
 * @param request standard deviation of one request around its second's level
 * @param stallShare share of requests that are six times slower: a pause, a flush
 * @param slowStartShare share of fresh starts that are a fifth slower than the others throughout
 */
public record NoiseModel(
        double betweenTime,
        double betweenCpu,
        double withinSecond,
        double persistence,
        double request,
        double stallShare,
        double slowStartShare) {

    /** As measured between fresh starts. */
    public static final NoiseModel MEASURED = new NoiseModel(0.08, 0.15, 0.05, 0.5, 0.35, 0.015, 0);

    /** The same, with one start in ten a fifth slower: a skewed spread. */
    public static final NoiseModel WITH_SLOW_STARTS = new NoiseModel(0.08, 0.15, 0.05, 0.5, 0.35, 0.015, 0.1);

    private static final double STALL = Math.log(6);
    private static final double SLOW_START = Math.log(1.2);

    /** Level of a fresh start, as a log factor of mean 0 when there are no slow starts. */
    public double start(UniformRandomProvider random) {
        double slow = random.nextDouble() < slowStartShare ? SLOW_START : 0;
        return betweenTime * gauss(random) + slow;
    }

    /** CPU of a fresh start, as a log factor. */
    public double cpu(UniformRandomProvider random) {
        return betweenCpu * gauss(random);
    }

    /** Level of each second within a start, as log factors: autoregressive of order one. */
    public double[] seconds(int seconds, UniformRandomProvider random) {
        double[] levels = new double[seconds];
        double level = withinSecond * gauss(random);
        double innovation = withinSecond * Math.sqrt(1 - persistence * persistence);
        for (int s = 0; s < seconds; s++) {
            levels[s] = level;
            level = persistence * level + innovation * gauss(random);
        }
        return levels;
    }

    /** One request, as a log factor of its second's level. */
    public double request(UniformRandomProvider random) {
        double stall = random.nextDouble() < stallShare ? STALL : 0;
        return request * gauss(random) + stall;
    }

    private static double gauss(UniformRandomProvider random) {
        return ZigguratSampler.NormalizedGaussian.of(random).sample();
    }
}
