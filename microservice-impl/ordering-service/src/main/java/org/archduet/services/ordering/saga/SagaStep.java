package org.archduet.services.ordering.saga;

/**
 * Every step of the two sagas, in the order in which they are taken. A step is either one transaction in the ordering
 * database or one idempotent call to another service. {@code SAGA_CRASH_AT=before:RESERVE} (or {@code after:}) ends the
 * process where a request takes the step, {@code SAGA_RECOVERY_CRASH_AT} where recovery does.
 */
public enum SagaStep {
    /** Ask pricing; nothing is stored yet. */
    PRICE,
    /** Store the order as PENDING and list it as unfinished. From here on it will be decided. */
    BEGIN,
    /** Ask inventory to set the stock aside. */
    RESERVE,
    /** Forget the order, because inventory could not be reached and no other service knows it. */
    WITHDRAW,
    /** Ask payment to set the money aside. */
    AUTHORISE,
    /** Store CONFIRMED. From here on the order will be captured and sold. */
    CONFIRM,
    /** Take the money. */
    CAPTURE,
    /** Turn the reservation into a sale. */
    SELL,
    /** Store REFUSED with the reason. From here on what was set aside will be given back. */
    REFUSE,
    /** Give the stock of a refused order back. */
    RELEASE,
    /** Give the money of an abandoned order back, if it was set aside. Only recovery gives an order up. */
    VOID,
    /** Take the order off the list. Orders share this transaction, so it costs no order its own commit. */
    FINISH,
    /** Store CANCELLING and list the order. From here on it will be cancelled. */
    START_CANCEL,
    /** Give the sold stock back. */
    TAKE_BACK_STOCK,
    /** Give the money back. */
    REFUND,
    /** Store CANCELLED and take the order off the list. */
    CANCEL
}
