package org.archduet.harness.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.archduet.driver.yaml.YamlSection;
import org.archduet.result.claim.Claim;
import org.archduet.result.decision.Assertion;
import org.archduet.result.failure.Location;
import org.archduet.result.waterfall.Chain;

/**
 * One experiment file.
 *
 * @param file the file it was read from, absolute
 * @param name file name without its ending
 * @param question what the experiment asks
 * @param workloadFile absolute path of an existing workload file
 * @param systems in the order of the file; names are unique
 * @param baseline name of the system that others are compared with
 * @param candidate name of the system that is compared
 * @param chain the arms of a waterfall, from the baseline to the candidate; empty when it compares a pair
 * @param factors what it varies, in the order of the file; at most one by start and one by slice
 * @param alone the operations that run alone, where a profile gives them time; empty: all of the workload's mix
 * @param studies the sections of the studies that it asks for, by name of the study; each study reads its own strictly
 * @param profiles overrides of a profile's numbers, by profile
 * @param assertions what the experiment asserts, in the order of the file
 * @param claim the published claim that it tests
 */
public record ExperimentDescription(
        Path file,
        String name,
        String question,
        Path workloadFile,
        List<SystemEntry> systems,
        String baseline,
        String candidate,
        Optional<Chain> chain,
        BudgetSettings budget,
        List<FactorSettings> factors,
        Optional<OperationsAlone> alone,
        Map<String, YamlSection> studies,
        Map<String, List<ProfileOverride>> profiles,
        List<Statement> assertions,
        Optional<TestedClaim> claim) {

    /** Names of operations; the location serves error messages about one that the workload does not have. */
    public record OperationsAlone(List<String> names, Location location) {}

    /** A statement; the location serves error messages about what the workload or the factors do not have. */
    public record Statement(Assertion assertion, Location location) {}

    /**
     * A claim.
     *
     * @param statements those of {@code expect}, then those of {@code refutedIf}
     */
    public record TestedClaim(Claim claim, List<Statement> statements) {}

    /**
     * One system of the experiment.
     *
     * @param knobs values that differ from the defaults; names are known to the architecture
     * @param live whether it is given the secret of its live knobs even when no factor sets one of them
     */
    public record SystemEntry(
            String name, ArchitectureDescription architecture, Map<String, String> knobs, boolean live) {

        /** Whether it is the same system under another name: the same architecture with the same settings. */
        public boolean isCopyOf(SystemEntry other) {
            return architecture.file().equals(other.architecture.file())
                    && knobs.equals(other.knobs)
                    && live == other.live;
        }
    }

    /** The system of that name. */
    public SystemEntry system(String system) {
        return systems.stream()
                .filter(entry -> entry.name().equals(system))
                .findFirst()
                .orElseThrow();
    }

    /** The factor that arms differ by; empty without one. */
    public Optional<FactorSettings.ByStart> factorByStart() {
        return factors.stream()
                .filter(FactorSettings.ByStart.class::isInstance)
                .map(FactorSettings.ByStart.class::cast)
                .findFirst();
    }

    /** One number of a profile set by the experiment; the location serves error messages about an unknown key. */
    public record ProfileOverride(String key, int value, Location location) {}
}
