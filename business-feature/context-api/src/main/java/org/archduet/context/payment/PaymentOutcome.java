package org.archduet.context.payment;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** The provider's decision on a {@link PaymentRequest}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "outcome")
@JsonSubTypes({
    @JsonSubTypes.Type(value = PaymentOutcome.Authorised.class, name = "AUTHORISED"),
    @JsonSubTypes.Type(value = PaymentOutcome.Declined.class, name = "DECLINED"),
    @JsonSubTypes.Type(value = PaymentOutcome.AlreadyCancelled.class, name = "ALREADY_CANCELLED")
})
public sealed interface PaymentOutcome {

    /** The money is set aside. */
    record Authorised() implements PaymentOutcome {}

    /**
     * The provider refused.
     *
     * @param reason {@code card-declined} or {@code limit-exceeded}
     */
    record Declined(String reason) implements PaymentOutcome {}

    /** The order's payment was cancelled before it was asked for. */
    record AlreadyCancelled() implements PaymentOutcome {}
}
