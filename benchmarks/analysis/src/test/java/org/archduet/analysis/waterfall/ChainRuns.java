package org.archduet.analysis.waterfall;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.archduet.analysis.synthetic.NoiseModel;
import org.archduet.analysis.synthetic.SyntheticRun;
import org.archduet.analysis.synthetic.SyntheticSystem;
import org.archduet.result.waterfall.Chain;

/** Synthetic runs along chains whose arms differ by what they cost. */
final class ChainRuns {

    static final int BLOCKS = 4;
    static final int END_BLOCKS = 3;
    static final double MILLI = 1e6;

    private ChainRuns() {}

    /** Arms {@code a}, {@code b} and so on, by CPU per request in ms; as many ms are their median response times. */
    static Map<String, Double> costs(double... millis) {
        Map<String, Double> costs = new LinkedHashMap<>();
        for (int i = 0; i < millis.length; i++) {
            costs.put(String.valueOf((char) ('a' + i)), millis[i]);
        }
        return costs;
    }

    /** The change of {@code b} has words. */
    static Chain chain(List<String> arms) {
        return new Chain(arms, Map.of("b", "one more"), List.of());
    }

    static SyntheticRun run(NoiseModel noise, Map<String, Double> costs, int blocks) {
        List<SyntheticSystem> systems = new ArrayList<>();
        costs.forEach((name, millis) -> systems.add(
                new SyntheticSystem(name, name, List.of(name), millis * MILLI, millis * MILLI, 400, 100_000_000L, 0)));
        return new SyntheticRun(systems, noise, blocks, 4, 200, 3);
    }
}
