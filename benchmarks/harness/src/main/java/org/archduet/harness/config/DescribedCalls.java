package org.archduet.harness.config;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.archduet.driver.workload.Workload;
import org.archduet.driver.yaml.YamlSection;
import org.archduet.result.failure.NearestWord;

/** Whether an architecture's {@code topology.callsPerOperation} and a workload speak of the same operations. */
public final class DescribedCalls {

    private static final String KEY = "topology.callsPerOperation";

    private DescribedCalls() {}

    /**
     * Each operation it names is one of the workload's, and each of the workload's mix is named, unless none is: then
     * the architecture does not describe its calls.
     *
     * @throws ConfigurationException at the first that is not, with the nearest word
     */
    public static void check(ArchitectureDescription architecture, Workload workload) {
        Map<String, Integer> described = architecture.callsPerOperation();
        Set<String> known = workload.operations().keySet();
        for (String name : described.keySet()) {
            if (!known.contains(name)) {
                throw new ConfigurationException(
                        calls(architecture).location(name),
                        "the workload " + workload.name() + " has no operation '" + name + "'",
                        NearestWord.fix(name, known));
            }
        }
        Set<String> missing = new TreeSet<>(workload.mix().keySet());
        missing.removeAll(described.keySet());
        if (!described.isEmpty() && !missing.isEmpty()) {
            throw new ConfigurationException(
                    calls(architecture).location(""),
                    "no calls are described for " + String.join(", ", missing) + " of the mix of the workload "
                            + workload.name(),
                    "add to " + KEY + " how many calls between processes each makes");
        }
    }

    private static YamlSection calls(ArchitectureDescription architecture) {
        return YamlSection.read(architecture.file()).section("topology").section("callsPerOperation");
    }
}
