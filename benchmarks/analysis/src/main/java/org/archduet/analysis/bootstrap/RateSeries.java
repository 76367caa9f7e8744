package org.archduet.analysis.bootstrap;

import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;

/**
 * A rate over a window, kept as one count a second.
 *
 * @param perSecond what was completed in each second
 */
public record RateSeries(List<Long> perSecond) implements StartSeries {

    @Override
    public double[] deviations(int replicates, UniformRandomProvider random) {
        double[] drawn = new double[replicates];
        double sum = perSecond.stream().mapToLong(Long::longValue).sum();
        if (sum == 0) {
            return drawn;
        }
        for (int i = 0; i < replicates; i++) {
            int[] times = MovingBlocks.draw(perSecond.size(), random);
            double resampled = 0;
            for (int s = 0; s < times.length; s++) {
                resampled += (double) times[s] * perSecond.get(s);
            }
            drawn[i] = Math.log(Math.max(resampled, 1) / sum);
        }
        return drawn;
    }
}
