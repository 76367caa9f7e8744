package org.archduet.harness.capacity;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.archduet.driver.yaml.YamlSection;

/**
 * The section {@code capacity} of an experiment file.
 *
 * @param profiles short profiles that search capacities too
 * @param numbers by the names of the schema, in the units of their names
 */
public record CapacityOverrides(List<String> profiles, Map<String, Double> numbers) {
    /** Of a file without the section. */
    public static final CapacityOverrides NONE = new CapacityOverrides(List.of(), Map.of());

    private static final List<String> SHORT_PROFILES = List.of("smoke", "quick");

    private static final List<Bounds> CAPACITY = List.of(
            new Bounds("percentile", 50, 99.9),
            new Bounds("failurePercent", 0, 50),
            new Bounds("widthPercent", 1, 100),
            new Bounds("stepSeconds", 1, 600),
            new Bounds("curveStepSeconds", 0, 600),
            new Bounds("sharePercent", 1, 100),
            new Bounds("shareSeconds", 0, 600));

    private record Bounds(String key, double smallest, double largest) {}

    /**
     * Reads the section.
     *
     * @throws org.archduet.driver.yaml.YamlException for a wrong value or an unknown key, with its place
     */
    static CapacityOverrides read(YamlSection section) {
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
}
