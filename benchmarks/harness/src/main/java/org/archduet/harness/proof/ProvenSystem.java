package org.archduet.harness.proof;

import java.util.List;
import java.util.Map;
import org.archduet.result.run.SystemResult;
import org.archduet.result.trial.Invariant;
import org.archduet.result.trial.OperationCalls;

/**
 * What a verification has shown of one system.
 *
 * @param system its processes and budget
 * @param outcomes how many operations of the full replay ended in each status; empty without a parity section
 * @param calls between processes by operation; empty when they are not counted or not described
 * @param invariants that held after the replay; empty without an audit
 */
public record ProvenSystem(
        SystemResult system, Map<String, Long> outcomes, List<OperationCalls> calls, List<Invariant> invariants) {}
