package org.archduet.context.ordering;

/**
 * The steps that cross contexts: price, reserve, authorise, confirm, capture; and back. Each architecture has its own:
 * one transaction in the monolith, a persisted saga in the microservices.
 */
public interface CheckoutProcess {

    /**
     * Places an order, once per idempotency key. The answer is final unless it is {@link CheckoutOutcome.InDoubt} or
     * {@link CheckoutOutcome.Unavailable}.
     */
    CheckoutOutcome checkout(CheckoutCommand command);

    /** Takes a confirmed order back: stock and money return. Cancelling twice is cancelling once. */
    CancelOutcome cancel(String orderId);
}
