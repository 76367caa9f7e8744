package org.archduet.context.ordering;

/**
 * PENDING → CONFIRMED | REFUSED; CONFIRMED → CANCELLING → CANCELLED (CANCELLING is skipped where one transaction does
 * both).
 */
public enum OrderStatus {
    /** Being decided. */
    PENDING,
    /** Paid and sold. */
    CONFIRMED,
    /** Out of stock, declined or abandoned. */
    REFUSED,
    /** Cancellation accepted, stock and money on their way back. */
    CANCELLING,
    /** Stock and money are back. */
    CANCELLED
}
