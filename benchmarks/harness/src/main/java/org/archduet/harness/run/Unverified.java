package org.archduet.harness.run;

import java.util.SortedMap;
import java.util.TreeMap;
import org.archduet.harness.config.ArchitectureDescription;
import org.archduet.harness.launch.SystemSpec;
import org.archduet.result.vocabulary.ManifestKey;

/** What a run does not prove because its files do not say how; a valid run is believed to have proved all of it. */
public final class Unverified {

    private Unverified() {}

    /** Sentences by name of a field of the manifest. */
    public static SortedMap<String, String> of(RunSetup setup) {
        SortedMap<String, String> found = new TreeMap<>();
        if (setup.workload().parity() == null) {
            found.put(
                    ManifestKey.UNVERIFIED_PARITY.name(),
                    "not verified that the systems give the same answers: the workload "
                            + setup.workload().name() + " has no parity");
        }
        if (!setup.workload().underLoad().concerns(setup.workload().mix().keySet())) {
            found.put(
                    ManifestKey.UNVERIFIED_ANSWERS.name(),
                    "not verified that the systems give the same answers under load: underLoad of the workload "
                            + setup.workload().name() + " names no operation of its mix");
        }
        for (SystemSpec spec : setup.systems()) {
            ArchitectureDescription architecture = spec.architecture();
            if (architecture.databases().isEmpty()
                    && architecture.poolSettingsPath().isEmpty()) {
                found.put(
                        ManifestKey.unverifiedDatabase(spec.name()).name(),
                        "not verified how " + spec.name()
                                + " sets its database sessions, if it has any: its description has neither databases"
                                + " nor poolSettings");
            }
            boolean counted = architecture.callCountersPath().isPresent();
            if (!counted || architecture.callsPerOperation().isEmpty()) {
                found.put(
                        ManifestKey.unverifiedTopology(spec.name()).name(),
                        "not verified how many calls between processes " + spec.name()
                                + " makes: its description has no "
                                + (counted ? "topology.callsPerOperation" : "callCounters"));
            }
        }
        return found;
    }
}
