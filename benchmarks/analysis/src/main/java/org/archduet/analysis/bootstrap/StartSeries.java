package org.archduet.analysis.bootstrap;

import org.apache.commons.rng.UniformRandomProvider;

/** One figure of one start, and how it would vary if the window's seconds had come differently. */
public sealed interface StartSeries permits PercentileSeries, RateSeries, StartSeries.Constant {

    /**
     * Draws how far the figure lies from its own value when seconds are resampled.
     *
     * @param replicates number of draws
     * @return differences of natural logs, around 0
     */
    double[] deviations(int replicates, UniformRandomProvider random);

    /** A figure that is known for the start as a whole only: varies between starts, not within. */
    record Constant() implements StartSeries {
        @Override
        public double[] deviations(int replicates, UniformRandomProvider random) {
            return new double[replicates];
        }
    }
}
