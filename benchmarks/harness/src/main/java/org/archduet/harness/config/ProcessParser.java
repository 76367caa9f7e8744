package org.archduet.harness.config;

import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.archduet.driver.yaml.YamlSection;
import org.archduet.result.failure.NearestWord;

/** The keys of one entry of {@code processes}, and what processes say of each other. */
final class ProcessParser {

    private static final int DEFAULT_READINESS_SECONDS = 60;
    private static final int LONGEST_READINESS_SECONDS = 3600;
    private static final int MOST_SHARES = 1_000_000;

    private ProcessParser() {}

    static ProcessDescription process(YamlSection section) {
        List<String> ports = section.has("ports") ? Names.names(section, "ports") : List.of();
        ProcessDescription process = new ProcessDescription(
                Names.name(section, "name"),
                section.list("command").filled().texts(),
                section.has("environment")
                        ? ArchitectureParser.map(section.section("environment"), YamlSection::setting)
                        : Map.of(),
                ports,
                section.has("dependsOn") ? Names.names(section, "dependsOn") : List.of(),
                readiness(section.section("readiness"), ports),
                section.has("heapShare") ? section.integer("heapShare", 0, MOST_SHARES) : 0,
                section.has("connectionShare") ? section.integer("connectionShare", 0, MOST_SHARES) : 0,
                section.has("cpuShare") ? section.integer("cpuShare", 1, MOST_SHARES) : 1,
                section.location(""));
        section.end();
        return process;
    }

    /** One check beside the time-out, or a list of them under {@code checks}. */
    private static Readiness readiness(YamlSection section, List<String> ports) {
        int seconds = section.has("timeoutSeconds")
                ? section.integer("timeoutSeconds", 1, LONGEST_READINESS_SECONDS)
                : DEFAULT_READINESS_SECONDS;
        List<ReadinessCheck> checks = section.has("checks")
                ? section.sections("checks").stream()
                        .map(check -> onlyCheck(check, ports))
                        .toList()
                : List.of(check(section, ports));
        section.end();
        return new Readiness(checks, Duration.ofSeconds(seconds));
    }

    private static ReadinessCheck onlyCheck(YamlSection section, List<String> ports) {
        ReadinessCheck check = check(section, ports);
        section.end();
        return check;
    }

    private static ReadinessCheck check(YamlSection section, List<String> ports) {
        Optional<String> port = section.has("port") ? Optional.of(Names.name(section, "port")) : Optional.empty();
        port.filter(name -> !ports.contains(name)).ifPresent(name -> {
            throw section.wrong(
                    "port",
                    "the process has no port '" + name + "'",
                    ports.isEmpty() ? "add ports: [" + name + "] to the process" : NearestWord.fix(name, ports));
        });
        if (!section.has("tcp")) {
            return http(section, port);
        }
        if (!section.isTrue("tcp")) {
            throw section.wrong("tcp", "can only be true", "leave it out, and write a path");
        }
        for (String key : List.of("path", "expect")) {
            if (section.has(key)) {
                throw section.wrong(key, "cannot be combined with tcp", "make it a separate check under checks:");
            }
        }
        return new ReadinessCheck.Tcp(port);
    }

    private static ReadinessCheck http(YamlSection section, Optional<String> port) {
        String path = Names.urlPath(section, "path");
        if (!section.has("expect")) {
            return new ReadinessCheck.Http(port, path, 200, Optional.empty());
        }
        YamlSection expect = section.section("expect");
        ReadinessCheck.Http check = new ReadinessCheck.Http(
                port,
                path,
                expect.has("status") ? expect.integer("status", 100, 599) : 200,
                expect.has("contains") ? Optional.of(expect.text("contains")) : Optional.empty());
        expect.end();
        return check;
    }

    /** Names that stand for one process or port only, dependencies that are known, and no circle among them. */
    static void checkNames(List<YamlSection> sections, List<ProcessDescription> processes) {
        Set<String> names = new LinkedHashSet<>();
        for (YamlSection section : sections) {
            String name = section.text("name");
            if (!names.add(name)) {
                throw section.wrong("name", "two processes are named '" + name + "'", "give each its own name");
            }
        }
        for (int i = 0; i < sections.size(); i++) {
            checkPorts(sections.get(i), processes.get(i), names);
            checkDependencies(sections.get(i), processes.get(i), names);
        }
        new StartOrder(processes).circle().ifPresent(circle -> {
            YamlSection first = sections.get(List.copyOf(names).indexOf(circle.get(0)));
            throw first.wrong(
                    "dependsOn",
                    "processes wait for each other: " + String.join(" -> ", circle),
                    "remove one of these dependencies");
        });
    }

    /** In one process {@code ${port.NAME}} is the port of a process or one of its own. */
    private static void checkPorts(YamlSection section, ProcessDescription process, Set<String> names) {
        for (String port : process.ports()) {
            if (names.contains(port)) {
                throw section.wrong(
                        "ports[" + process.ports().indexOf(port) + "]",
                        "a process has the name '" + port + "' too",
                        "give the port another name: ${port." + port + "} must mean one of them");
            }
        }
    }

    private static void checkDependencies(YamlSection section, ProcessDescription process, Set<String> names) {
        Set<String> others = new HashSet<>(names);
        others.remove(process.name());
        for (String dependency : process.dependsOn()) {
            if (!others.contains(dependency)) {
                throw section.wrong(
                        "dependsOn[" + process.dependsOn().indexOf(dependency) + "]",
                        dependency.equals(process.name())
                                ? "the process depends on itself"
                                : "no process is named '" + dependency + "'",
                        dependency.equals(process.name()) ? "remove it" : NearestWord.fix(dependency, others));
            }
        }
    }
}
