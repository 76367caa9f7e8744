package org.archduet.driver.workload;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.archduet.driver.yaml.YamlSection;
import org.archduet.result.failure.NearestWord;

/** Reads the section {@code underLoad}. */
final class UnderLoadReader {
    private static final String STATELESS = "stateless";
    private static final String COMPARED = "compared";
    private static final String NORMALISE = "normalise";

    private final YamlSection section;
    private final Map<String, Operation> operations;

    private UnderLoadReader(YamlSection section, Map<String, Operation> operations) {
        this.section = section;
        this.operations = operations;
    }

    static UnderLoad read(YamlSection section, Map<String, Operation> operations) {
        UnderLoadReader reader = new UnderLoadReader(section, operations);
        Set<String> stateless = reader.names(STATELESS, Set.of());
        Set<String> compared = reader.names(COMPARED, stateless);
        boolean normalises = section.has(NORMALISE);
        if (normalises && compared.isEmpty()) {
            throw section.wrong(
                    NORMALISE,
                    "changes nothing: it applies to the operations in the list compared, and there is none",
                    "add compared, or remove normalise");
        }
        UnderLoad underLoad =
                new UnderLoad(stateless, compared, normalises ? WorkloadReader.normalise(section) : List.of());
        section.end();
        if (underLoad.isEmpty()) {
            throw section.wrong("", "names no operation", "add stateless or compared, or remove the section");
        }
        return underLoad;
    }

    /** @param others names that may not be in this list */
    private Set<String> names(String key, Set<String> others) {
        if (!section.has(key)) {
            return Set.of();
        }
        Set<String> names = new LinkedHashSet<>();
        for (String name : section.list(key).filled().distinct().texts()) {
            check(key + "[" + names.size() + "]", name, others);
            names.add(name);
        }
        return names;
    }

    private void check(String item, String name, Set<String> others) {
        Operation operation = operations.get(name);
        if (operation == null) {
            throw section.wrong(
                    item, "no operation '" + name + "' in this file", NearestWord.fix(name, operations.keySet()));
        }
        if (!operation.notForLoad().isEmpty()) {
            throw section.wrong(
                    item, "'" + name + "' cannot be part of a load: " + operation.notForLoad(), "remove it");
        }
        if (others.contains(name)) {
            throw section.wrong(item, "'" + name + "' is in the list stateless too", "remove it from one of the two");
        }
    }
}
