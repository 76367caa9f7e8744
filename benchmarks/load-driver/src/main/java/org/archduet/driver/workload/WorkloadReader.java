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
import org.archduet.driver.yaml.YamlSection;
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
        return workload(file.toString(), YamlSection.read(file));
    }

    /**
     * Reads a workload from text.
     *
     * @param file name for messages
     */
    public static Workload parse(String file, String yaml) {
        return workload(file, YamlSection.parse(file, yaml));
    }

    private static Workload workload(String file, YamlSection section) {
        section.integer("schemaVersion", 1, 1);
        String name = section.text("name");
        String description = section.textOrEmpty("description");
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
                section.has("normalise") ? normalise(section) : List.of(),
                section.has("underLoad")
                        ? UnderLoadReader.read(section.section("underLoad"), operations)
                        : UnderLoad.NOTHING);
        section.end();
        return workload;
    }

    private static Map<String, Integer> mix(YamlSection section, Map<String, Operation> operations) {
        Map<String, Integer> weights = weights(section);
        for (String name : weights.keySet()) {
            String reason = known(section, name, operations).notForLoad();
            if (!reason.isEmpty()) {
                throw section.wrong(name, "cannot be part of the load mix: " + reason);
            }
        }
        return weights;
    }

    /** Names chosen by the author with a positive whole weight each. */
    private static Map<String, Integer> weights(YamlSection section) {
        Map<String, Integer> weights = new LinkedHashMap<>();
        for (String name : section.keys()) {
            weights.put(name, section.integer(name, 1, 1_000_000));
        }
        if (weights.isEmpty()) {
            throw section.wrong("", "must contain at least one weight");
        }
        return weights;
    }

    private static Rates rates(YamlSection section) {
        double openLoop = section.positiveNumber("openLoopPerSecond", Rates.HIGHEST_PER_SECOND);
        int users = section.integer("closedLoopUsers", 1, 10_000);
        double warm = otherRate(section, "warmOpenLoopPerSecond", openLoop);
        double smoke = otherRate(section, "smokePerSecond", openLoop);
        Gaps arrivals = arrivals(section);
        section.end();
        return new Rates(openLoop, warm, users, smoke, arrivals);
    }

    private static double otherRate(YamlSection section, String key, double openLoop) {
        return section.has(key) ? section.positiveNumber(key, Rates.HIGHEST_PER_SECOND) : openLoop;
    }

    private static Gaps arrivals(YamlSection section) {
        String name = section.has("arrivals") ? section.oneOf("arrivals", List.of("poisson", "constant")) : "poisson";
        return Arrays.stream(Gaps.values())
                .filter(gaps -> gaps.name().toLowerCase(Locale.ROOT).equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static @Nullable Parity parity(YamlSection section, Map<String, Operation> operations) {
        YamlSection mixSection = section.section("mix");
        Map<String, Integer> mix = new LinkedHashMap<>(weights(mixSection));
        mix.keySet().forEach(name -> known(mixSection, name, operations));
        int full = section.integer("fullOperations", 1, 1_000_000);
        int brief = section.integer("shortOperations", 1, full);
        Set<Integer> statuses = new TreeSet<>();
        if (section.has("mustCover")) {
            statuses.addAll(section.list("mustCover").filled().integers(100, 599));
        }
        section.end();
        return new Parity(mix, full, brief, new TreeSet<>(statuses));
    }

    static List<NormaliseRule> normalise(YamlSection section) {
        List<NormaliseRule> rules = new ArrayList<>();
        for (YamlSection rule : section.sections("normalise")) {
            rules.add(new NormaliseRule(OperationReader.pointer(rule, "pointer"), rule.value("replaceWith")));
            rule.end();
        }
        return rules;
    }

    private static Operation known(YamlSection section, String name, Map<String, Operation> operations) {
        Operation operation = operations.get(name);
        if (operation == null) {
            throw section.wrong(
                    name, "no operation '" + name + "' in this file", NearestWord.fix(name, operations.keySet()));
        }
        return operation;
    }
}
