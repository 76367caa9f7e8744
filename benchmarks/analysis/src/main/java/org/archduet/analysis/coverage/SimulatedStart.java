package org.archduet.analysis.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.commons.rng.UniformRandomProvider;
import org.archduet.analysis.bootstrap.CompactBins;
import org.archduet.analysis.bootstrap.PercentileSeries;
import org.archduet.analysis.bootstrap.PercentileSeries.Second;
import org.archduet.analysis.synthetic.NoiseModel;

/** One simulated start: the seconds of its window in compact bins, and its CPU. */
record SimulatedStart(List<Second> seconds, double logCpu) {

    private static final double MEDIAN_NANOS = 2_000_000;

    static SimulatedStart draw(
            NoiseModel noise, int length, int perSecond, double factor, UniformRandomProvider random) {
        double level = MEDIAN_NANOS * factor * Math.exp(noise.start(random));
        double[] levels = noise.seconds(length, random);
        List<Second> seconds = new ArrayList<>(length);
        for (double second : levels) {
            TreeMap<Integer, Integer> bins = new TreeMap<>();
            double center = level * Math.exp(second);
            for (int i = 0; i < perSecond; i++) {
                bins.merge(CompactBins.index(center * Math.exp(noise.request(random))), 1, Integer::sum);
            }
            seconds.add(new Second(
                    bins.keySet().stream().mapToInt(Integer::intValue).toArray(),
                    bins.values().stream().mapToInt(Integer::intValue).toArray()));
        }
        return new SimulatedStart(seconds, Math.log(factor) + noise.cpu(random));
    }

    PercentileSeries percentile(double quantile) {
        return new PercentileSeries(quantile, seconds);
    }
}
