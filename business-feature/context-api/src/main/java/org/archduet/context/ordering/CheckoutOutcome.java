package org.archduet.context.ordering;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** The answer to a {@link CheckoutCommand}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "outcome")
@JsonSubTypes({
    @JsonSubTypes.Type(value = CheckoutOutcome.Confirmed.class, name = "CONFIRMED"),
    @JsonSubTypes.Type(value = CheckoutOutcome.OutOfStock.class, name = "OUT_OF_STOCK"),
    @JsonSubTypes.Type(value = CheckoutOutcome.Declined.class, name = "DECLINED"),
    @JsonSubTypes.Type(value = CheckoutOutcome.Abandoned.class, name = "ABANDONED"),
    @JsonSubTypes.Type(value = CheckoutOutcome.UnknownProducts.class, name = "UNKNOWN_PRODUCTS"),
    @JsonSubTypes.Type(value = CheckoutOutcome.UnknownRegion.class, name = "UNKNOWN_REGION"),
    @JsonSubTypes.Type(value = CheckoutOutcome.UnknownCustomer.class, name = "UNKNOWN_CUSTOMER"),
    @JsonSubTypes.Type(value = CheckoutOutcome.KeyReused.class, name = "KEY_REUSED"),
    @JsonSubTypes.Type(value = CheckoutOutcome.Unavailable.class, name = "UNAVAILABLE"),
    @JsonSubTypes.Type(value = CheckoutOutcome.InDoubt.class, name = "IN_DOUBT")
})
public sealed interface CheckoutOutcome {

    /** Ordered, paid, sold. {@code order} is the order as it was at confirmation, also when the key is replayed. */
    record Confirmed(Order order) implements CheckoutOutcome {}

    /** Refused for good: a later request with the key gets the same answer. */
    record OutOfStock(String orderId, List<Long> productIds) implements CheckoutOutcome {}

    /** Refused for good by the payment provider. */
    record Declined(String orderId, String reason) implements CheckoutOutcome {}

    /** Refused for good, because the shop could not decide it for too long; nothing is held and nothing was paid. */
    record Abandoned(String orderId) implements CheckoutOutcome {}

    /** Not an order: nothing is stored and the key stays free. */
    record UnknownProducts(List<Long> productIds) implements CheckoutOutcome {}

    /** Not an order: nothing is stored and the key stays free. */
    record UnknownRegion(String region) implements CheckoutOutcome {}

    /** Not an order: nothing is stored and the key stays free. */
    record UnknownCustomer(long customerId) implements CheckoutOutcome {}

    /** The key belongs to an order with other contents. */
    record KeyReused(String orderId) implements CheckoutOutcome {}

    /** A context is unavailable and nothing was ordered; the key may be used again. */
    record Unavailable(@JsonProperty("part") String context) implements CheckoutOutcome {}

    /** Not decided within the deadline; ask again with the same key. */
    record InDoubt(String orderId) implements CheckoutOutcome {}
}
