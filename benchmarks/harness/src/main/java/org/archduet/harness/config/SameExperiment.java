package org.archduet.harness.config;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.archduet.driver.yaml.YamlException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Whether two experiment files that state claims are the same experiment, so that one run decides both claims. They are
 * when everything but {@code question} and {@code claim} is written alike, comments and layout apart, and both claims
 * are meant for the same profile. A default that only one of them writes down keeps them apart.
 */
final class SameExperiment {

    private static final String CLAIM = "claim";
    private static final List<String> OWN = List.of("question", CLAIM);

    private SameExperiment() {}

    /** Compares what is written. A file that cannot be read is no experiment, so not this one either. */
    static boolean isWrittenAlike(Path file, Path other) {
        Optional<JsonNode> settings = settings(file);
        return settings.isPresent() && settings.equals(settings(other));
    }

    /** Compares what the order of keys does not show in {@link #isWrittenAlike}. */
    static boolean isRunAlike(ExperimentDescription experiment, ExperimentDescription other) {
        return levels(experiment).equals(levels(other)) && profile(experiment).equals(profile(other));
    }

    private static Optional<JsonNode> settings(Path file) {
        try {
            ObjectNode tree = DescriptionReader.tree(file);
            return tree.has(CLAIM) ? Optional.of(tree.remove(OWN)) : Optional.empty();
        } catch (YamlException e) {
            return Optional.empty();
        }
    }

    private static List<List<String>> levels(ExperimentDescription experiment) {
        return experiment.factors().stream().map(FactorSettings::labels).toList();
    }

    private static Optional<String> profile(ExperimentDescription experiment) {
        return experiment.claim().map(tested -> tested.claim().profile());
    }
}
