package org.archduet.payment.rules;

import org.archduet.context.payment.PaymentOutcome;
import org.jspecify.annotations.Nullable;

/**
 * Where the payment of an order stands. A command that comes again, or too late, changes nothing: every status knows
 * its successor for every command.
 */
public enum PaymentStatus {
    /** The provider set the money aside. */
    AUTHORISED,
    /** The provider refused; final. */
    DECLINED,
    /** The money is taken. */
    CAPTURED,
    /** Given back before it was taken; final. */
    VOIDED,
    /** Given back in full after it was taken; final. */
    REFUNDED,
    /** Cancelled before anybody asked for it; refuses a late authorisation; final. */
    CANCELLED_BEFORE;

    /** The status of a payment that the provider has just decided. */
    public static PaymentStatus decided(PaymentOutcome outcome) {
        if (outcome instanceof PaymentOutcome.Authorised) {
            return AUTHORISED;
        }
        if (outcome instanceof PaymentOutcome.Declined) {
            return DECLINED;
        }
        throw new IllegalArgumentException("Not a decision of the provider: " + outcome);
    }

    /** The status after a capture. */
    public PaymentStatus afterCapture() {
        return this == AUTHORISED ? CAPTURED : this;
    }

    /** The status after a cancellation. */
    public PaymentStatus afterCancel() {
        return switch (this) {
            case AUTHORISED -> VOIDED;
            case CAPTURED -> REFUNDED;
            case DECLINED, VOIDED, REFUNDED, CANCELLED_BEFORE -> this;
        };
    }

    /**
     * What an authorisation is told when the payment already stands here.
     *
     * @param reason the stored reason of a decline, null otherwise
     */
    public PaymentOutcome answer(@Nullable String reason) {
        return switch (this) {
            case AUTHORISED, CAPTURED -> new PaymentOutcome.Authorised();
            case DECLINED -> new PaymentOutcome.Declined(reason == null ? "" : reason);
            case VOIDED, REFUNDED, CANCELLED_BEFORE -> new PaymentOutcome.AlreadyCancelled();
        };
    }
}
