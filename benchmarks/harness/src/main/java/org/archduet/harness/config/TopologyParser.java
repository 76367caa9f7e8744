package org.archduet.harness.config;

import java.util.List;
import java.util.Map;
import org.archduet.driver.yaml.YamlSection;
import org.archduet.result.run.CallPath;

/** {@code topology}: whether processes are counted, how many calls an operation makes, and which. */
final class TopologyParser {

    private static final String PROCESSES = "processes";
    private static final String COUNTS = "callsPerOperation";

    private TopologyParser() {}

    /**
     * What stands there.
     *
     * @param processCount as described, unless the file says otherwise
     */
    record Topology(ProcessCount processCount, Map<String, OutcomeCalls> callsPerOperation, List<CallPath> callPaths) {}

    static Topology parse(YamlSection root) {
        if (!root.has("topology")) {
            return new Topology(ProcessCount.AS_DESCRIBED, Map.of(), List.of());
        }
        YamlSection topology = root.section("topology");
        boolean any = topology.has(PROCESSES);
        boolean counts = topology.has(COUNTS);
        boolean paths = topology.has("calls");
        if (any) {
            topology.oneOf(PROCESSES, List.of("any"));
        }
        if (!any && !counts && !paths) {
            topology.end();
        }
        Topology parsed = new Topology(
                any ? ProcessCount.ANY : ProcessCount.AS_DESCRIBED,
                any && !counts ? Map.of() : ArchitectureParser.map(topology.section(COUNTS), OutcomeCallsParser::calls),
                paths ? CallPathParser.parse(topology) : List.of());
        topology.end();
        return parsed;
    }
}
