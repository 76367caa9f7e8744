package org.archduet.harness.proof;

import java.util.List;
import java.util.Map;
import org.archduet.result.run.SystemResult;
import org.archduet.result.start.Invariant;
import org.archduet.result.start.OperationCalls;

/**
 * What a verification has shown of one system.
 *
 * @param system its processes, budget and the settings of its database sessions
 * @param processesAsserted whether the description says how many processes it has, so that their number was compared
 * @param outcomes how many operations of the full replay ended in each status; empty without a parity section
 * @param calls between processes by operation; empty when they are not counted or not described
 * @param invariants that held after the replay; empty without an audit
 */
public record ProvenSystem(
        SystemResult system,
        boolean processesAsserted,
        Map<String, Long> outcomes,
        List<OperationCalls> calls,
        List<Invariant> invariants) {}
