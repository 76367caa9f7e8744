package org.archduet.harness.config;

import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.stream.Collectors;
import org.archduet.result.failure.Location;
import org.archduet.result.folder.Sha256;

/**
 * The placeholder <code>${env.NAME}</code> or <code>${env.NAME:-default}</code>: a variable in the environment of
 * whoever runs the command.
 *
 * @param otherwise its value when the variable is not set or empty, as in a shell; perhaps an empty text
 */
public record EnvironmentVariable(String name, Optional<String> otherwise) {

    private static final String PREFIX = "env.";
    private static final String DEFAULT = ":-";
    private static final int FINGERPRINT_DIGITS = 4;
    private static final String NAME = "[A-Za-z_][A-Za-z0-9_]*";

    /** Whether this placeholder stands for such a variable. */
    public static boolean isNamedBy(String placeholder) {
        return placeholder.startsWith(PREFIX);
    }

    /** @param placeholder its name with {@code env.} */
    public static EnvironmentVariable of(String placeholder) {
        String[] parts = placeholder.substring(PREFIX.length()).split(DEFAULT, 2);
        return new EnvironmentVariable(parts[0], parts.length == 2 ? Optional.of(parts[1]) : Optional.empty());
    }

    /** In the environment of this JVM; empty when it is neither set nor has a default. */
    public Optional<String> value() {
        return value(System.getenv());
    }

    Optional<String> value(Map<String, String> environment) {
        String value = environment.get(name);
        return value == null || (value.isEmpty() && otherwise.isPresent()) ? otherwise : Optional.of(value);
    }

    /**
     * Changes when a variable that an architecture takes has another value; empty when it takes none. Of its SHA-256
     * only 16 bits are kept: enough to notice a change, too few to guess a secret by.
     */
    public static Optional<String> fingerprint(ArchitectureDescription architecture) {
        SortedSet<String> placeholders = architecture.environmentPlaceholders();
        if (placeholders.isEmpty()) {
            return Optional.empty();
        }
        String values = placeholders.stream()
                .map(name -> name + "=" + of(name).value().orElse(""))
                .collect(Collectors.joining("\n"));
        return Optional.of(Sha256.of(values).substring(0, FINGERPRINT_DIGITS));
    }

    void check(Location location) {
        if (!name.matches(NAME)) {
            throw new ConfigurationException(
                    location,
                    "'${" + PREFIX + name + "}' names no environment variable",
                    "write ${env.NAME} or ${env.NAME:-default}: letters, digits and _, no digit first");
        }
        if (value().isEmpty()) {
            throw new ConfigurationException(
                    location,
                    "the environment variable " + name + " is not set",
                    "set it, or write a default: ${env." + name + ":-default}");
        }
    }
}
