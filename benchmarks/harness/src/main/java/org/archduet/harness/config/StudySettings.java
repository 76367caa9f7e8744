package org.archduet.harness.config;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.archduet.driver.yaml.YamlSection;
import org.archduet.harness.config.ExperimentDescription.ProfileOverride;

/** The sections {@code capacity} and {@code profiles} of an experiment file: numbers that have a default by profile. */
final class StudySettings {

    private static final int LONGEST_SECONDS = 3600;
    private static final List<String> SHORT_PROFILES = List.of("smoke", "quick");
    private static final List<String> PROFILES = List.of("smoke", "quick", "standard", "publish");
    private static final List<String> SECONDS =
            List.of("warmUpSeconds", "idleSeconds", "openLoopSeconds", "closedLoopSeconds", "operationSeconds");

    private static final List<Bounds> CAPACITY = List.of(
            new Bounds("percentile", 50, 99.9),
            new Bounds("failurePercent", 0, 50),
            new Bounds("widthPercent", 1, 100),
            new Bounds("stepSeconds", 1, 600),
            new Bounds("curveStepSeconds", 0, 600),
            new Bounds("sharePercent", 1, 100),
            new Bounds("shareSeconds", 0, 600));

    private StudySettings() {}

    private record Bounds(String key, double smallest, double largest) {}

    static CapacityOverrides capacity(YamlSection section) {
        Map<String, Double> numbers = new LinkedHashMap<>();
        for (Bounds bounds : CAPACITY) {
            if (section.has(bounds.key())) {
                numbers.put(bounds.key(), section.number(bounds.key(), bounds.smallest(), bounds.largest()));
            }
        }
        if (section.has("limitMillis")) {
            numbers.put("limitMillis", section.positiveNumber("limitMillis", 5000));
        }
        if (section.has("confirmingBlocks")) {
            numbers.put("confirmingBlocks", (double) section.integer("confirmingBlocks", 0, 100));
        }
        List<String> profiles =
                section.has("profiles") ? section.list("profiles").someOf(SHORT_PROFILES) : List.of();
        section.end();
        return new CapacityOverrides(profiles, Collections.unmodifiableMap(numbers));
    }

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
            overrides.add(override(section, "blocks", 1, 1000));
        }
        for (String key : SECONDS) {
            if (section.has(key)) {
                overrides.add(override(section, key, 0, LONGEST_SECONDS));
            }
        }
        section.end();
        return List.copyOf(overrides);
    }

    private static ProfileOverride override(YamlSection section, String key, int smallest, int largest) {
        return new ProfileOverride(key, section.integer(key, smallest, largest), section.location(key));
    }
}
