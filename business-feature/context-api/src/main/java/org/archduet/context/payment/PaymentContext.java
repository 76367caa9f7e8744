package org.archduet.context.payment;

/** Authorise, capture, cancel. All idempotent by order id, safe in any order of arrival. */
public interface PaymentContext {

    /**
     * Asks the provider and records its decision. The provider may take time; no lock and no database connection is
     * held meanwhile. Asking again for the same order gives the first answer.
     */
    PaymentOutcome authorise(PaymentRequest request);

    /** Takes the authorised money. Nothing happens when it is captured already. */
    void capture(String orderId);

    /**
     * Voids an authorisation or refunds a captured payment in full; before either, leaves a mark that refuses a late
     * authorisation.
     */
    void cancel(String orderId);
}
