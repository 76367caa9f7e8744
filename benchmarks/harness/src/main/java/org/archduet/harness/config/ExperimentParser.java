package org.archduet.harness.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.archduet.harness.config.ExperimentDescription.Claim;
import org.archduet.harness.config.ExperimentDescription.ProfileOverride;
import org.archduet.harness.config.ExperimentDescription.SystemEntry;
import org.archduet.result.decision.Assertion;
import org.archduet.result.failure.Location;
import org.archduet.result.failure.NearestWord;
import tools.jackson.databind.JsonNode;

/** Turns a document that its schema accepted into the record; the architectures it names are read with it. */
final class ExperimentParser {

    private static final String YAML = ".yaml";

    private final YamlDocument yaml;
    private final DescriptionReader reader;
    private final Path folder;

    ExperimentParser(YamlDocument yaml, DescriptionReader reader) {
        this.yaml = yaml;
        this.reader = reader;
        this.folder = yaml.file().resolveSibling("").toAbsolutePath();
    }

    ExperimentDescription parse() {
        JsonNode root = yaml.root();
        List<SystemEntry> systems = systems(root.path("systems"));
        List<String> names = systems.stream().map(SystemEntry::name).toList();
        String baseline = role(root, "baseline", names, 0);
        String candidate = role(root, "candidate", names, Math.min(1, names.size() - 1));
        if (baseline.equals(candidate)) {
            throw new ConfigurationException(
                    yaml.locate(names.size() == 1 ? "/systems" : root.has("candidate") ? "/candidate" : "/baseline"),
                    "'" + baseline + "' would be compared with itself",
                    "name two systems; two of one architecture show the noise floor, as in the experiment aa");
        }
        String fileName = String.valueOf(yaml.file().getFileName());
        return new ExperimentDescription(
                yaml.file(),
                fileName.replaceFirst("\\.ya?ml$", ""),
                root.path("question").asString(),
                workload(root.path("workload").asString()),
                systems,
                baseline,
                candidate,
                budget(root.path("budget"), systems),
                capacity(root.path("capacity")),
                profiles(root.path("profiles")),
                claims(root.path("assert")));
    }

    private List<SystemEntry> systems(JsonNode nodes) {
        List<SystemEntry> systems = new ArrayList<>();
        for (JsonNode node : nodes) {
            String pointer = "/systems/" + systems.size();
            String name = node.path("name").asString();
            if (systems.stream().anyMatch(other -> other.name().equals(name))) {
                throw new ConfigurationException(
                        yaml.locate(pointer + "/name"),
                        "two systems are named '" + name + "'",
                        "give each its own name");
            }
            ArchitectureDescription architecture =
                    architecture(node.path("architecture").asString(), pointer + "/architecture");
            systems.add(new SystemEntry(name, architecture, knobs(node.path("knobs"), architecture, pointer)));
        }
        return List.copyOf(systems);
    }

    private ArchitectureDescription architecture(String text, String pointer) {
        for (Path base : List.of(reader.home(), folder)) {
            Path file = DescriptionReader.architectureFile(path(base, text, pointer));
            if (Files.isRegularFile(file)) {
                return reader.architecture(file);
            }
        }
        throw new ConfigurationException(
                yaml.locate(pointer),
                "there is no " + text + "/architecture.yaml, neither in " + reader.home() + " nor in " + folder,
                nearest(text, SystemFolders.in(reader.home()), "name a folder that has one"));
    }

    private Map<String, String> knobs(JsonNode node, ArchitectureDescription architecture, String pointer) {
        Map<String, String> knobs = new LinkedHashMap<>();
        node.properties().forEach(entry -> {
            String value = entry.getValue().asString();
            architecture.refusal(entry.getKey(), value).ifPresent(refusal -> {
                Location location = yaml.locate(YamlDocument.child(pointer + "/knobs", entry.getKey()));
                throw new ConfigurationException(location, refusal, "");
            });
            knobs.put(entry.getKey(), value);
        });
        return java.util.Collections.unmodifiableMap(knobs);
    }

    private Path workload(String text) {
        Path shared = path(reader.home().resolve("business-feature/workloads"), text + YAML, "/workload");
        for (Path file : List.of(shared, folder.resolve(text), reader.home().resolve(text))) {
            if (Files.isRegularFile(file)) {
                return file.toAbsolutePath().normalize();
            }
        }
        throw new ConfigurationException(
                yaml.locate("/workload"),
                "there is no workload '" + text + "'",
                nearest(
                        text,
                        names(shared.resolveSibling("")),
                        "name a file of business-feature/workloads without its ending, or a path relative to this file"));
    }

    private static String nearest(String text, List<String> known, String otherwise) {
        return NearestWord.nearest(text, known)
                .map(guess -> "did you mean '" + guess + "'?")
                .orElse(otherwise);
    }

    private static List<String> names(Path workloads) {
        try (Stream<Path> files = Files.list(workloads)) {
            return files.map(file -> String.valueOf(file.getFileName()))
                    .filter(name -> name.endsWith(YAML))
                    .map(name -> name.substring(0, name.length() - YAML.length()))
                    .sorted()
                    .toList();
        } catch (IOException none) {
            return List.of();
        }
    }

    private Path path(Path base, String text, String pointer) {
        try {
            return base.resolve(text);
        } catch (InvalidPathException e) {
            throw new ConfigurationException(yaml.locate(pointer), "is not a path: " + e.getReason(), "name a path");
        }
    }

    private String role(JsonNode root, String key, List<String> names, int fallback) {
        String name = root.path(key).asString(names.get(fallback));
        if (!names.contains(name)) {
            throw new ConfigurationException(
                    yaml.locate("/" + key), "no system is named '" + name + "'", NearestWord.fix(name, names));
        }
        return name;
    }

    private BudgetSettings budget(JsonNode node, List<SystemEntry> systems) {
        BudgetSettings budget = BudgetSettings.of(
                node.path("mode").asString("equal-total"),
                node.path("heapMegabytes").asInt(0),
                node.path("databaseConnections").asInt(0));
        for (SystemEntry system : systems) {
            try {
                budget.split(system.architecture().processes());
            } catch (IllegalArgumentException e) {
                throw new ConfigurationException(
                        yaml.locate("/budget"),
                        "is too small for " + system.name() + ": " + e.getMessage(),
                        "raise it");
            }
        }
        return budget;
    }

    private List<Claim> claims(JsonNode nodes) {
        List<Claim> claims = new ArrayList<>();
        for (JsonNode node : nodes) {
            Location location = yaml.locate("/assert/" + claims.size());
            try {
                claims.add(new Claim(Assertion.parse(node.asString()), location));
            } catch (IllegalArgumentException e) {
                throw new ConfigurationException(location, String.valueOf(e.getMessage()), "");
            }
        }
        return List.copyOf(claims);
    }

    private static CapacityOverrides capacity(JsonNode node) {
        if (node.isMissingNode()) {
            return CapacityOverrides.NONE;
        }
        Map<String, Double> numbers = new LinkedHashMap<>();
        node.properties().stream()
                .filter(entry -> entry.getValue().isNumber())
                .forEach(entry -> numbers.put(entry.getKey(), entry.getValue().asDouble()));
        return new CapacityOverrides(
                node.path("profiles").valueStream().map(JsonNode::asString).toList(),
                java.util.Collections.unmodifiableMap(numbers));
    }

    private Map<String, List<ProfileOverride>> profiles(JsonNode node) {
        Map<String, List<ProfileOverride>> profiles = new LinkedHashMap<>();
        node.properties().forEach(profile -> {
            String pointer = YamlDocument.child("/profiles", profile.getKey());
            profiles.put(
                    profile.getKey(),
                    profile.getValue()
                            .propertyStream()
                            .map(number -> new ProfileOverride(
                                    number.getKey(),
                                    number.getValue().asInt(),
                                    yaml.locate(YamlDocument.child(pointer, number.getKey()))))
                            .toList());
        });
        return java.util.Collections.unmodifiableMap(profiles);
    }
}
