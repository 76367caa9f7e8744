package org.archduet.services.ordering.saga;

import org.archduet.services.kit.OwedCalls;

/**
 * What requests and recovery share.
 *
 * @param saga takes the steps that both take
 * @param steps takes the steps that only requests take
 * @param owed counts calls that are left to recovery by a request that has its answer
 */
record SagaResources(
        CalledContexts contexts,
        Ledger ledger,
        Saga saga,
        StepHooks steps,
        AtWork atWork,
        Finisher finisher,
        OwedCalls owed) {}
