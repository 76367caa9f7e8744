package org.archduet.harness.config;

import java.util.List;
import java.util.Map;

/**
 * The section {@code capacity} of an experiment file.
 *
 * @param profiles short profiles that search capacities too
 * @param numbers by the names of the schema, in the units of their names
 */
public record CapacityOverrides(List<String> profiles, Map<String, Double> numbers) {
    /** Of a file without the section. */
    public static final CapacityOverrides NONE = new CapacityOverrides(List.of(), Map.of());
}
