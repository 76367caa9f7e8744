package org.archduet.driver.workload;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.archduet.driver.yaml.YamlSection;
import org.archduet.result.failure.NearestWord;
import org.archduet.result.vocabulary.OperationName;

/** Reads the sections {@code operations} and {@code captures}. */
final class OperationReader {
    private final RequestReader requests;

    /**
     * @param generators names that may stand in placeholders
     * @param captured names that may stand after {@code captured.}
     */
    OperationReader(Set<String> generators, Set<String> captured) {
        this.requests = new RequestReader(generators, captured);
    }

    static Map<String, Map<String, String>> captures(YamlSection section) {
        Map<String, Map<String, String>> captures = new LinkedHashMap<>();
        for (String operation : section.keys()) {
            YamlSection values = section.section(operation);
            Map<String, String> pointers = new LinkedHashMap<>();
            for (String name : values.keys()) {
                pointers.put(name, pointer(values, name));
            }
            captures.put(operation, pointers);
        }
        return captures;
    }

    static String pointer(YamlSection section, String key) {
        String pointer = section.text(key);
        if (!pointer.startsWith("/")) {
            throw section.wrong(key, "must be a JSON pointer such as /orderId, not " + pointer);
        }
        return pointer;
    }

    Map<String, Operation> operations(YamlSection section) {
        Map<String, Operation> operations = new LinkedHashMap<>();
        for (String name : section.keys()) {
            if (OperationName.of(name).isMix()) {
                throw section.wrong(
                        name,
                        "the name '" + name
                                + "' is reserved for all operations together - give the operation another name");
            }
            operations.put(name, operation(name, section.section(name)));
        }
        if (operations.isEmpty()) {
            throw section.wrong("", "must contain at least one operation");
        }
        operations.forEach((name, operation) -> {
            if (operation instanceof Operation.Repetition repetition
                    && !(operations.get(repetition.repeats()) instanceof Operation.Requests)) {
                throw section.section(name)
                        .wrong(
                                "repeat",
                                "no operation '" + repetition.repeats() + "' with its own request",
                                NearestWord.fix(repetition.repeats(), withRequests(operations)));
            }
        });
        return operations;
    }

    private static List<String> withRequests(Map<String, Operation> operations) {
        return operations.values().stream()
                .filter(Operation.Requests.class::isInstance)
                .map(Operation::name)
                .toList();
    }

    private Operation operation(String name, YamlSection section) {
        Operation operation;
        if (section.has("repeat")) {
            Expectation expectation =
                    section.has("expect") ? expectation(section.section("expect")) : new Expectation.SameAsFirst();
            operation = new Operation.Repetition(name, section.text("repeat"), expectation);
        } else if (section.has("variants")) {
            List<Operation.Variant> variants = new ArrayList<>();
            for (YamlSection variant : section.sections("variants")) {
                variants.add(variant(variant.integer("weight", 1, 1_000_000), variant));
                variant.end();
            }
            operation = new Operation.Requests(name, variants);
        } else {
            operation = new Operation.Requests(name, List.of(variant(1, section)));
        }
        section.end();
        return operation;
    }

    private Operation.Variant variant(int weight, YamlSection section) {
        RequestTemplate request = requests.read(section.section("request"));
        YamlSection expect = section.section("expect");
        Expectation expectation = expectation(expect);
        if (expectation instanceof Expectation.SameAsFirst) {
            throw expect.wrong("sameAsFirst", "needs an operation with repeat");
        }
        return new Operation.Variant(weight, request, expectation);
    }

    private static Expectation expectation(YamlSection section) {
        Expectation expectation;
        if (section.has("sameAsFirst")) {
            if (!section.isTrue("sameAsFirst")) {
                throw section.wrong("sameAsFirst", "can only be true; leave it out otherwise");
            }
            expectation = new Expectation.SameAsFirst();
        } else {
            expectation = new Expectation.Answer(
                    section.integer("status", 100, 599), section.has("contains") ? section.value("contains") : null);
        }
        section.end();
        return expectation;
    }
}
