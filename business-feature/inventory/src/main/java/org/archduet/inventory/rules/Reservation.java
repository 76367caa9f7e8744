package org.archduet.inventory.rules;

import java.util.List;
import org.archduet.context.inventory.ReservationOutcome;

/**
 * A reservation as stored.
 *
 * @param missing products there was not enough of, ascending; empty unless refused
 */
public record Reservation(ReservationStatus status, List<Long> missing) {

    /** @return what the order is told when it asks again */
    public ReservationOutcome answer() {
        return switch (status) {
            case RESERVED, SOLD -> new ReservationOutcome.Reserved();
            case RELEASED -> new ReservationOutcome.AlreadyReleased();
            case REFUSED -> new ReservationOutcome.OutOfStock(missing);
        };
    }
}
