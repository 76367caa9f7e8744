package org.archduet.harness.config;

import java.util.List;
import java.util.Optional;
import org.archduet.driver.yaml.YamlSection;
import org.archduet.result.failure.NearestWord;

/** {@code {path: /ops/calls, except: [config]}}: a path, and the processes that do not know it. */
final class OpsPathParser {

    static final String CALL_COUNTERS = "callCounters";

    private OpsPathParser() {}

    static Optional<OpsPath> parse(YamlSection root, String key) {
        if (!root.has(key)) {
            return Optional.empty();
        }
        YamlSection section = root.section(key);
        OpsPath path = new OpsPath(
                Names.urlPath(section, "path"), section.has("except") ? Names.names(section, "except") : List.of());
        section.end();
        return Optional.of(path);
    }

    /** Only processes that are there are excepted, and the entry only from questions about something else. */
    static void check(YamlSection root, String key, ArchitectureDescription architecture, Optional<OpsPath> parsed) {
        List<String> except = parsed.map(OpsPath::except).orElse(List.of());
        List<String> names =
                architecture.processes().stream().map(ProcessDescription::name).toList();
        if (!except.isEmpty() && except.containsAll(names)) {
            throw root.section(key).wrong("except", "no process is left to ask", "leave out " + key);
        }
        for (int i = 0; i < except.size(); i++) {
            String item = "except[" + i + "]";
            if (!names.contains(except.get(i))) {
                throw root.section(key)
                        .wrong(
                                item,
                                "no process is named '" + except.get(i) + "'",
                                NearestWord.fix(except.get(i), names));
            }
            if (except.get(i).equals(architecture.entry()) && key.equals(CALL_COUNTERS)) {
                throw root.section(key)
                        .wrong(
                                item,
                                "the entry process must count its requests, which are compared with the driver's",
                                "remove it, or leave out " + key);
            }
        }
    }
}
