package org.archduet.harness.pipeline;

import java.util.List;
import org.archduet.harness.proof.ProvenSystem;
import org.archduet.result.validity.ValidityReason;

/** How a verification without a measurement ended. */
public sealed interface VerificationOutcome {

    /**
     * All systems answer alike and are as described.
     *
     * @param systems what each has shown, in the order of the experiment
     */
    record Verified(List<ProvenSystem> systems) implements VerificationOutcome {}

    /** @param reasons at least one */
    record Refuted(List<ValidityReason> reasons) implements VerificationOutcome {}

    /** A user or a signal ended it. */
    record Interrupted() implements VerificationOutcome {}
}
