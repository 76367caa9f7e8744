package org.archduet.services.ordering.saga;

/**
 * An order with work left.
 *
 * @param paymentToken what the payment was or will be authorised with; empty for a cancellation
 */
record Unfinished(String orderId, String paymentToken) {}
