package org.archduet.result.folder;

import java.util.Optional;

/**
 * What version 1 of the format writes differently from the model: it has no field for the role of an arm, the name says it.
 * No other class knows the suffix of such a name.
 */
public final class SchemaVersion1 {

    private static final String NOISE_FLOOR_SUFFIX = "-again";

    private SchemaVersion1() {}

    /** Name of the second copy of a baseline that measures the noise floor. */
    public static String noiseFloorCopyOf(String baseline) {
        return baseline + NOISE_FLOOR_SUFFIX;
    }

    /** Name of the system that a noise-floor copy is a copy of; empty for every other system. */
    public static Optional<String> originalOf(String system) {
        return system.endsWith(NOISE_FLOOR_SUFFIX)
                ? Optional.of(system.substring(0, system.length() - NOISE_FLOOR_SUFFIX.length()))
                : Optional.empty();
    }
}
