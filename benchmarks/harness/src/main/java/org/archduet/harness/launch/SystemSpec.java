package org.archduet.harness.launch;

import java.util.Map;
import org.archduet.harness.config.ArchitectureDescription;
import org.archduet.harness.config.SystemBudget;

/**
 * One system under test: an architecture with its settings.
 *
 * @param name unique in an experiment
 * @param knobs values that differ from the architecture's defaults
 */
public record SystemSpec(
        String name, ArchitectureDescription architecture, Map<String, String> knobs, SystemBudget budget) {}
