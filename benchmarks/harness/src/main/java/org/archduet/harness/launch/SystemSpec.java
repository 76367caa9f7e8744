package org.archduet.harness.launch;

import java.util.Map;
import java.util.Optional;
import org.archduet.harness.config.ArchitectureDescription;
import org.archduet.harness.config.Compilation;
import org.archduet.harness.config.SystemBudget;

/**
 * One system under test: an architecture with its settings.
 *
 * @param name unique in an experiment
 * @param knobs values that differ from the architecture's defaults
 * @param compilation compilers of its JVMs, where the experiment compares compilers; empty for those of the run
 * @param live whether it is given the secret of its live knobs
 */
public record SystemSpec(
        String name,
        ArchitectureDescription architecture,
        Map<String, String> knobs,
        SystemBudget budget,
        Optional<Compilation> compilation,
        boolean live) {

    /** With the compilers of the run, and live knobs that stay off. */
    public SystemSpec(
            String name, ArchitectureDescription architecture, Map<String, String> knobs, SystemBudget budget) {
        this(name, architecture, knobs, budget, Optional.empty(), false);
    }

    /** The same given the secret of its live knobs. */
    public SystemSpec withLiveKnobs() {
        return new SystemSpec(name, architecture, knobs, budget, compilation, true);
    }
}
