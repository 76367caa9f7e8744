package org.archduet.harness.proof;

import java.util.ArrayList;
import java.util.List;
import org.archduet.harness.launch.AuditReport;
import org.archduet.harness.verify.TopologyCheck.Topology;
import org.archduet.harness.verify.Transcript;
import org.archduet.harness.verify.TranscriptComparison;
import org.archduet.result.run.SystemResult;

/**
 * What one system showed, right or wrong.
 *
 * @param transcript of the full replay
 * @param audit after the replay
 * @param processesAsserted as in {@link ProvenSystem}
 */
record ShownSystem(
        Transcript transcript, AuditReport audit, SystemResult system, boolean processesAsserted, Topology topology) {

    String name() {
        return system.name();
    }

    /** @param statesToo whether the audited end states are compared */
    List<String> differences(ShownSystem other, boolean statesToo) {
        List<String> differences = new ArrayList<>(TranscriptComparison.differences(transcript, other.transcript));
        if (statesToo) {
            differences.addAll(
                    TranscriptComparison.stateDifferences(name(), audit.state(), other.name(), other.audit.state()));
        }
        return differences;
    }

    /** Of a system that nothing speaks against. */
    ProvenSystem proven() {
        return new ProvenSystem(system, processesAsserted, transcript.outcomes(), topology.calls(), audit.invariants());
    }
}
