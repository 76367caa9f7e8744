package org.archduet.harness.config;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The order that {@code dependsOn} puts processes in. Those of one stage start side by side; a stage stops before the
 * one that it depends on.
 *
 * <pre>{@code
 * new StartOrder(processes).stages(); // [[config], [orders, stock], [gateway]]
 * }</pre>
 */
public final class StartOrder {

    private final List<ProcessDescription> processes;
    private final Map<String, ProcessDescription> byName;

    /** @param processes with different names; each dependency is one of them */
    public StartOrder(List<ProcessDescription> processes) {
        this.processes = List.copyOf(processes);
        this.byName = processes.stream().collect(Collectors.toMap(ProcessDescription::name, Function.identity()));
    }

    /** Names along the first circle, its first name once more at the end; empty when there is none. */
    Optional<List<String>> circle() {
        return processes.stream()
                .flatMap(process -> circle(process.name(), List.of()).stream())
                .findFirst();
    }

    private Optional<List<String>> circle(String name, List<String> path) {
        List<String> longer = new ArrayList<>(path);
        longer.add(name);
        if (path.contains(name)) {
            return Optional.of(longer.subList(path.indexOf(name), longer.size()));
        }
        return dependencies(name).stream()
                .flatMap(dependency -> circle(dependency, longer).stream())
                .findFirst();
    }

    /** Names in the order of the start, without a circle. */
    public List<List<String>> stages() {
        List<List<String>> stages = new ArrayList<>();
        List<String> placed = new ArrayList<>();
        while (placed.size() < processes.size()) {
            List<String> stage = processes.stream()
                    .map(ProcessDescription::name)
                    .filter(name -> !placed.contains(name) && placed.containsAll(dependencies(name)))
                    .toList();
            if (stage.isEmpty()) {
                throw new IllegalStateException("the processes depend on each other: " + circle());
            }
            stages.add(stage);
            placed.addAll(stage);
        }
        return List.copyOf(stages);
    }

    private List<String> dependencies(String name) {
        ProcessDescription process = byName.get(name);
        return process == null ? List.of() : process.dependsOn();
    }
}
