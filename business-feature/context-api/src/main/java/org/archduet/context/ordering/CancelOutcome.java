package org.archduet.context.ordering;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;

/** The answer to a cancellation. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "outcome")
@JsonSubTypes({
    @JsonSubTypes.Type(value = CancelOutcome.Cancelled.class, name = "CANCELLED"),
    @JsonSubTypes.Type(value = CancelOutcome.UnknownOrder.class, name = "UNKNOWN_ORDER"),
    @JsonSubTypes.Type(value = CancelOutcome.NotCancellable.class, name = "NOT_CANCELLABLE"),
    @JsonSubTypes.Type(value = CancelOutcome.Unavailable.class, name = "UNAVAILABLE"),
    @JsonSubTypes.Type(value = CancelOutcome.InDoubt.class, name = "IN_DOUBT")
})
public sealed interface CancelOutcome {

    /** Stock and money are back. */
    record Cancelled(Order order) implements CancelOutcome {}

    /** There is no such order. */
    record UnknownOrder(String orderId) implements CancelOutcome {}

    /** The order was refused: there is nothing to take back. */
    record NotCancellable(String orderId, OrderStatus status) implements CancelOutcome {}

    /** A context is unavailable and the cancellation was not accepted: the order stands as it did. */
    record Unavailable(@JsonProperty("part") String context) implements CancelOutcome {}

    /** Not known within the deadline: the order is still being decided, or is on its way back. Ask again. */
    record InDoubt(String orderId) implements CancelOutcome {}
}
