package org.archduet.analysis.synthetic;

import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/**
 * How response times and CPU vary, on the log scale. {@link #MEASURED} is what blocks of two small services showed
 * here: slices of a few seconds differ by about 8 %, fresh starts by 5 to 10 %, and the machine's speed by 10 to 60 %
 * over a run of half an hour.
 *
 * @param betweenTime standard deviation of response time between fresh starts
 * @param betweenCpu standard deviation of CPU per request between fresh starts
 * @param withinSecond standard deviation of a second's level around the slice's
 * @param persistence correlation of a second's level with the one before
 * @param request standard deviation of one request around its second's level
 * @param stallShare share of requests that are six times slower: a pause, a flush
 * @param slowStartShare share of fresh starts that are a fifth slower than the others throughout
 * @param betweenSlices standard deviation of a slice around its start's level
 * @param drift standard deviation of the change of the machine's speed in a minute: a random walk, the same for all
 *     that runs at one time
 */
public record NoiseModel(
        double betweenTime,
        double betweenCpu,
        double withinSecond,
        double persistence,
        double request,
        double stallShare,
        double slowStartShare,
        double betweenSlices,
        double drift) {

    /** As measured. */
    public static final NoiseModel MEASURED = new NoiseModel(0.07, 0.1, 0.05, 0.5, 0.35, 0.015, 0, 0.08, 0.05);

    /** The same, with one start in ten a fifth slower: a skewed spread. */
    public static final NoiseModel WITH_SLOW_STARTS =
            new NoiseModel(0.07, 0.1, 0.05, 0.5, 0.35, 0.015, 0.1, 0.08, 0.05);

    /** As measured, on a machine whose speed stays the same. */
    public static final NoiseModel WITHOUT_DRIFT = new NoiseModel(0.07, 0.1, 0.05, 0.5, 0.35, 0.015, 0, 0.08, 0);

    /** Next to nothing varies. */
    public static final NoiseModel STILL = new NoiseModel(0.001, 0.001, 0, 0, 0.001, 0, 0, 0, 0);

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

    /** Level of a slice within its start, as a log factor. */
    public double slice(UniformRandomProvider random) {
        return betweenSlices * gauss(random);
    }

    /** How much slower the machine gets in a time, as a log factor. */
    public double drift(double seconds, UniformRandomProvider random) {
        return drift * Math.sqrt(seconds / 60) * gauss(random);
    }

    /** Level of each second within a slice, as log factors: autoregressive of order one. */
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
