package org.archduet.services.collapsed;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.archduet.harness.config.ArchitectureDescription;
import org.archduet.harness.config.ProcessDescription;

/** What is different between two arms, read from their descriptions. */
enum ArmChanges {
    CHECKOUT,
    DATABASES,
    CALLS,
    OTHER;

    private record Fact(ArmChanges kind, String name) {}

    static Set<ArmChanges> between(ArchitectureDescription one, ArchitectureDescription other) {
        Map<Fact, Object> before = facts(one);
        Map<Fact, Object> after = facts(other);
        Set<Fact> all = new HashSet<>(before.keySet());
        all.addAll(after.keySet());
        Set<ArmChanges> changes = EnumSet.noneOf(ArmChanges.class);
        all.stream()
                .filter(fact -> !Objects.equals(before.get(fact), after.get(fact)))
                .forEach(fact -> changes.add(fact.kind()));
        return changes;
    }

    private static Map<Fact, Object> facts(ArchitectureDescription arm) {
        Map<Fact, Object> facts = new HashMap<>();
        facts.put(new Fact(DATABASES, "databases"), arm.databases());
        arm.prepare().command().ifPresent(it -> facts.put(new Fact(DATABASES, "prepare"), it.command()));
        arm.audit().ifPresent(it -> facts.put(new Fact(DATABASES, "audit"), it.command()));
        facts.put(new Fact(CALLS, "topology"), arm.callsPerOperation());
        facts.put(new Fact(OTHER, "knobs"), arm.knobs());
        facts.put(new Fact(OTHER, "count of processes"), arm.processCount());
        facts.put(new Fact(OTHER, "counters"), arm.callCountersPath());
        facts.put(new Fact(OTHER, "pools"), arm.poolSettingsPath());
        facts.put(new Fact(OTHER, "entry"), arm.entry());
        arm.processes().forEach(process -> addFacts(facts, process));
        return facts;
    }

    private static void addFacts(Map<Fact, Object> facts, ProcessDescription process) {
        String name = process.name() + " ";
        facts.put(new Fact(OTHER, name + "command"), process.command());
        facts.put(new Fact(OTHER, name + "ports"), process.ports());
        facts.put(new Fact(OTHER, name + "readiness"), process.readiness());
        facts.put(new Fact(OTHER, name + "heap"), process.heapShare());
        facts.put(new Fact(OTHER, name + "connections"), process.connectionShare());
        facts.put(new Fact(OTHER, name + "CPU"), process.cpuShare());
        process.environment().forEach((key, value) -> facts.put(new Fact(kind(key), name + key), value));
    }

    private static ArmChanges kind(String variable) {
        if (variable.endsWith(ProcessSettings.SHARED_URL)) {
            return DATABASES;
        }
        return switch (variable) {
            case "CHECKOUT" -> CHECKOUT;
            case "CALLS" -> CALLS;
            default -> OTHER;
        };
    }
}
