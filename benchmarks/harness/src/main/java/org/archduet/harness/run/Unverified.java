package org.archduet.harness.run;

import java.util.SortedMap;
import java.util.TreeMap;
import org.archduet.harness.config.ArchitectureDescription;
import org.archduet.harness.launch.SystemSpec;

/** What a run does not prove because its files do not say how; a valid run is believed to have proved all of it. */
final class Unverified {

    private static final String PREFIX = "unverified.";

    private Unverified() {}

    /** Sentences by name of a field of the manifest: {@code unverified.parity}, {@code unverified.topology.<system>}. */
    static SortedMap<String, String> of(RunSetup setup) {
        SortedMap<String, String> found = new TreeMap<>();
        if (setup.workload().parity() == null) {
            found.put(
                    PREFIX + "parity",
                    "not verified that the systems give the same answers: the workload "
                            + setup.workload().name() + " has no parity");
        }
        for (SystemSpec spec : setup.systems()) {
            ArchitectureDescription architecture = spec.architecture();
            boolean counted = architecture.callCountersPath().isPresent();
            if (!counted || architecture.callsPerOperation().isEmpty()) {
                found.put(
                        PREFIX + "topology." + spec.name(),
                        "not verified how many calls between processes " + spec.name()
                                + " makes: its description has no "
                                + (counted ? "topology.callsPerOperation" : "callCounters"));
            }
        }
        return found;
    }
}
