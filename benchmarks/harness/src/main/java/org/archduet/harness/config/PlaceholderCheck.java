package org.archduet.harness.config;

import java.util.ArrayList;
import java.util.List;
import org.archduet.result.failure.Location;
import org.archduet.result.failure.NearestWord;

/** Refuses placeholders that nothing will fill in, while the line of the mistake is still known. */
final class PlaceholderCheck {

    private static final List<String> EVERYWHERE = List.of("java", "dataSeed", "home");
    private static final List<String> IN_PROCESSES =
            List.of(Placeholders.LISTEN, "port", "connections", "heapMegabytes");

    private final List<String> common = new ArrayList<>(EVERYWHERE);
    private final List<String> urls;

    PlaceholderCheck(ArchitectureDescription architecture) {
        for (String database : architecture.databases()) {
            for (String part : List.of("url", "user", "password")) {
                common.add("database." + database + "." + part);
            }
        }
        architecture.knobs().keySet().forEach(knob -> common.add("knob." + knob));
        urls = architecture.processes().stream()
                .map(process -> "url." + process.name())
                .toList();
    }

    void processArgument(String text, Location location) {
        if (Placeholders.isJvmFlags(text)) {
            return;
        }
        if (Placeholders.names(text).contains(Placeholders.JVM_FLAGS)) {
            throw new ConfigurationException(
                    location, "'${jvmFlags}' stands for several arguments", "make it a separate argument");
        }
        check(text, location, joined(IN_PROCESSES, urls));
    }

    void environment(String text, Location location) {
        check(text, location, joined(IN_PROCESSES, urls));
    }

    void prepare(String text, Location location) {
        check(text, location, List.of());
    }

    void audit(String text, Location location) {
        check(text, location, urls);
    }

    void example(String text, Location location) {
        check(text, location, joined(List.of("url"), urls));
    }

    private void check(String text, Location location, List<String> special) {
        List<String> known = joined(common, special);
        for (String name : Placeholders.names(text)) {
            if (!known.contains(name)) {
                throw new ConfigurationException(
                        location, "unknown placeholder '${" + name + "}'", NearestWord.fix(name, known));
            }
        }
    }

    private static List<String> joined(List<String> left, List<String> right) {
        List<String> all = new ArrayList<>(left);
        all.addAll(right);
        return all;
    }
}
