package org.archduet.harness.plan;

import java.util.Optional;
import org.archduet.result.folder.SchemaVersion1;

/**
 * Whether each block holds a second start of the baseline, so that its difference from itself is measured in the same
 * run.
 */
public enum NoiseFloorArm {
    /** Too few blocks to say anything about noise. */
    NONE {
        @Override
        public Optional<String> beside(String baseline) {
            return Optional.empty();
        }
    },
    /** A second copy of the baseline measures the noise floor. */
    SECOND_COPY {
        @Override
        public Optional<String> beside(String baseline) {
            return Optional.of(SchemaVersion1.noiseFloorCopyOf(baseline));
        }
    };

    /** Name of the system that comes in addition, unless the experiment has a copy already; empty when none does. */
    public abstract Optional<String> beside(String baseline);
}
