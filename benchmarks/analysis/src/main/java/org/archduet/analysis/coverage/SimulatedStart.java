package org.archduet.analysis.coverage;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.apache.commons.rng.UniformRandomProvider;
import org.archduet.analysis.bootstrap.CompactBins;
import org.archduet.analysis.bootstrap.PercentileSeries;
import org.archduet.analysis.bootstrap.PercentileSeries.Second;
import org.archduet.analysis.synthetic.NoiseModel;

/** One simulated start: the seconds of its slices in compact bins, and their CPU. */
final class SimulatedStart {

    private static final double MEDIAN_NANOS = 2_000_000;

    private final NoiseModel noise;
    private final UniformRandomProvider random;
    private final double logTime;
    private final double logCpu;
    private final List<Second> seconds = new ArrayList<>();
    private double cpu;
    private int slices;

    /** @param factor of the system's times and costs */
    SimulatedStart(NoiseModel noise, double factor, UniformRandomProvider random) {
        this.noise = noise;
        this.random = random;
        this.logTime = Math.log(MEDIAN_NANOS * factor) + noise.start(random);
        this.logCpu = Math.log(factor) + noise.cpu(random);
    }

    /** @param slowness of the machine, as a log factor */
    void measure(int length, int perSecond, double slowness) {
        double level = logTime + noise.slice(random) + slowness;
        for (double second : noise.seconds(length, random)) {
            TreeMap<Integer, Integer> bins = new TreeMap<>();
            for (int i = 0; i < perSecond; i++) {
                bins.merge(CompactBins.index(Math.exp(level + second + noise.request(random))), 1, Integer::sum);
            }
            seconds.add(new Second(
                    bins.keySet().stream().mapToInt(Integer::intValue).toArray(),
                    bins.values().stream().mapToInt(Integer::intValue).toArray()));
        }
        cpu += Math.exp(logCpu + noise.slice(random) + slowness);
        slices++;
    }

    PercentileSeries percentile(double quantile) {
        return new PercentileSeries(quantile, seconds);
    }

    /** Natural log of the CPU per request over all slices, which hold as many requests each. */
    double logCpu() {
        return Math.log(cpu / slices);
    }
}
