package org.archduet.harness.config;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.archduet.driver.workload.Workload;
import org.archduet.driver.yaml.YamlSection;
import org.archduet.result.failure.NearestWord;

/** The section {@code live} of architecture.yaml. */
final class LiveKnobParser {
    private static final String LIVE = "live";
    private static final String PROCESS = "process";
    private static final String UNITS = "unitsPerRequest";
    private static final int MOST = 100_000_000;
    private static final int MOST_TIMES = 1000;

    private LiveKnobParser() {}

    static Map<String, LiveKnob> parse(YamlSection root) {
        return root.has(LIVE) ? ArchitectureParser.map(root.section(LIVE), LiveKnobParser::knob) : Map.of();
    }

    private static LiveKnob knob(YamlSection live, String name) {
        if (!name.matches("[a-z][A-Za-z0-9]{0,29}")) {
            throw live.wrong(
                    name,
                    "'" + name + "' cannot name a live knob: it becomes a part of the names of files",
                    "use at most 30 letters and digits, a lower-case letter first");
        }
        YamlSection section = live.section(name);
        LiveKnob knob = new LiveKnob(
                name,
                Names.name(section, PROCESS),
                Names.urlPath(section, "path"),
                section.integer("maximum", 1, MOST),
                section.text("unit"),
                section.text("description"),
                section.has("callsPerUnit") ? section.integer("callsPerUnit", 0, MOST_TIMES) : 0,
                section.has(UNITS) ? units(section.section(UNITS)) : Map.of());
        section.end();
        return knob;
    }

    private static Map<String, Integer> units(YamlSection section) {
        Map<String, Integer> units = new LinkedHashMap<>();
        section.keys().forEach(operation -> units.put(operation, section.integer(operation, 0, MOST_TIMES)));
        if (units.values().stream().allMatch(times -> times == 0)) {
            throw section.wrong(
                    "", "no request is given any of it", "write a number for at least one operation, or leave it out");
        }
        return Collections.unmodifiableMap(units);
    }

    /**
     * Each operation that gets some is one of the workload's.
     *
     * @throws ConfigurationException at the first that is not
     */
    static void check(ArchitectureDescription architecture, Workload workload) {
        Set<String> known = workload.operations().keySet();
        architecture.live().forEach((name, knob) -> knob.unitsPerRequest().keySet().stream()
                .filter(operation -> !known.contains(operation))
                .findFirst()
                .ifPresent(operation -> {
                    throw new ConfigurationException(
                            YamlSection.read(architecture.file())
                                    .section(LIVE)
                                    .section(name)
                                    .section(UNITS)
                                    .location(operation),
                            "the workload " + workload.name() + " has no operation '" + operation + "'",
                            NearestWord.fix(operation, known));
                }));
    }

    /** Each names a process, which is given the secret that it needs to refuse all others. */
    static void check(YamlSection root, ArchitectureDescription architecture) {
        List<String> names = new ArrayList<>();
        architecture.processes().forEach(process -> names.add(process.name()));
        architecture.live().forEach((name, knob) -> {
            YamlSection section = root.section(LIVE).section(name);
            ProcessDescription asked = architecture.processes().stream()
                    .filter(process -> process.name().equals(knob.process()))
                    .findFirst()
                    .orElseThrow(() -> section.wrong(
                            PROCESS,
                            "no process is named '" + knob.process() + "'",
                            NearestWord.fix(knob.process(), names)));
            if (asked.environment().values().stream()
                    .noneMatch(text -> Placeholders.names(text).contains(Placeholders.LIVE_SECRET))) {
                throw section.wrong(
                        PROCESS,
                        "the process " + asked.name() + " is not given the secret, so it cannot refuse what others set",
                        "add a variable to its environment with the value ${" + Placeholders.LIVE_SECRET + "}");
            }
        });
    }
}
