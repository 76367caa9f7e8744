package org.archduet.context.inventory;

import java.util.List;

/**
 * Stock and reservations. All commands are idempotent by order id, and safe in any order of arrival: a release that
 * comes before its reservation leaves a mark that refuses the late reservation.
 */
public interface InventoryContext {

    /** Free pieces of these products in ascending order of id; unknown ids are absent. At most 200 ids. */
    List<Availability> availability(List<Long> productIds);

    /** Reserves all lines or none. Asking again for the same order gives the first answer. */
    ReservationOutcome reserve(ReserveRequest request);

    /**
     * Turns the order's reservation into a sale. Nothing happens when it is sold already, or when a cancellation came
     * first.
     */
    void sell(String orderId);

    /** Gives the stock of a reservation or sale back, once. */
    void release(String orderId);
}
