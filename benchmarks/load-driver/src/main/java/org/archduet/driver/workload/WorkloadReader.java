package org.archduet.driver.workload;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.archduet.driver.Gaps;
import org.archduet.driver.yaml.YamlNode;
import org.archduet.driver.yaml.YamlTree;
import org.archduet.result.failure.NearestWord;
import org.jspecify.annotations.Nullable;

/** Reads workload files. */
public final class WorkloadReader {
    private WorkloadReader() {}

    /**
     * Reads and checks a whole file.
     *
     * @throws org.archduet.driver.yaml.YamlException when anything in it is unknown, missing, or of a wrong type
     */
    public static Workload read(Path file) {
        return workload(file.toString(), YamlTree.read(file));
    }

    /**
     * Reads a workload from text.
     *
     * @param file name for messages
     */
    public static Workload parse(String file, String yaml) {
        return workload(file, YamlTree.parse(file, yaml));
    }

    private static Workload workload(String file, YamlNode.Mapping yaml) {
        Section section = new Section(file, "", yaml);
        section.integer("schemaVersion", 1, 1);
        String name = section.text("name");
        String description = section.text("description", "");
        Map<String, Generator> generators =
                section.has("generators") ? GeneratorReader.read(section.section("generators")) : Map.of();
        Map<String, Map<String, String>> captures =
                section.has("captures") ? OperationReader.captures(section.section("captures")) : Map.of();
        Set<String> captured = new TreeSet<>();
        captures.values().forEach(values -> captured.addAll(values.keySet()));
        Map<String, Operation> operations =
                new OperationReader(generators.keySet(), captured).operations(section.section("operations"));
        captures.keySet().forEach(operation -> known(section.section("captures"), operation, operations));
        Map<String, Integer> mix = mix(section.section("mix"), operations);
        Workload workload = new Workload(
                file,
                name,
                description,
                generators,
                operations,
                captures,
                mix,
                section.has("warmUpMix") ? mix(section.section("warmUpMix"), operations) : mix,
                rates(section.section("rates")),
                section.has("parity") ? parity(section.section("parity"), operations) : null,
                section.has("normalise") ? normalise(section) : List.of());
        section.end();
        return workload;
    }

    private static Map<String, Integer> mix(Section section, Map<String, Operation> operations) {
        Map<String, Integer> weights = section.weights();
        for (String name : weights.keySet()) {
            String reason = known(section, name, operations).notForLoad();
            if (!reason.isEmpty()) {
                throw section.wrong(name, "cannot be part of the load mix: " + reason);
            }
        }
        return weights;
    }

    private static Rates rates(Section section) {
        double openLoop = section.positiveNumber("openLoopPerSecond", Rates.HIGHEST_PER_SECOND);
        int users = section.integer("closedLoopUsers", 1, 10_000);
        double smoke = section.has("smokePerSecond")
                ? section.positiveNumber("smokePerSecond", Rates.HIGHEST_PER_SECOND)
                : openLoop;
        Gaps arrivals = arrivals(section);
        section.end();
        return new Rates(openLoop, users, smoke, arrivals);
    }

    private static Gaps arrivals(Section section) {
        String name = section.text("arrivals", "poisson");
        return Arrays.stream(Gaps.values())
                .filter(gaps -> gaps.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow(() -> section.wrong(
                        "arrivals",
                        "must be poisson or constant, not " + name + " - "
                                + NearestWord.fix(name, List.of("poisson", "constant"))));
    }

    private static @Nullable Parity parity(Section section, Map<String, Operation> operations) {
        Section mixSection = section.section("mix");
        Map<String, Integer> mix = new LinkedHashMap<>(mixSection.weights());
        mix.keySet().forEach(name -> known(mixSection, name, operations));
        int full = section.integer("fullOperations", 1, 1_000_000);
        int brief = section.integer("shortOperations", 1, full);
        Set<Integer> statuses = new TreeSet<>();
        if (section.has("mustCover")) {
            for (String status : section.texts("mustCover")) {
                if (!status.matches("[1-5][0-9][0-9]")) {
                    throw section.wrong("mustCover", "must contain HTTP statuses, not " + status);
                }
                statuses.add(Integer.valueOf(status));
            }
        }
        section.end();
        return new Parity(mix, full, brief, new TreeSet<>(statuses));
    }

    private static List<NormaliseRule> normalise(Section section) {
        List<NormaliseRule> rules = new ArrayList<>();
        for (Section rule : section.sections("normalise")) {
            rules.add(new NormaliseRule(OperationReader.pointer(rule, "pointer"), rule.text("replaceWith")));
            rule.end();
        }
        return rules;
    }

    private static Operation known(Section section, String name, Map<String, Operation> operations) {
        Operation operation = operations.get(name);
        if (operation == null) {
            throw section.wrong(
                    name, "no operation '" + name + "' in this file - " + NearestWord.fix(name, operations.keySet()));
        }
        return operation;
    }
}
