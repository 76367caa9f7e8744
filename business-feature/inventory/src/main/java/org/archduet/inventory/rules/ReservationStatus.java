package org.archduet.inventory.rules;

/**
 * What became of an order's reservation. RESERVED → SOLD → RELEASED, or RESERVED → RELEASED; REFUSED and RELEASED are
 * final.
 */
public enum ReservationStatus {
    /** The stock is set aside. */
    RESERVED,
    /** The stock has left. */
    SOLD,
    /** The stock is back, or was never taken and never will be. */
    RELEASED,
    /** There was not enough. */
    REFUSED;

    /** @return whether stock is away from the free pieces because of this order */
    public boolean holdsStock() {
        return this == RESERVED || this == SOLD;
    }

    /**
     * @return whether a sale that comes now has nothing left to do: it was made before, or a cancellation overtook it
     *     and gave the stock back
     */
    public boolean needsNoSale() {
        return this == SOLD || this == RELEASED;
    }
}
