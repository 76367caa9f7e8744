package org.archduet.analysis.coverage;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.apache.commons.rng.UniformRandomProvider;
import org.archduet.analysis.synthetic.MachineDrift;
import org.archduet.analysis.synthetic.NoiseModel;

/**
 * A simulated block: two fresh starts measured in {@link #ROUNDS} palindromes of slices, A B B A and then B A A B,
 * while the machine drifts.
 */
record SimulatedBlock(SimulatedStart baseline, SimulatedStart candidate) {

    /** Palindromes of a block, with two slices of each system. */
    static final int ROUNDS = 2;

    private static final double BETWEEN_BLOCKS_SECONDS = 60;
    private static final double BETWEEN_SLICES_SECONDS = 3;

    /** @param sliceSeconds length of a slice */
    static SimulatedBlock draw(
            NoiseModel noise,
            int sliceSeconds,
            int perSecond,
            double trueRatio,
            MachineDrift machine,
            UniformRandomProvider random) {
        machine.pass(BETWEEN_BLOCKS_SECONDS);
        SimulatedStart baseline = new SimulatedStart(noise, 1, random);
        SimulatedStart candidate = new SimulatedStart(noise, trueRatio, random);
        List<SimulatedStart> order = new ArrayList<>(List.of(baseline, candidate));
        for (int round = 0; round < ROUNDS; round++) {
            for (int half = 0; half < 2; half++) {
                for (SimulatedStart start : order) {
                    start.measure(sliceSeconds, perSecond, machine.slowness());
                    machine.pass(sliceSeconds + BETWEEN_SLICES_SECONDS);
                }
                Collections.reverse(order);
            }
            Collections.reverse(order);
        }
        return new SimulatedBlock(baseline, candidate);
    }
}
