package org.archduet.analysis.synthetic;

import org.apache.commons.rng.UniformRandomProvider;

/** A machine whose speed drifts while time passes, for all that runs on it alike. */
public final class MachineDrift {

    private final NoiseModel noise;
    private final UniformRandomProvider random;
    private double slowness;

    /** Begins at the machine's usual speed. */
    public MachineDrift(NoiseModel noise, UniformRandomProvider random) {
        this.noise = noise;
        this.random = random;
    }

    /** How much slower than usual the machine is now, as a log factor. */
    public double slowness() {
        return slowness;
    }

    /** Lets time pass. */
    public void pass(double seconds) {
        slowness += noise.drift(seconds, random);
    }
}
