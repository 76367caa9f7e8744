package org.archduet.harness.launch;

import org.archduet.harness.config.LiveKnob;

/**
 * Capability of a {@link RunningSystem} that was given the secret of its live knobs: its processes can be asked for
 * extra work while they run.
 */
@FunctionalInterface
public interface LiveKnobs {

    /**
     * Sets a live knob of the system and returns when the process has confirmed it.
     *
     * @throws LaunchException when the process does not take it; the message has its answer
     */
    void set(LiveKnob.Setting setting);
}
