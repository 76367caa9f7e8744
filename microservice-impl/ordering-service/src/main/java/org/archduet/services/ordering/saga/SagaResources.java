package org.archduet.services.ordering.saga;

/**
 * What requests and recovery share.
 *
 * @param saga takes the steps that both take
 * @param steps takes the steps that only requests take
 */
record SagaResources(
        CalledContexts contexts, Ledger ledger, Saga saga, StepHooks steps, AtWork atWork, Finisher finisher) {}
