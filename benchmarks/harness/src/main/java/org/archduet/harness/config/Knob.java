package org.archduet.harness.config;

/**
 * A setting of a system that an experiment may turn.
 *
 * @param values which values it takes
 */
public record Knob(String defaultValue, String description, KnobValues values) {

    /** A knob that takes any text. */
    public Knob(String defaultValue, String description) {
        this(defaultValue, description, new KnobValues.Any());
    }
}
