package org.archduet.harness.config;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.archduet.driver.yaml.YamlSection;
import org.archduet.harness.config.ExperimentDescription.ProfileOverride;

/** The section {@code profiles} of an experiment file: numbers that have a default by profile. */
final class ProfileSettings {

    private static final int LONGEST_SECONDS = 3600;
    private static final int MOST_BLOCKS = 1000;
    private static final int MOST_ROUNDS = 100;
    /** The shortest first. */
    static final List<String> PROFILES = List.of("smoke", "quick", "standard", "publish");

    private static final List<String> SECONDS = List.of(
            "warmUpSeconds",
            "idleSeconds",
            "openLoopSeconds",
            "closedLoopSeconds",
            "operationSeconds",
            "loadSeconds",
            "utilisationSeconds",
            "furtherProcessWarmUpSeconds");

    private ProfileSettings() {}

    static Map<String, List<ProfileOverride>> profiles(YamlSection section) {
        Map<String, List<ProfileOverride>> profiles = new LinkedHashMap<>();
        for (String name : PROFILES) {
            if (section.has(name)) {
                profiles.put(name, profile(section.section(name)));
            }
        }
        section.end();
        return Collections.unmodifiableMap(profiles);
    }

    private static List<ProfileOverride> profile(YamlSection section) {
        List<ProfileOverride> overrides = new ArrayList<>();
        if (section.has("blocks")) {
            overrides.add(override(section, "blocks", 1, MOST_BLOCKS));
        }
        if (section.has("endBlocks")) {
            overrides.add(override(section, "endBlocks", 0, MOST_BLOCKS));
        }
        if (section.has("otherOrders")) {
            overrides.add(override(section, "otherOrders", 0, 1));
        }
        for (String key : SECONDS) {
            if (section.has(key)) {
                overrides.add(override(section, key, 0, LONGEST_SECONDS));
            }
        }
        if (section.has("openLoopRounds")) {
            overrides.add(override(section, "openLoopRounds", 1, MOST_ROUNDS));
        }
        if (section.has("noiseFloorCopies")) {
            overrides.add(override(section, "noiseFloorCopies", 0, 1));
        }
        section.end();
        return List.copyOf(overrides);
    }

    private static ProfileOverride override(YamlSection section, String key, int smallest, int largest) {
        return new ProfileOverride(key, section.integer(key, smallest, largest), section.location(key));
    }
}
