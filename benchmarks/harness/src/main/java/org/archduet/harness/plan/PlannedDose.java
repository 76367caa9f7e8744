package org.archduet.harness.plan;

import java.util.Optional;
import org.archduet.harness.config.ArchitectureDescription;
import org.archduet.harness.config.LiveKnob;

/**
 * Extra work for each request, one level of a factor.
 *
 * @param knob name of a live knob
 * @param amount that it is set to, 0 or more
 */
public record PlannedDose(String knob, int amount) {

    /** What it sets in a system; empty for one that has no such knob, and runs without. */
    public Optional<LiveKnob.Setting> of(ArchitectureDescription architecture) {
        return Optional.ofNullable(architecture.live().get(knob)).map(live -> new LiveKnob.Setting(live, amount));
    }
}
