package org.archduet.services.ordering.saga;

/**
 * Every step of the two sagas, in the order in which they are taken. A step is either one transaction in the ordering
 * database or one idempotent call to another service. {@code SAGA_CRASH_AT=before:RESERVE} (or {@code after:}) ends the
 * process there.
 */
public enum SagaStep {
    /** Ask pricing; nothing is stored yet. */
    PRICE(Scenario.CONFIRMED),
    /** Store the order as PENDING and list it as unfinished. From here on it will be decided. */
    BEGIN(Scenario.CONFIRMED),
    /** Ask inventory to set the stock aside. */
    RESERVE(Scenario.CONFIRMED),
    /** Ask payment to set the money aside. */
    AUTHORISE(Scenario.CONFIRMED),
    /** Store CONFIRMED. From here on the order will be captured and sold. */
    CONFIRM(Scenario.CONFIRMED),
    /** Take the money. */
    CAPTURE(Scenario.CONFIRMED),
    /** Turn the reservation into a sale. */
    SELL(Scenario.CONFIRMED),
    /** Store REFUSED with the reason. From here on what was set aside will be given back. */
    REFUSE(Scenario.REFUSED),
    /** Give the stock of a refused order back. */
    RELEASE(Scenario.REFUSED),
    /** Take the order off the list. Orders share this transaction, so it costs no order a commit of its own. */
    FINISH(Scenario.CONFIRMED),
    /** Store CANCELLING and list the order. From here on it will be cancelled. */
    START_CANCEL(Scenario.CANCELLED),
    /** Give the sold stock back. */
    TAKE_BACK_STOCK(Scenario.CANCELLED),
    /** Give the money back. */
    REFUND(Scenario.CANCELLED),
    /** Store CANCELLED and take the order off the list. */
    CANCEL(Scenario.CANCELLED);

    private final Scenario scenario;

    SagaStep(Scenario scenario) {
        this.scenario = scenario;
    }

    /** @return a request that takes this step */
    public Scenario scenario() {
        return scenario;
    }

    /** The ways through the sagas. */
    public enum Scenario {
        /** A checkout that goes well. */
        CONFIRMED,
        /** A checkout whose payment is declined. */
        REFUSED,
        /** The cancellation of a confirmed order. */
        CANCELLED
    }
}
