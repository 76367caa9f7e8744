package org.archduet.context.inventory;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** The answer to a {@link ReserveRequest}. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "outcome")
@JsonSubTypes({
    @JsonSubTypes.Type(value = ReservationOutcome.Reserved.class, name = "RESERVED"),
    @JsonSubTypes.Type(value = ReservationOutcome.OutOfStock.class, name = "OUT_OF_STOCK"),
    @JsonSubTypes.Type(value = ReservationOutcome.AlreadyReleased.class, name = "ALREADY_RELEASED")
})
public sealed interface ReservationOutcome {

    /** The stock is set aside. */
    record Reserved() implements ReservationOutcome {}

    /** Nothing was set aside; these products do not have enough. Ascending order. */
    record OutOfStock(List<Long> productIds) implements ReservationOutcome {}

    /** The order was released before; nothing was set aside. */
    record AlreadyReleased() implements ReservationOutcome {}
}
