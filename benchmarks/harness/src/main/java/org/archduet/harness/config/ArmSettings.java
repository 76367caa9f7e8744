package org.archduet.harness.config;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What an arm is given, beside its architecture.
 *
 * @param knobs values that differ from the architecture's defaults
 * @param compilation compilers of its JVMs; empty for those of the profile
 */
public record ArmSettings(Map<String, String> knobs, BudgetSettings budget, Optional<Compilation> compilation) {

    ArmSettings withKnob(String knob, String value) {
        Map<String, String> changed = new LinkedHashMap<>(knobs);
        changed.put(knob, value);
        return new ArmSettings(Collections.unmodifiableMap(changed), budget, compilation);
    }

    ArmSettings with(BudgetSettings other) {
        return new ArmSettings(knobs, other, compilation);
    }

    ArmSettings with(Compilation other) {
        return new ArmSettings(knobs, budget, Optional.of(other));
    }
}
