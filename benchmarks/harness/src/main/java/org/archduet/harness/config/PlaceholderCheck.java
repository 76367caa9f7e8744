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
    private final List<String> addresses;

    PlaceholderCheck(ArchitectureDescription architecture) {
        for (String database : architecture.databases()) {
            for (String part : List.of("url", "host", "port", "name", "user", "password")) {
                common.add("database." + database + "." + part);
            }
        }
        architecture.knobs().keySet().forEach(knob -> common.add("knob." + knob));
        addresses = architecture.processes().stream()
                .flatMap(process -> addresses(process).stream())
                .toList();
    }

    private static List<String> addresses(ProcessDescription process) {
        List<String> addresses = new ArrayList<>();
        for (String scheme : List.of("url.", "port.")) {
            addresses.add(scheme + process.name());
            process.ports().forEach(port -> addresses.add(scheme + process.name() + "." + port));
        }
        return addresses;
    }

    void processArgument(ProcessDescription process, String text, Location location) {
        if (Placeholders.isJvmFlags(text)) {
            return;
        }
        if (Placeholders.names(text).contains(Placeholders.JVM_FLAGS)) {
            throw new ConfigurationException(
                    location, "'${jvmFlags}' stands for several arguments", "make it a separate argument");
        }
        if (Placeholders.names(text).contains(Placeholders.LIVE_SECRET)) {
            throw new ConfigurationException(
                    location,
                    "a secret in a command can be read by every user of the machine",
                    "hand it over in the environment of the process");
        }
        check(text, location, inProcess(process));
    }

    void environment(ProcessDescription process, String text, Location location) {
        check(text, location, joined(List.of(Placeholders.LIVE_SECRET), inProcess(process)));
    }

    void prepare(String text, Location location) {
        check(text, location, List.of());
    }

    void audit(String text, Location location) {
        check(text, location, addresses);
    }

    void example(String text, Location location) {
        check(text, location, joined(List.of("url"), addresses));
    }

    private List<String> inProcess(ProcessDescription process) {
        List<String> known = joined(IN_PROCESSES, addresses);
        process.ports().forEach(port -> known.add("port." + port));
        return known;
    }

    private void check(String text, Location location, List<String> special) {
        List<String> known = joined(common, special);
        for (String name : Placeholders.names(text)) {
            if (EnvironmentVariable.isNamedBy(name)) {
                EnvironmentVariable.of(name).check(location);
            } else if (!known.contains(name)) {
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
