package org.archduet.context.payment;

/**
 * @param amountCents euro cents, positive
 * @param paymentToken what the customer's browser got from the provider, for example {@code tok_visa}
 */
public record PaymentRequest(String orderId, long amountCents, String paymentToken) {}
